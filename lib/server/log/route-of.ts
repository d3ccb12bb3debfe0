/** A part of an address that our own routes could have: small letters, and a file's ending. */
const ordinary = /^(_?[a-z]{1,20}(-[a-z]{1,20}){0,4}|\.well-known)(\.[a-z]{2,4})?$/;

/**
 * An address as the log may hold it: without query, and with a star for every
 * part that could be an id, a token or a person's words.
 */
export function routeOf(url: string | undefined): string {
  const [path = ''] = (url ?? '').split(/[?#]/, 1);
  const parts = path.split('/').slice(1, 9);
  return `/${parts.map((part) => (part === '' || ordinary.test(part) ? part : '*')).join('/')}`;
}
