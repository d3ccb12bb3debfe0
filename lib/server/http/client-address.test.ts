import { describe, expect, it } from 'vitest';
import { clientAddress, PEER_HEADER } from './client-address';

function headers(forwarded?: string, peer: string | undefined = '10.0.0.1') {
  const made = new Headers(peer === undefined ? {} : { [PEER_HEADER]: peer });
  if (forwarded !== undefined) made.set('x-forwarded-for', forwarded);
  return made;
}

describe('clientAddress (trust 2)', () => {
  it('trusts only the socket where no proxy is configured', () => {
    expect(clientAddress(headers('1.1.1.1'), 0)).toBe('10.0.0.1');
    expect(clientAddress(headers('1.1.1.1, 2.2.2.2'), 0)).toBe('10.0.0.1');
  });

  it('takes what the one trusted proxy appended', () => {
    expect(clientAddress(headers('203.0.113.7'), 1)).toBe('203.0.113.7');
    expect(clientAddress(headers('6.6.6.6, 203.0.113.7'), 1)).toBe('203.0.113.7');
    expect(clientAddress(headers('127.0.0.1,10.0.0.1,, 6.6.6.6 ,2001:db8::1'), 1)).toBe(
      '2001:db8:0:0::/64',
    );
  });

  it('takes what the outer one of two trusted proxies appended', () => {
    expect(clientAddress(headers('203.0.113.7, 10.0.0.2'), 2)).toBe('203.0.113.7');
    expect(clientAddress(headers('6.6.6.6, 203.0.113.7, 10.0.0.2'), 2)).toBe('203.0.113.7');
  });

  it('falls back to the socket when fewer proxies wrote than are configured', () => {
    expect(clientAddress(headers(), 1)).toBe('10.0.0.1');
    expect(clientAddress(headers('203.0.113.7'), 2)).toBe('10.0.0.1');
    expect(clientAddress(headers(' , '), 1)).toBe('10.0.0.1');
  });

  it('gives one address however much a client puts in front', () => {
    const spoofed = Array.from({ length: 50 }, (_, n) => `6.6.6.${n}`).join(', ');
    expect(clientAddress(headers(`${spoofed}, 203.0.113.7`), 1)).toBe('203.0.113.7');
  });

  it('falls back to the socket when a proxy wrote something other than an address', () => {
    expect(clientAddress(headers('unknown'), 1)).toBe('10.0.0.1');
    expect(clientAddress(headers('6.6.6.6, _hidden'), 1)).toBe('10.0.0.1');
  });

  it('counts all requests without a known address together', () => {
    expect(clientAddress(new Headers(), 0)).toBe('unknown');
  });
});
