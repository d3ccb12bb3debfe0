import 'server-only';
import { after } from 'next/server';
import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { env } from '@/lib/env';
import { signInSchema } from '@/lib/schemas/identity/account';
import { systemDb } from '../../database/db';
import { clientAddress } from '../../http/client-address';
import { cookieName, cookieOptions } from '../../http/cookies';
import { describeError, log } from '../../log';
import { authenticate, noteFailedSignIn } from '../account/accounts';
import { deviceFamily } from '../event/device';
import { recordAccountEvent } from '../event/events';
import { AUTHORIZATION_MAX_AGE } from '../provider/authorization-request';
import { configuredProviders, findProvider } from '../provider/configured';
import { providerDefinition } from '../provider/definitions';
import { finishAuthorization } from '../provider/finish-authorization';
import {
  SESSION_MAX_AGE,
  sessionCookieName,
  sessionCookieOptions,
} from '../session/session-cookie';
import { createSession, deleteSession, findSessionUser } from '../session/session-store';
import { type ClaimPlanDraft, hasTwoFactor } from '../two-factor/complete-sign-in';
import { returnUrl } from './return-url';

function requestHeaders(raw: Record<string, unknown> | undefined): Headers {
  return new Headers(
    Object.entries(raw ?? {}).map(([name, value]) => [name, String(value)] as [string, string]),
  );
}

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
 * next-auth with a database session behind its JWT: the token holds a random id and nothing else,
 * and every read queries the Session row.
 *
 * @param claimPlanDraft see {@link ClaimPlanDraft}.
 */
export function nextAuthOptions(claimPlanDraft: ClaimPlanDraft): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_MAX_AGE },
    cookies: nextAuthCookies(),
    logger,
    pages: { signIn: '/sign-in', signOut: '/', error: '/sign-in' },
    providers: [
      ...configuredProviders().map(providerDefinition),
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: async (credentials, request) => {
          const parsed = signInSchema.safeParse({
            email: credentials?.email,
            password: credentials?.password,
          });
          if (!parsed.success) return null;
          const headers = requestHeaders(request.headers);
          const address = clientAddress(headers, env().TRUSTED_PROXY_HOPS);
          const user = await authenticate(parsed.data, address);
          const userAgent = headers.get('user-agent') ?? '';
          if (!user) {
            after(() => noteFailedSignIn(parsed.data.email, deviceFamily(userAgent)));
            return null;
          }
          // This endpoint has no page for the second factor: people with two-factor use the form.
          return (await hasTwoFactor(user.id)) ? null : { id: user.id, userAgent };
        },
      }),
    ],
    callbacks: {
      redirect: ({ url, baseUrl }) => returnUrl(url, baseUrl),
      signIn: async ({ user, account }) => {
        const provider = findProvider(account?.provider ?? '');
        // A path in place of `true`: our own session has begun, and next-auth makes none.
        return provider
          ? finishAuthorization(
              provider,
              {
                issuer: provider.issuer,
                subject: account?.providerAccountId ?? '',
                label: user.name ?? '',
                email: user.email ?? null,
              },
              claimPlanDraft,
            )
          : true;
      },
      jwt: async ({ token, user }) => {
        if (!user) return { sid: token.sid };
        const { userAgent } = user as typeof user & { userAgent?: string };
        return { sid: await createSession(user.id, userAgent ?? '') };
      },
      session: async ({ session, token }) => {
        const user = typeof token.sid === 'string' ? await findSessionUser(token.sid) : null;
        return { expires: session.expires, user: user ? { email: user.email } : undefined };
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid !== 'string') return;
        const user = await findSessionUser(token.sid);
        await deleteSession(token.sid);
        if (user) await recordAccountEvent(systemDb, user.id, 'sign-out');
        log('sign-out', { userId: user?.id });
      },
    },
  };
}
