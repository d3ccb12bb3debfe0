import 'server-only';
import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { env } from '@/lib/env';
import { forgetCookie, keepCookie, readCookie } from '../../http/cookies';

const COOKIE = 'visit';

/** Seconds that somebody may be away at the other service; next-auth's own cookies last as long. */
const VISIT_MAX_AGE = 15 * 60;

const visitSchema = z.object({
  provider: z.string(),
  /** Where the other service is asked to sign the person in. */
  address: z.url(),
  next: z.string(),
  /** Who asked to connect the other account to theirs; null when they only sign in. */
  connects: z.uuid().nullable(),
});

/** Why somebody went to another service, kept in their browser while they are away. */
export type Visit = z.infer<typeof visitSchema>;

/** Part of the key, so that no other sealed cookie of ours can stand in for this one. */
const salt = 'visit';

export async function keepVisit(visit: Visit): Promise<void> {
  const { NEXTAUTH_SECRET: secret } = env();
  const sealed = await encode({ token: visit, secret, salt, maxAge: VISIT_MAX_AGE });
  await keepCookie(COOKIE, sealed, VISIT_MAX_AGE);
}

/** The visit that this browser is on; null for none, an altered one or one of long ago. */
export async function findVisit(): Promise<Visit | null> {
  const sealed = await readCookie(COOKIE);
  if (!sealed) return null;
  const { NEXTAUTH_SECRET: secret } = env();
  const token = await decode({ token: sealed, secret, salt }).catch(() => null);
  return visitSchema.safeParse(token).data ?? null;
}

export async function endVisit(): Promise<void> {
  await forgetCookie(COOKIE);
}
