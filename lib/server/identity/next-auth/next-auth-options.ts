import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import { env } from '@/lib/env';
import { cookieName, cookieOptions } from '../../http/cookies';
import { describeError, log } from '../../log';
import { AUTHORIZATION_MAX_AGE } from '../provider/authorization-request';
import { configuredProviders, findProvider } from '../provider/configured';
import { providerDefinition } from '../provider/definitions';
import { finishAuthorization } from '../provider/finish-authorization';
import {
  SESSION_MAX_AGE,
  sessionCookieName,
  sessionCookieOptions,
} from '../session/session-cookie';
import type { ClaimDrafts } from '../two-factor/complete-sign-in';
import { returnUrl } from './return-url';

/** The names and options that next-auth's cookies get. */
export function nextAuthCookies() {
  const lasting = (maxAge?: number) => ({ ...cookieOptions(), maxAge });
  return {
    sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() },
    callbackUrl: { name: cookieName('callback-url'), options: lasting() },
    csrfToken: { name: cookieName('csrf-token'), options: lasting() },
    state: { name: cookieName('state'), options: lasting(AUTHORIZATION_MAX_AGE) },
    nonce: { name: cookieName('nonce'), options: lasting(AUTHORIZATION_MAX_AGE) },
    pkceCodeVerifier: { name: cookieName('pkce'), options: lasting(AUTHORIZATION_MAX_AGE) },
  };
}

/** Logs what went wrong without its message: next-auth's own logger would print claims and tokens. */
const logger = {
  error: (code: string, metadata: Error | { error?: Error; providerId?: string }) => {
    const { error, providerId } = metadata instanceof Error ? { error: metadata } : metadata;
    log('provider-failed', {
      ...describeError(error ?? metadata),
      provider: providerId ?? 'next-auth',
      code,
    });
  },
  warn: () => {},
  debug: () => {},
};

/**
 * next-auth for sign-in at providers alone: it talks to the provider, and our own session begins
 * where it says who the person is there.
 *
 * @param claimDrafts see {@link ClaimDrafts}.
 */
export function nextAuthOptions(claimDrafts: ClaimDrafts): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_MAX_AGE },
    cookies: nextAuthCookies(),
    logger,
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: configuredProviders().map(providerDefinition),
    callbacks: {
      redirect: ({ url, baseUrl }) => returnUrl(url, baseUrl),
      signIn: async ({ user, account }) => {
        const provider = findProvider(account?.provider ?? '');
        if (!provider) return false;
        // A path in place of `true`: our own session has begun, and next-auth makes none.
        return finishAuthorization(
          provider,
          {
            issuer: provider.issuer,
            subject: account?.providerAccountId ?? '',
            label: user.name ?? '',
            email: user.email ?? null,
          },
          claimDrafts,
        );
      },
    },
  };
}
