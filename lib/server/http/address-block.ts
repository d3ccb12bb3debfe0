import { isIP, isIPv4 } from 'node:net';

/**
 * The block that a network address is counted under: an IPv4 address by itself, an IPv6 address by
 * the /64 that one subscriber has and can choose from at will. A port, brackets and a zone are left
 * out.
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
  const groups = groupsOf(bare.toLowerCase());
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (mapped)
    return [groups[6], groups[7]].flatMap((pair = 0) => [pair >> 8, pair & 255]).join('.');
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** The eight numbers of a valid IPv6 address. */
function groupsOf(address: string): number[] {
  const inHex = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) =>
    [(Number(a) << 8) | Number(b), (Number(c) << 8) | Number(d)]
      .map((pair) => pair.toString(16))
      .join(':'),
  );
  const [before = '', after] = inHex.split('::');
  const read = (part: string) =>
    part ? part.split(':').map((group) => Number.parseInt(group, 16)) : [];
  const [head, tail] = [read(before), read(after ?? '')];
  return [...head, ...Array(Math.max(0, 8 - head.length - tail.length)).fill(0), ...tail];
}
