import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressBlock } from '../http/address-block';
import { widerKey } from './wider-key';

describe('the wider network that an address is counted under as well (trust 2)', () => {
  it.each([
    ['2001:db8:1:2::/64', '2001:db8:1::/48'],
    ['2001:db8:0:0::/64', '2001:db8:0::/48'],
    ['name@example.org|2001:db8:1:2::/64', 'name@example.org|2001:db8:1::/48'],
  ])('of %s is %s', (key, wider) => {
    expect(widerKey(key)).toBe(wider);
  });

  it.each(['203.0.113.7', 'name@example.org|203.0.113.7', 'unknown', '2001:db8:1::/48'])(
    'does not exist for %s',
    (key) => {
      expect(widerKey(key)).toBeUndefined();
    },
  );

  it('is one for every address of a /48', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        const block = addressBlock(address) ?? '';
        const wider = widerKey(block);
        if (!wider) return;
        const network = wider.slice(0, -'::/48'.length);
        expect(widerKey(addressBlock(`${network}:ffff::1`) ?? '')).toBe(wider);
      }),
    );
  });
});
