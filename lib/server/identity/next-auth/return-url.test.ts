import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { returnUrl } from './return-url';

const base = 'https://longview.example';

describe('returnUrl (trust 13)', () => {
  it('leads to a page of ours, named by its path or whole', () => {
    expect(returnUrl('/plans/1?a=b#c', base)).toBe(`${base}/plans/1?a=b#c`);
    expect(returnUrl(`${base}/settings`, base)).toBe(`${base}/settings`);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    `${base}@evil.example`,
    `${base}.evil.example/`,
    `${base}//evil.example`,
    'https://evil.example/',
    'javascript:alert(1)',
    'http://[',
    '%E0%A4%A',
    '/\t/evil.example',
    '/\0',
    '',
  ])('leads to the plans for %j', (url) => {
    expect(returnUrl(url, base)).toBe(`${base}/plans/latest`);
  });

  it('never throws and never leaves the origin', () => {
    const piece = fc.constantFrom(
      ...[base, '/', '\\', '//', '@', ':', '?', '#', '%', '%2f', '%00', '\t', '\n', '\0', '['],
      ...['https:', 'javascript:', 'evil.example', '..', '.', '\ud800', 'x'.repeat(5_000)],
    );
    const crafted = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(crafted, fc.string({ unit: 'binary' }), fc.webUrl()), (url) => {
        const target = new URL(returnUrl(url, base));
        expect(target.origin).toBe(base);
        expect(target.pathname.startsWith('//')).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });
});
