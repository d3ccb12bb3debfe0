import 'server-only';
import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { env } from '@/lib/env';
import { forgetCookie, keepCookie, readCookie } from '../../http/cookies';

const COOKIE = 'visit';

/** Seconds that a person may take at the provider; next-auth's own cookies last as long. */
export const AUTHORIZATION_MAX_AGE = 15 * 60;

const requestSchema = z.object({
  provider: z.string(),
  /** The authorization URL at the provider. */
  address: z.url(),
  next: z.string(),
  /** The user who connects the identity to their account; null for a sign-in. */
  connects: z.uuid().nullable(),
});

/** An OAuth authorization request on its way, kept in a sealed cookie while the person is at the provider. */
export type AuthorizationRequest = z.infer<typeof requestSchema>;

/** Part of the key, so that no other sealed cookie of ours is accepted as this one. */
const salt = 'visit';

export async function keepAuthorizationRequest(request: AuthorizationRequest): Promise<void> {
  const { NEXTAUTH_SECRET: secret } = env();
  const sealed = await encode({ token: request, secret, salt, maxAge: AUTHORIZATION_MAX_AGE });
  await keepCookie(COOKIE, sealed, AUTHORIZATION_MAX_AGE);
}

/** The authorization request of this browser; null for none, an altered one or an expired one. */
export async function findAuthorizationRequest(): Promise<AuthorizationRequest | null> {
  const sealed = await readCookie(COOKIE);
  if (!sealed) return null;
  const { NEXTAUTH_SECRET: secret } = env();
  const token = await decode({ token: sealed, secret, salt }).catch(() => null);
  return requestSchema.safeParse(token).data ?? null;
}

export async function forgetAuthorizationRequest(): Promise<void> {
  await forgetCookie(COOKIE);
}
