import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/lib/env';
import { bodyLimit } from '@/lib/schemas/max-body';
import { contentSecurityPolicy } from '@/lib/server/http/content-security-policy';
import { REPORTS_PATH } from '@/lib/server/http/reports-path';
import { isCrossOrigin, WITHOUT_TLS_HEADER } from '@/lib/server/http/same-origin';
import { log } from '@/lib/server/log';
import { routeOf } from '@/lib/server/log/route-of';

/**
 * Runs before every page: refuses bodies that declare too great a length, addresses that cannot be
 * decoded and changes that a page of another site asks for (CSRF), and gives each page a
 * Content-Security-Policy with a nonce of its own. Headers without a nonce, and bodies that do not
 * declare their length, are handled before: `lib/server/http/instrumentation/instrument-requests.ts`.
 * Access is never decided here: every query and action finds its own user.
 */
export function proxy(request: NextRequest) {
  const { NEXTAUTH_URL, TRUSTED_PROXY_HOPS } = env();
  const { origin, protocol } = new URL(NEXTAUTH_URL);
  const secure = protocol === 'https:';
  const { pathname, search } = request.nextUrl;
  const behindProxy = TRUSTED_PROXY_HOPS > 0;

  const limit = bodyLimit(pathname);
  if (Number(request.headers.get('content-length') ?? 0) > limit.max) {
    return refuse(413, limit.refusal);
  }
  if (!isText(pathname)) {
    return refuse(400, 'This address is broken. Go back, or begin at the front page.');
  }
  // Next answers this address with a 500 by design: to people there is nothing at it.
  if (/^\/_global-error(\W|$)/.test(decodeURIComponent(pathname))) {
    return refuse(404, 'There is nothing at this address.');
  }
  // A browser sends reports from pages of any origin.
  if (pathname !== REPORTS_PATH && isCrossOrigin(request, { origin, behindProxy })) {
    log('origin-refused', { method: request.method, route: routeOf(pathname) });
    return refuse(403, 'This was sent by a page of another site. Open it here, and try again.');
  }
  // The request came without TLS: redirect to the address that has it.
  if (secure && request.headers.get(WITHOUT_TLS_HEADER) === '1') {
    return NextResponse.redirect(`${origin}${pathname}${search}`, 308);
  }

  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = contentSecurityPolicy(nonce, { secure });
  const headers = new Headers(request.headers);
  // Next reads the nonce for its own scripts from this request header.
  headers.set('Content-Security-Policy', policy);
  headers.set('x-nonce', nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

function refuse(status: number, sentence: string) {
  return new NextResponse(sentence, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}

/**
 * Whether a path's escapes decode to text without a NUL, which PostgreSQL rejects. Next answers
 * with a 500 where they do not.
 */
function isText(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}

export const config = {
  // An upload is streamed past it: Next would buffer the file in memory. Its route checks the origin.
  matcher: ['/((?!_next/static/|settings/data/upload$).*)'],
};
