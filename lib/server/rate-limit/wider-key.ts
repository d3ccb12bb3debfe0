/**
 * The key that a point is counted under as well: with the /48 in place of the IPv6 /64 that it ends
 * with. Some providers give a /48 to one customer, who then has 65,536 networks to choose from.
 *
 * @param key a network address as `lib/server/http/address-block.ts` writes it, with or without
 * something before it.
 * @returns undefined for a key that does not end with a /64.
 */
export function widerKey(key: string): string | undefined {
  const [, network] = key.match(/^(.*):[0-9a-f]{1,4}::\/64$/) ?? [];
  return network && `${network}::/48`;
}
