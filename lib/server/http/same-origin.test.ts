import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCrossOrigin } from './same-origin';

const ours = { origin: 'https://longview.example', behindProxy: false };

function post(headers: Record<string, string>, method = 'POST') {
  return { method, headers: new Headers({ host: 'longview.example', ...headers }) };
}

describe('isCrossOrigin (trust 10)', () => {
  it.each([
    'null',
    'https://evil.example',
    'https://longview.example.evil.example',
    'https://longview.example@evil.example',
    'https://sub.longview.example',
    'https://longview.example:8443',
    'longview.example',
    '',
    'file://',
  ])('refuses what changes something from the origin %j', (origin) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'ANYTHING']) {
      expect(isCrossOrigin(post({ origin }, method), ours)).toBe(true);
    }
  });

  it('accepts requests from our own pages, under every name of this site', () => {
    expect(isCrossOrigin(post({ origin: ours.origin }), ours)).toBe(false);
    const local = { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' };
    expect(isCrossOrigin(post(local), ours)).toBe(false);
  });

  it('trusts a forwarded host only behind a proxy of ours', () => {
    const forwarded = post({ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' });
    expect(isCrossOrigin(forwarded, ours)).toBe(true);
    expect(isCrossOrigin(forwarded, { ...ours, behindProxy: true })).toBe(false);
  });

  it('uses Sec-Fetch-Site where there is no Origin', () => {
    expect(isCrossOrigin(post({ 'sec-fetch-site': 'cross-site' }), ours)).toBe(true);
    expect(isCrossOrigin(post({ 'sec-fetch-site': 'same-origin' }), ours)).toBe(false);
    expect(isCrossOrigin(post({}), ours)).toBe(false);
  });

  it('refuses a cookie without a header that says where it was sent from', () => {
    const cookie = 'longview.session=sealed';
    expect(isCrossOrigin(post({ cookie }), ours)).toBe(true);
    expect(isCrossOrigin(post({ cookie, 'sec-fetch-site': 'same-origin' }), ours)).toBe(false);
    expect(isCrossOrigin(post({ cookie, origin: ours.origin }), ours)).toBe(false);
  });

  it('allows requests that only read', () => {
    expect(isCrossOrigin(post({ origin: 'https://evil.example' }, 'GET'), ours)).toBe(false);
  });

  it('never throws, and takes no origin that is not ours', () => {
    const printable = fc.stringMatching(/^[!-~]{0,40}$/);
    fc.assert(
      fc.property(printable, (origin) => {
        const host = origin.replace(/^https?:\/\//, '');
        fc.pre(host !== 'longview.example');
        expect(isCrossOrigin(post({ origin }), ours)).toBe(true);
      }),
    );
  });
});
