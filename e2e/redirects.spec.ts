import type { APIRequestContext, APIResponse } from '@playwright/test';
import { expect, test } from './fixtures';
import { startAppInstance } from './support/app-instance';
import { createPerson, somePassword } from './support/people';

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

const plain = (address: string) => encodeURIComponent(address);

async function csrfToken(request: APIRequestContext): Promise<string> {
  return (await (await request.get('/api/auth/csrf')).json()).csrfToken;
}

test.describe('next-auth’s own endpoints (trust 13)', () => {
  test('lead nowhere else, whatever address they are given to read', async ({ request }) => {
    const endpoints = ['signin', 'signout', 'error', 'verify-request', 'providers', 'csrf'];
    for (const endpoint of [...endpoints, 'session', 'callback/credentials', 'signin/nobody']) {
      for (const address of hostile) {
        for (const name of ['callbackUrl', 'error', 'next']) {
          const response = await request.get(
            `/api/auth/${endpoint}?${name}=${plain(address)}&${name}=${plain(address)}`,
            { maxRedirects: 0 },
          );
          await expectOwnOrigin(response, `${endpoint}, ${name} ${JSON.stringify(address)}`);
        }
      }
    }
  });

  test('lead nowhere else after signing in and out, whatever the form says', async ({
    context: { request },
  }) => {
    const person = await createPerson(somePassword);
    for (const callbackUrl of hostile) {
      const form = { csrfToken: await csrfToken(request), callbackUrl };
      const signedIn = await request.post('/api/auth/callback/credentials', {
        form: { ...form, email: person.email, password: somePassword },
        headers: { origin: base },
        maxRedirects: 0,
      });
      await expectOwnOrigin(signedIn, `signed in, ${JSON.stringify(callbackUrl)}`);
      const asData = await request.post('/api/auth/signout', {
        form: { ...form, json: 'true' },
        headers: { origin: base },
        maxRedirects: 0,
      });
      await expectOwnOrigin(asData, `signed out, ${JSON.stringify(callbackUrl)}`);
      const provider = await request.post('/api/auth/signin/credentials', {
        form: { ...form, csrfToken: await csrfToken(request) },
        headers: { origin: base },
        maxRedirects: 0,
      });
      await expectOwnOrigin(provider, `provider, ${JSON.stringify(callbackUrl)}`);
    }
  });

  test('lead nowhere else by what a cookie was made to say', async ({ request }) => {
    for (const address of hostile) {
      const names = ['next-auth.callback-url', 'longview.callback-url'];
      const headers = { cookie: names.map((name) => `${name}=${plain(address)}`).join('; ') };
      for (const endpoint of ['signin', 'signout', 'session', 'callback/credentials']) {
        const response = await request.get(`/api/auth/${endpoint}`, { headers, maxRedirects: 0 });
        await expectOwnOrigin(response, `${endpoint}, cookie ${JSON.stringify(address)}`);
      }
    }
  });

  test('have no other action and change nothing for another site', async ({ request }) => {
    for (const action of ['nothing', 'signin/../x', '%00', '__proto__', 'callback', '_log']) {
      for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
        const response = await request.fetch(`/api/auth/${action}`, {
          method,
          maxRedirects: 0,
          headers: { origin: base },
        });
        expect(response.status(), `${method} ${action}`).not.toBe(500);
        await expectOwnOrigin(response, `${method} ${action}`);
      }
    }
    for (const origin of ['https://evil.example', 'null']) {
      for (const action of ['signout', 'signin/credentials', 'callback/credentials', 'session']) {
        const response = await request.post(`/api/auth/${action}`, { headers: { origin } });
        expect(response.status(), `${action} from ${origin}`).toBe(403);
      }
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
