import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { APIRequestContext, APIResponse } from '@playwright/test';
import { observe, type Seen } from '@/lib/server/http/testing/observatory';
import { expect, test } from './fixtures';
import { startAppInstance } from './support/app-instance';
import { readForm } from './support/forms';
import { createPerson, somePassword } from './support/people';
import { createPlan, onlyGoal } from './support/plans';
import { expectSecurityHeaders } from './support/security-headers';

const base = process.env.BASE_URL ?? '';

const expectUncached = (response: APIResponse, what: string) =>
  expect(response.headers()['cache-control'], what).toContain('no-store');

function anyBuiltFile(kind: string): string {
  const folder = path.resolve(import.meta.dirname, '..', '.next', 'static');
  const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith(kind),
  );
  return `/_next/static/${file?.split(path.sep).join('/')}`;
}

const get = (request: APIRequestContext, address: string) =>
  request.get(address, { maxRedirects: 0 });

test.describe('every response (trust 14)', () => {
  test('carries the headers: pages, redirects, errors, interfaces and files', async ({
    request,
  }) => {
    for (const [address, status] of [
      ['/', 200],
      ['/outlooks', 200],
      ['/sign-in', 200],
      ['/plans', 307],
      ['/outlooks/', 308],
      ['/no-such-page', 404],
      ['/outlooks/no-such-outlook', 404],
      ['/%', 400],
      ['/outlooks/%E0%A4%A', 400],
      ['/outlooks/a%00b/social-image', 400],
      ['/_next/static/no-such-file.js', 404],
      ['/_next/image?url=%2Ficon.svg&w=64&q=75', 404],
      ['/_next/no-such-thing', 404],
      ['/robots.txt', 200],
      ['/favicon.ico', 200],
      ['/icon.svg', 200],
      ['/manifest.webmanifest', 200],
      ['/icons/icon-192.png', 200],
      ['/offline', 200],
      ['/sw.js', 200],
      [anyBuiltFile('.js'), 200],
      [anyBuiltFile('.css'), 200],
      [anyBuiltFile('.woff2'), 200],
      ['/api/health/live', 200],
      ['/api/health/ready', 200],
      ['/api/auth/session', 404],
      ['/api/reports', 405],
      ['/.well-known/security.txt', 200],
      ['/api/no-such-interface', 404],
    ] as const) {
      const response = await get(request, address);
      expect.soft(response.status(), address).toBe(status);
      expectSecurityHeaders(response, address);
    }
  });

  test('carries them where a request is refused', async ({ request }) => {
    const long = await request.post('/sign-in', { data: Buffer.alloc(300 * 1024, 'a') });
    expect(long.status()).toBe(413);
    expectSecurityHeaders(long, 'too long');
    const foreign = await request.post('/sign-in', {
      multipart: { $ACTION_ID_0000: '' },
      headers: { origin: 'https://evil.example' },
    });
    expect(foreign.status()).toBe(403);
    expectSecurityHeaders(foreign, 'from another site');
    const nonsense = await request.fetch('/sign-in', { method: 'PATCH', data: 'x' });
    expectSecurityHeaders(nonsense, 'a method that is none');
  });

  test('says that its connection is kept for longer than a proxy keeps one', async ({
    request,
  }) => {
    const response = await get(request, '/api/health/live');
    const [, seconds] = /^timeout=(\d+)/.exec(response.headers()['keep-alive'] ?? '') ?? [];
    expect(Number(seconds)).toBeGreaterThan(60);
  });

  test('answers a body of ten megabytes without a declared length with 413, and goes on', async ({
    request,
  }) => {
    const before = await fetch(`${base}/api/health/live`);
    expect(before.status).toBe(200);
    for (const address of ['/sign-in', '/api/reports', '/api/auth/callback/oidc']) {
      const part = Buffer.alloc(64 * 1024, 'a');
      const body = new ReadableStream({
        start(controller) {
          for (let sent = 0; sent < 160; sent += 1) controller.enqueue(part);
          controller.close();
        },
      });
      const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' };
      const response = await fetch(`${base}${address}`, {
        ...init,
        headers: { origin: base, 'content-type': 'multipart/form-data; boundary=x' },
      });
      expect(response.status, address).toBe(413);
      expect(await response.text(), address).toContain('too long to save');
      expect(response.headers.get('content-security-policy'), address).toContain("'none'");
    }
    expect((await get(request, '/api/health/ready')).status()).toBe(200);
  });

  test('is kept by no cache when it is private: pages, data and files', async ({
    context,
    person,
  }) => {
    const plan = await createPlan(person, { goals: [{ title: 'Nobody else’s' }] });
    const root = `/plans/${plan.id}`;
    for (const address of [
      ...['/plans', root, `${root}/log`, `${root}/settings`, `${root}/why`, '/settings'],
      ...[`${root}/export`, `${root}/readiness.csv`, `${root}/chart.svg`],
      ...[`${root}/goals/${onlyGoal(plan).id}`, `${root}/goals/${onlyGoal(plan).id}/burn-up.svg`],
    ]) {
      const response = await get(context.request, address);
      expectSecurityHeaders(response, address);
      expectUncached(response, address);
    }
    const data = await context.request.get(root, { headers: { rsc: '1' } });
    expectUncached(data, 'page data');
    expectSecurityHeaders(data, 'page data');
    const missing = await get(context.request, `/plans/${person.id}`);
    expect(missing.status()).toBe(404);
    expectUncached(missing, 'a missing plan');
    expectSecurityHeaders(missing, 'a missing plan');
    await context.clearCookies();
    expectUncached(await get(context.request, root), 'the way to sign-in');
  });

  test('gives each page a nonce of its own, and its scripts that nonce', async ({ request }) => {
    const nonces = new Set<string>();
    for (const address of ['/', '/', '/no-such-page']) {
      const response = await get(request, address);
      const policy = response.headers()['content-security-policy'] ?? '';
      const [, nonce = ''] = policy.match(/'nonce-(\w+)'/) ?? [];
      nonces.add(nonce);
      const scripts = [...(await response.text()).matchAll(/<script\b([^>]*)>/g)];
      expect(scripts.length, address).toBeGreaterThan(0);
      for (const [, attributes] of scripts) expect(attributes).toContain(`nonce="${nonce}"`);
    }
    expect(nonces.size).toBe(3);
  });
});

