import { type NextRequest, NextResponse } from 'next/server';
import { contentSecurityPolicy } from '@/lib/server/content-security-policy';

/** Bytes. Above the largest form here (long notes in many bytes) and far below what hurts. */
const MAX_BODY = 256 * 1024;

/**
 * Runs before every page: refuses oversized bodies before they are read and
 * addresses that cannot be decoded, and gives each response a
 * Content-Security-Policy with a nonce of its own.
 * Access is never decided here: every query and action finds its own user.
 */
export function proxy(request: NextRequest) {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = contentSecurityPolicy(nonce, {
    secure: request.nextUrl.protocol === 'https:',
  });

  const refuse = (status: number, sentence: string) =>
    new NextResponse(sentence, {
      status,
      headers: { 'Content-Security-Policy': policy, 'Content-Type': 'text/plain; charset=utf-8' },
    });
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY) {
    return refuse(413, 'That is too long to save. Go back, shorten the text and try again.');
  }
  if (!isDecodable(request.nextUrl.pathname)) {
    return refuse(400, 'This address is broken. Go back, or begin at the front page.');
  }

  const headers = new Headers(request.headers);
  // Next reads the nonce for its own scripts from this request header.
  headers.set('Content-Security-Policy', policy);
  headers.set('x-nonce', nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

/** Next answers with a 500 where a path's escapes are no text. */
function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

export const config = {
  matcher: ['/((?!_next/static|_next/image).*)'],
};
