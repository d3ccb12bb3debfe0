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
    ['::', '0:0:0:0::/64'],
    ['2001:db8::1%25eth0', '2001:db8:0:0::/64'],
  ])('%s is %s', (address, block) => {
    expect(addressBlock(address)).toBe(block);
  });

  it.each([
    ['mapped (RFC 4291)', '::ffff:203.0.113.7'],
    ['mapped, in hexadecimal', '0:0:0:0:0:FFFF:cb00:7107'],
    ['compatible (RFC 4291)', '::203.0.113.7'],
    ['compatible, in hexadecimal', '::cb00:7107'],
    ['translated (RFC 7915)', '::ffff:0:203.0.113.7'],
    ['NAT64 (RFC 6052)', '64:ff9b::203.0.113.7'],
    ['NAT64 with leading zeros', '0064:FF9B:0000::cb00:7107'],
    ['a NAT64 of the operator (RFC 8215)', '64:ff9b:1:2:3:4:203.0.113.7'],
    ['6to4 (RFC 3056)', '2002:cb00:7107::1'],
    ['6to4 from another subnet', '2002:cb00:7107:ffff:1:2:3:4'],
    ['Teredo (RFC 4380)', '2001:0:c000:201:8000:63bf:34ff:8ef8'],
    ['Teredo by another port', '[2001:0:c000:201:8000:ffff:34ff:8ef8%eth0]:443'],
  ])('of one IPv4 address is that address: %s', (_, address) => {
    expect(addressBlock(address)).toBe('203.0.113.7');
  });

  it('is the IPv4 address, however it is written as IPv6', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const hex = address
          .split('.')
          .map((octet) => Number(octet).toString(16).padStart(2, '0'))
          .join('')
          .replace(/^(....)/, '$1:');
        const forms = [`::ffff:${hex}`, `64:ff9b::${hex}`, `64:ff9b::${address}`, `2002:${hex}::9`];
        for (const form of forms) expect(addressBlock(form)).toBe(address);
      }),
    );
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
    '203.0.113.07',
    '0xcb.0.113.7',
    '3405803783',
    '::ffff:203.0.113.256',
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
