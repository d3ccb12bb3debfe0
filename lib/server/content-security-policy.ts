import { isDevelopment } from '@/lib/env';

/**
 * Scripts run only with this response's nonce. Style attributes are allowed
 * because charts place marks by them in the first HTML; style elements are not.
 */
export function contentSecurityPolicy(nonce: string, { secure }: { secure: boolean }): string {
  // React's development build needs eval to show where an error came from.
  const dev = isDevelopment ? " 'unsafe-eval'" : '';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