test.describe('reports of CSP violations (trust 14)', () => {
  const report = {
    'csp-report': {
      'document-uri': `${base}/plans/secret-words?and=more`,
      'effective-directive': 'script-src-elem',
      'blocked-uri': 'https://evil.example/x.js',
    },
  };

  // Reports are counted by address, in each instance's memory: one of its own has no others.
  let instance: Awaited<ReturnType<typeof startAppInstance>>;
  test.beforeAll(async () => {
    instance = await startAppInstance({});
  });
  test.afterAll(() => instance.stop());

  test('are taken from the browser itself', async ({ page, faults }) => {
    faults.expectFault(/Content Security Policy|Refused to/);
    await page.goto(instance.address);
    const sent = page.waitForRequest((request) => request.url().endsWith('/api/reports'));
    await page.evaluate(() => {
      const image = new Image();
      image.src = 'https://blocked.invalid/x.png';
      document.body.append(image);
    });
    const answer = await (await sent).response();
    expect(answer?.status()).toBe(204);
  });

  test('are bounded in form, in length and in number', async ({ request }) => {
    const send = (data: unknown, type = 'application/csp-report') =>
      request.post('/api/reports', {
        data: typeof data === 'string' ? data : JSON.stringify(data),
        headers: { 'content-type': type },
      });
    expect((await send(report)).status()).toBe(204);
    expect((await send([{ type: 'csp-violation', url: base, body: {} }])).status()).toBe(204);
    for (const nonsense of ['', '{', 'null', '[1]', '{"csp-report":3}', '"x"']) {
      expect((await send(nonsense)).status(), nonsense).toBe(400);
    }
    expect((await send('['.repeat(15_000))).status()).toBe(400);
    expect((await send('x'.repeat(17 * 1024))).status()).toBe(413);
    const many = await Promise.all(Array.from({ length: 40 }, () => send(report)));
    expect(many.map((one) => one.status())).toContain(429);
  });
});

test.describe('Mozilla’s Observatory (trust 14)', () => {
  test('gives A+ to every public page, opened over HTTPS', async ({ playwright }) => {
    const origin = 'https://longview.example';
    const server = await startAppInstance({ NEXTAUTH_URL: origin, TRUSTED_PROXY_HOPS: '1' });
    try {
      // As a proxy that ends TLS hands requests on.
      const through = (protocol: string) =>
        playwright.request.newContext({
          baseURL: server.address,
          extraHTTPHeaders: { 'x-forwarded-proto': protocol, 'x-forwarded-for': '203.0.113.7' },
        });
      const https = await through('https');
      const http = await through('http');
      for (const address of ['/', '/outlooks', '/how-readiness-works', '/sign-in', '/sign-up']) {
        const response = await get(https, address);
        const moved = await get(http, address);
        expect(moved.status(), address).toBe(308);
        const elsewhere = await https.get(address, { headers: { origin: 'https://evil.example' } });
        const verdict = observe({
          url: new URL(address, origin),
          headers: headersOf(response),
          html: await response.text(),
          httpRoute: [
            new URL(address, 'http://longview.example'),
            new URL(moved.headers().location ?? ''),
          ],
          fromElsewhere: headersOf(elsewhere),
        });
        expect(verdict.grade, address).toBe('A+');
        expect(verdict.results.filter(({ modifier }) => modifier < 0)).toEqual([]);
        expect(verdict.score, address).toBeGreaterThanOrEqual(130);
      }

      // The one response that sets the session's cookie.
      const person = await createPerson(somePassword);
      const form = await readForm(https, '/sign-in', 'Sign in');
      const signedIn = await form.send(
        { email: person.email, password: somePassword },
        { origin, host: 'longview.example' },
      );
      expect(signedIn.status()).toBe(303);
      const [cookie = ''] = headersOf(signedIn).getSetCookie();
      expect(cookie).toMatch(/^__Host-longview(-\d+)?\.session=/);
      for (const attribute of ['Path=/', 'Secure', 'HttpOnly', 'SameSite=lax']) {
        expect(cookie.toLowerCase()).toContain(`; ${attribute.toLowerCase()}`);
      }
      expect(cookie).not.toMatch(/domain=/i);
      const seen: Seen = {
        url: new URL('/sign-in', origin),
        headers: headersOf(signedIn),
        html: '',
        httpRoute: null,
        fromElsewhere: new Headers(),
      };
      const { result } = observe(seen).results.find(({ test }) => test === 'cookies') ?? {};
      expect(result).toBe('cookies-secure-with-httponly-sessions-and-samesite');
    } finally {
      await server.stop();
    }
  });
});

function headersOf(response: APIResponse): Headers {
  return new Headers(
    response.headersArray().map(({ name, value }) => [name, value] as [string, string]),
  );
}
