import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { NextRequest, NextResponse } from 'next/server';
import NextAuth from 'next-auth';
import { env } from '@/lib/env';
import type { ProviderId } from '@/lib/schemas/identity/provider';
import { keepAuthorizationRequest } from '../provider/authorization-request';
import { findProvider } from '../provider/configured';
import { nextAuthCookies, nextAuthOptions } from './next-auth-options';

/** No plan is claimed yet: that needs a person who is signed in. */
const claimNothing = async () => null;

/** next-auth accepts posts with a CSRF token of its own only; this one comes from an action of ours. */
function postWithToken(address: string, csrfToken: string): NextRequest {
  const body = new URLSearchParams({ csrfToken });
  return new NextRequest(address, { method: 'POST', body });
}

/**
 * Starts an OAuth authorization request: state, PKCE verifier and nonce are sealed into cookies of
 * this browser.
 *
 * @param connects the user who connects the identity to their account; null to sign in.
 * @returns where to send the browser; null when the provider is not set up or does not answer.
 */
export async function startAuthorization(
  provider: ProviderId,
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
  const answer: Response = await NextAuth(request, { params }, nextAuthOptions(claimNothing));
  jar.delete(name);
  const address = answer.headers.get('location') ?? '';
  // Its own error page: the provider's discovery document could not be read.
  if (!URL.canParse(address) || new URL(address).origin === origin) return null;
  for (const cookie of new NextResponse(null, answer).cookies.getAll()) jar.set(cookie);
  await keepAuthorizationRequest({ provider, address, next, connects });
  return address;
}
