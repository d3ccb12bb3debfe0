import { describe, expect, it } from 'vitest';
import { givenSecret, webSettings } from './settings';

describe('webSettings', () => {
  it('serves this machine alone, on port 3000, when nothing is set', () => {
    expect(webSettings({}, 'box')).toEqual({
      port: 3000,
      host: '127.0.0.1',
      address: 'http://localhost:3000',
    });
  });

  it('honours PORT and HOSTNAME', () => {
    expect(webSettings({ PORT: '8080', HOSTNAME: '0.0.0.0' }, 'box')).toEqual({
      port: 8080,
      host: '0.0.0.0',
      address: 'http://localhost:8080',
    });
    expect(webSettings({ HOSTNAME: '192.0.2.7' }, 'box').address).toBe('http://192.0.2.7:3000');
    expect(webSettings({ HOSTNAME: '2001:db8::1' }, 'box').address).toBe(
      'http://[2001:db8::1]:3000',
    );
  });

  it("ignores a HOSTNAME that is the machine's own name", () => {
    expect(webSettings({ HOSTNAME: '3f2a9c' }, '3f2a9c').host).toBe('127.0.0.1');
  });

  it.each(['0', '65536', '3000x', '-1', '3.5'])('refuses PORT=%s', (PORT) => {
    expect(() => webSettings({ PORT })).toThrow(/PORT must be a number/);
  });
});

describe('givenSecret (trust 6)', () => {
  const long = 'x'.repeat(32);
  const DATABASE_URL = 'postgresql://db.example/longview';

  it('takes one of 32 characters', () => {
    expect(givenSecret({ NEXTAUTH_SECRET: long })).toBe(long);
  });

  it('lets one be made where nothing is configured', () => {
    expect(givenSecret({})).toBeUndefined();
    expect(givenSecret({ NODE_ENV: 'production' })).toBeUndefined();
    expect(givenSecret({ DATABASE_URL })).toBeUndefined();
  });

  it('stops a production start on a configured database without one', () => {
    expect(() => givenSecret({ NODE_ENV: 'production', DATABASE_URL })).toThrow(
      /NEXTAUTH_SECRET is missing\. Set it to/,
    );
  });

  it('refuses a short one everywhere', () => {
    const short = { NEXTAUTH_SECRET: 'x'.repeat(31) };
    expect(() => givenSecret(short)).toThrow(/too short/);
    expect(() => givenSecret({ ...short, NODE_ENV: 'production', DATABASE_URL })).toThrow(
      /too short/,
    );
  });
});
