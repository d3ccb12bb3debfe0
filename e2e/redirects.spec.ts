import type { APIResponse } from '@playwright/test';
import { cookieNameAt } from '@/lib/server/http/cookie-name';
import { expect, test } from './fixtures';
import { startAppInstance } from './support/app-instance';
import { serverLog } from './support/server-log';

const base = process.env.BASE_URL ?? '';

const hostile = [
  '//evil.example',
  '/\\evil.example',
  'https://evil.example/plans',
  `${base}@evil.example`,
  `${base}.evil.example`,
  `${base}//evil.example`,
  'javascript:alert(1)',
  'data:text/html,hello',
  'http://[',
  '@evil.example',
  '%E0%A4%A',
  '/\t/evil.example',
  '/\0evil',
  `/${'x'.repeat(6_000)}`,
  '',
];

/** Nothing in an answer leads elsewhere: no redirect, no address in its data, no cookie. */
async function expectOwnOrigin(response: APIResponse, what: string) {
  expect(response.status(), what).toBeLessThan(500);
  const { location } = response.headers();
  if (location !== undefined) expect(new URL(location, base).origin, what).toBe(base);
  const kept = response.headersArray().filter(({ name, value }) => {
    return name.toLowerCase() === 'set-cookie' && value.includes('callback-url');
  });
  for (const { value } of kept) {
    const [, address = ''] = value.match(/^[^=]*=([^;]*)/) ?? [];
    if (address) expect(new URL(decodeURIComponent(address)).origin, what).toBe(base);
  }
  if (response.headers()['content-type']?.startsWith('application/json')) {
    const { url } = (await response.json()) ?? {};
    if (typeof url === 'string') expect(new URL(url, base).origin, what).toBe(base);
  }
}

const CALLBACK = '/api/auth/callback/oidc';

test.describe('next-auth’s own endpoints (trust 13)', () => {
  test('are closed, but for the way back from a sign-in service (trust 23)', async ({
    request,
  }) => {
    const closed = [
      ...['signin', 'signin/oidc', 'signin/credentials', 'signout', 'error', 'verify-request'],
      ...['providers', 'csrf', 'session', '_log', 'callback', 'callback/credentials'],
      ...['callback/nobody', 'callback/constructor', 'callback/__proto__', 'callback/oidc/x'],
      ...['nothing', '%00', '__proto__', 'signin/%2e%2e/x', 'error/%E2%82%AC'],
    ];
    for (const endpoint of closed) {
      const address = `/api/auth/${endpoint}?error=%E2%82%AC&callbackUrl=//evil.example`;
      const read = await request.get(address, { maxRedirects: 0 });
      expect([400, 404], endpoint).toContain(read.status());
      expect(read.headers()['set-cookie'], endpoint).toBeUndefined();
      for (const method of ['POST', 'PUT', 'DELETE']) {
        const sent = await request.fetch(address, { method, headers: { origin: base } });
        expect([400, 405], `${method} ${endpoint}`).toContain(sent.status());
      }
    }
    const sent = await request.post(CALLBACK, { headers: { origin: base } });
    expect(sent.status()).toBe(405);
  });

  test('take no word from anyone into the log (trust 15)', async ({ request }) => {
    await request.post('/api/auth/_log', {
      form: { code: 'forged_code', level: 'error', message: 'forged words' },
      headers: { origin: base },
    });
    expect(serverLog()).not.toContain('forged');
  });

  test('lead nowhere else, whatever address they are given to read', async ({ request }) => {
    for (const address of hostile) {
      for (const name of ['callbackUrl', 'error', 'next', 'state', 'code', 'error_description']) {
        const value = encodeURIComponent(address);
        const response = await request.get(`${CALLBACK}?${name}=${value}&${name}=${value}`, {
          maxRedirects: 0,
        });
        await expectOwnOrigin(response, `${name} ${JSON.stringify(address)}`);
      }
      const names = ['next-auth.callback-url', cookieNameAt(base, 'callback-url')];
      const cookie = names.map((name) => `${name}=${encodeURIComponent(address)}`).join('; ');
      const response = await request.get(CALLBACK, { headers: { cookie }, maxRedirects: 0 });
      await expectOwnOrigin(response, `cookie ${JSON.stringify(address)}`);
    }
  });
});

test.describe('a short secret (trust 6)', () => {
  test('stops the start', async () => {
    await expect(startAppInstance({ NEXTAUTH_SECRET: 'too short' })).rejects.toThrow(
      /did not start/,
    );
  });
});
