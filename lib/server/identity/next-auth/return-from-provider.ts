import 'server-only';
import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { env } from '@/lib/env';
import { findProvider } from '../provider/configured';
import type { ClaimPlanDraft } from '../two-factor/complete-sign-in';
import { nextAuthOptions } from './next-auth-options';
import { isReadable } from './readable-request';

/**
 * Finishes a sign-in at a provider, when the browser comes back from it.
 *
 * @param path the parts of the address after `/api/auth`.
 * @returns null where the path is not the callback of a configured provider.
 */
export async function returnFromProvider(
  request: NextRequest,
  path: readonly string[],
  claimPlanDraft: ClaimPlanDraft,
): Promise<Response | null> {
  const [action, provider = '', ...more] = path;
  if (action !== 'callback' || more.length > 0 || !findProvider(provider)) return null;
  if (!isReadable(request)) return new Response(null, { status: 400 });
  const params = Promise.resolve({ nextauth: [action, provider] });
  const answer: Response = await NextAuth(request, { params }, nextAuthOptions(claimPlanDraft));
  const { origin } = new URL(env().NEXTAUTH_URL);
  const address = new URL(answer.headers.get('location') ?? '/', origin);
  // next-auth's own page for what went wrong, which is closed: the sign-in page says so.
  if (address.origin === origin && address.pathname.startsWith('/api/auth/')) {
    answer.headers.set('location', '/sign-in?error=provider');
  }
  return answer;
}
