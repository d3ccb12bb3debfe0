import 'server-only';
import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { env } from '@/lib/env';
import { flash } from '../../http/flash';
import { findProvider } from '../provider/configured';
import type { ClaimDrafts } from '../two-factor/complete-sign-in';
import { nextAuthOptions } from './next-auth-options';
import { isReadable } from './readable-request';

/** The flash message of a sign-in that failed at a provider, which next-auth does not name. */
export const SERVICE_FAILED = 'service-failed';

/**
 * Finishes a sign-in at a provider, when the browser comes back from it.
 *
 * @param path the parts of the address after `/api/auth`.
 * @returns null where the path is not the callback of a configured provider.
 */
export async function returnFromProvider(
  request: NextRequest,
  path: readonly string[],
  claimDrafts: ClaimDrafts,
): Promise<Response | null> {
  const [action, provider = '', ...more] = path;
  if (action !== 'callback' || more.length > 0 || !findProvider(provider)) return null;
  if (!isReadable(request)) return new Response(null, { status: 400 });
  const params = Promise.resolve({ nextauth: [action, provider] });
  const answer: Response = await NextAuth(request, { params }, nextAuthOptions(claimDrafts));
  const { origin } = new URL(env().NEXTAUTH_URL);
  const address = new URL(answer.headers.get('location') ?? '/', origin);
  // next-auth's own page for what went wrong, which is closed, or ours: the sign-in page says so.
  const failed =
    address.pathname.startsWith('/api/auth/') ||
    (address.pathname === '/sign-in' && address.searchParams.has('error'));
  if (address.origin === origin && failed) {
    await flash(SERVICE_FAILED);
    answer.headers.set('location', '/sign-in?problem=other');
  }
  return answer;
}
