/**
 * The name of a cookie of ours at an address.
 *
 * On HTTPS it has the `__Host-` prefix: no other host, no other path and no page on plain HTTP can
 * set it. A port that is not the scheme's own is part of it: browsers send a host's cookies to all of
 * its ports, so two installations on one host would overwrite each other's.
 *
 * @param site the URL that people open.
 */
export function cookieNameAt(site: string, name: string): string {
  const { protocol, port } = new URL(site);
  return `${protocol === 'https:' ? '__Host-' : ''}longview${port && `-${port}`}.${name}`;
}
