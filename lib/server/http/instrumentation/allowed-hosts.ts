/** What `Host` may hold (RFC 9110): a name or an address, perhaps with a port. */
const authority = /^(\[[\da-f:.]+\]|[\w.-]+)(:\d{0,5})?$/i;

/** Names that no DNS server answers for: a page of another site cannot be rebound to them. */
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * The name in a `Host` header, in lower case and without its port.
 *
 * @returns null for what names no host.
 */
export function hostName(host: string | undefined): string | null {
  const given = host?.trim() ?? '';
  if (!authority.test(given) || !URL.canParse(`http://${given}`)) return null;
  return new URL(`http://${given}`).hostname;
}

interface Names {
  /** The address that people open. */
  siteUrl: string;
  /** Further names that the operator configured. */
  allowed: readonly string[];
}

/**
 * Whether all hosts that a request names are this installation's: the operator's own, or this
 * machine's. Any other name is a proxy that hides the real one, or DNS rebinding: a page of another
 * site that has its own name point here and reads what is answered. Ports are not compared, since a
 * rebound name is a wrong one on every port.
 *
 * @param hosts one for each host that the request names; a request that names none is refused.
 */
export function isAllowedHost(
  hosts: readonly (string | undefined)[],
  { siteUrl, allowed }: Names,
): boolean {
  const own = [new URL(siteUrl).hostname, ...allowed];
  return hosts
    .map(hostName)
    .every((name) => name !== null && (own.includes(name) || loopback.test(name)));
}
