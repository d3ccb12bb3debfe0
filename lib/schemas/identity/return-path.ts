/**
 * Guards against open redirects: a page of this site, or the fallback, the person's plan. Everything
 * a browser could read as another origin (`//x`, `/\x`, control characters,
 * schemes) falls back, and so do addresses that are not pages.
 */
export function safeReturnPath(
  value: string | null | undefined,
  fallback = '/plans/latest',
): string {
  if (!value?.startsWith('/')) return fallback;
  if (value.includes('\\') || /\p{Cc}/u.test(value)) return fallback;
  const base = 'http://longview.invalid';
  if (!URL.canParse(value, base)) return fallback;
  const url = new URL(value, base);
  // `/..//x` only becomes `//x` once it is resolved, and `/./api` only `/api`.
  if (url.origin !== base || url.pathname.startsWith('//')) return fallback;
  if (/^\/api(\/|$)/.test(url.pathname)) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
