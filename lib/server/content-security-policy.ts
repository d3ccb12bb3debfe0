import { isDevelopment } from '@/lib/env';

/**
 * Scripts run only with this response's nonce. Style attributes are allowed
 * because charts place marks by them in the first HTML; style elements are not.
 */
export function contentSecurityPolicy(nonce: string, { secure }: { secure: boolean }): string {
  // The development build needs eval to show where an error came from, and its overlay styles itself.
  const scripts = isDevelopment ? " 'unsafe-eval'" : '';
  const styles = isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${scripts}`,
    `style-src 'self' ${styles}`,
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
