import 'server-only';
import { after } from 'next/server';
import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { env } from '@/lib/env';
import { signInSchema } from '@/lib/schemas/account';
import { deviceFamily } from '../account/device';
import { recordAccountEvent } from '../account/events';
import { systemDb } from '../db';
import { log } from '../log';
import { authenticate, noteFailedSignIn } from './accounts';
import { clientAddress } from './client-address';
import { returnUrl } from './return-url';
import { SESSION_MAX_AGE, sessionCookieName, sessionCookieOptions } from './session-cookie';
import { createSession, deleteSession, findSessionUser } from './session-store';

function requestHeaders(raw: Record<string, unknown> | undefined): Headers {
  return new Headers(
    Object.entries(raw ?? {}).map(([name, value]) => [name, String(value)] as [string, string]),
  );
}

/**
 * next-auth with a database session behind its JWT: the token holds a random id
 * and nothing else, and every read asks the Session row.
 */
export function nextAuthOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_MAX_AGE },
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    pages: { signIn: '/sign-in', signOut: '/', error: '/sign-in' },
    providers: [
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
          if (user) return { id: user.id, userAgent };
          after(() => noteFailedSignIn(parsed.data.email, deviceFamily(userAgent)));
          return null;
        },
      }),
    ],
    callbacks: {
      redirect: ({ url, baseUrl }) => returnUrl(url, baseUrl),
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
