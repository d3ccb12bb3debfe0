/**
 * Where to go after signing in: a path of this site or the fallback. Everything
 * a browser could read as another origin (`//x`, `/\x`, control characters,
 * schemes) falls back.
 */
export function safeReturnPath(value: string | null | undefined, fallback = '/plans'): string {
  if (!value?.startsWith('/') || value.startsWith('/api/')) return fallback;
  if (value.includes('\\') || /\p{Cc}/u.test(value)) return fallback;
  const base = 'http://longview.invalid';
  if (!URL.canParse(value, base)) return fallback;
  const url = new URL(value, base);
  // `/..//x` only becomes `//x` once it is resolved.
  if (url.origin !== base || url.pathname.startsWith('//')) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
