import { isDevelopment } from '@/lib/env';
import { REPORTS_GROUP, REPORTS_PATH } from './reports-path';

/** Where browsers send CSP violation reports. */
function reporting(secure: boolean): string[] {
  const named = `report-uri ${REPORTS_PATH}`;
  // A browser that knows report-to looks at nothing else, and sends it over HTTPS only.
  return secure ? [named, `report-to ${REPORTS_GROUP}`] : [named];
}

/**
 * The Content-Security-Policy of pages. Only what is named is allowed, all of it our own; scripts
 * run only with this response's nonce. Style attributes are allowed because charts position their
 * marks with them in the first HTML; style elements are not.
 *
 * @param secure whether people open the app over HTTPS.
 */
export function contentSecurityPolicy(nonce: string, { secure }: { secure: boolean }): string {
  // The development build needs eval to show where an error came from, and its overlay styles itself.
  const scripts = isDevelopment ? " 'unsafe-eval'" : '';
  const styles = isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${scripts}`,
    `style-src 'self' ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
    ...reporting(secure),
  ].join('; ');
}

/**
 * The Content-Security-Policy of everything that is not a page: files, data, redirects and errors
 * in plain text. Opened by itself, such a response loads, runs and frames nothing.
 *
 * @param connects the service worker, whose policy is its script's: it may ask this app
 */
export function closedPolicy({
  secure,
  connects = false,
}: {
  secure: boolean;
  connects?: boolean;
}): string {
  return [
    "default-src 'none'",
    ...(connects ? ["connect-src 'self'"] : []),
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...reporting(secure),
  ].join('; ');
}
