import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressBlock } from './address-block';

describe('the block that an address is counted under (trust 2)', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['203.0.113.7:51234', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::FFFF:cb00:7107', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::1', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::1]:443', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
  ])('%s is %s', (address, block) => {
    expect(addressBlock(address)).toBe(block);
  });

  it.each([
    '',
    'unknown',
    'localhost',
    '1.2.3',
    '1.2.3.4.5',
    '2001:db8',
    '::1::',
    '203.0.113.7, 1.1.1.1',
  ])('“%s” is no address', (text) => {
    expect(addressBlock(text)).toBeUndefined();
  });

  it('is one for all addresses of a subscriber, and another for the next subscriber', () => {
    fc.assert(
      fc.property(fc.ipV6(), fc.ipV6(), (one, other) => {
        const [block, otherBlock] = [addressBlock(one), addressBlock(other)];
        expect(block).toBeDefined();
        const network = block?.endsWith('/64') ? block.slice(0, -'::/64'.length) : undefined;
        if (network) expect(addressBlock(`${network}:1:2:3:4`)).toBe(block);
        if (block === otherBlock) expect(addressBlock(other)).toBe(block);
      }),
    );
  });
});
