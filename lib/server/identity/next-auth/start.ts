import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { NextRequest, NextResponse } from 'next/server';
import NextAuth from 'next-auth';
import { env } from '@/lib/env';
import type { ServiceId } from '@/lib/schemas/identity/sign-in-service';
import { findProvider } from '../provider/configured';
import { keepVisit } from '../provider/visit';
import { nextAuthCookies, nextAuthOptions } from './next-auth-options';

/** On the way out nobody is signed in yet. */
const nobodyComesBack = async () => null;

/** next-auth answers to posts with a token of its own only; ours was sent by a form of ours. */
function postWithToken(address: string, csrfToken: string): NextRequest {
  const body = new URLSearchParams({ csrfToken });
  return new NextRequest(address, { method: 'POST', body });
}

/**
 * Prepares a visit to another sign-in service: state, PKCE verifier and nonce are
 * sealed into cookies of this browser.
 *
 * @param connects who wants the other account connected to theirs; null to sign in.
 * @returns where to send the browser; null when the service is not set up or does not answer.
 */
export async function startVisit(
  provider: ServiceId,
  { next, connects }: { next: string; connects: string | null },
): Promise<string | null> {
  if (!findProvider(provider)) return null;
  const { NEXTAUTH_URL, NEXTAUTH_SECRET } = env();
  const { origin } = new URL(NEXTAUTH_URL);
  const token = randomBytes(32).toString('hex');
  const tokenHash = createHash('sha256').update(`${token}${NEXTAUTH_SECRET}`).digest('hex');
  const jar = await cookies();
  const { name } = nextAuthCookies().csrfToken;
  jar.set(name, `${token}|${tokenHash}`);
  const request = postWithToken(`${origin}/api/auth/signin/${provider}`, token);
  const params = Promise.resolve({ nextauth: ['signin', provider] });
  const answer: Response = await NextAuth(request, { params }, nextAuthOptions(nobodyComesBack));
  jar.delete(name);
  const address = answer.headers.get('location') ?? '';
  // Its own error page: the service could not be asked for its addresses.
  if (!URL.canParse(address) || new URL(address).origin === origin) return null;
  for (const cookie of new NextResponse(null, answer).cookies.getAll()) jar.set(cookie);
  await keepVisit({ provider, address, next, connects });
  return address;
}
