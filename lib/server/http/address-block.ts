import { isIP, isIPv4 } from 'node:net';

/**
 * Prefixes of IPv6 addresses that stand for an IPv4 address, in hexadecimal, and the digit at which
 * it begins. Its owner can choose freely among these ways to write it.
 */
const IPV4_WITHIN: readonly { prefix: RegExp; at: number; inverted?: true }[] = [
  // Mapped (RFC 4291), and translated (RFC 7915).
  { prefix: /^0{20}ffff|^0{16}ffff0000/, at: 24 },
  // Compatible (RFC 4291, deprecated), apart from `::` and `::1`.
  { prefix: /^0{24}(?!00)/, at: 24 },
  // NAT64 (RFC 6052), and an operator's own (RFC 8215).
  { prefix: /^0064ff9b0{16}|^0064ff9b0001/, at: 24 },
  // 6to4 (RFC 3056).
  { prefix: /^2002/, at: 4 },
  // Teredo (RFC 4380), which hides the client's address from translators by inverting it.
  { prefix: /^20010000/, at: 24, inverted: true },
];

/**
 * The block that a network address is counted under: an IPv4 address by itself, also where it is
 * written as IPv6; any other IPv6 address by the /64 that one subscriber has and can choose from at
 * will. A port, brackets and a zone are left out.
 *
 * @returns undefined for text that is not an address.
 */
export function addressBlock(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%.*$/, '');
  if (isIP(bare) === 0) return undefined;
  if (isIPv4(bare)) return bare;
  const digits = hexDigits(bare);
  const within = IPV4_WITHIN.find(({ prefix }) => prefix.test(digits));
  if (within) {
    const flip = within.inverted ? 255 : 0;
    const octets = digits.slice(within.at, within.at + 8).match(/../g) ?? [];
    return octets.map((octet) => Number.parseInt(octet, 16) ^ flip).join('.');
  }
  const groups = digits.slice(0, 16).match(/..../g) ?? [];
  return `${groups.map((group) => group.replace(/^0{1,3}/, '')).join(':')}::/64`;
}

/** The 32 hexadecimal digits of a valid IPv6 address. */
function hexDigits(address: string): string {
  // The URL parser writes a dotted end as hexadecimal.
  const [head = [], tail = []] = new URL(`http://[${address}]`).hostname
    .slice(1, -1)
    .split('::')
    .map((part) => part.split(':').filter(Boolean));
  const zeros = Array<string>(8 - head.length - tail.length).fill('0');
  return [...head, ...zeros, ...tail].map((group) => group.padStart(4, '0')).join('');
}
