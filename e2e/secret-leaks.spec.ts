import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { text as readText } from 'node:stream/consumers';
import type { APIRequestContext } from '@playwright/test';
import yauzl from 'yauzl';
import { addDays } from '@/lib/domain/calendar';
import { expect, test } from './fixtures';
import { startAppInstance } from './support/app-instance';
import { query } from './support/database';
import { readForm } from './support/forms';
import { createPerson, signInAs } from './support/people';
import { createPlan, today } from './support/plans';
import { turnRemindersOn } from './support/reminders';
import { expectSecurityHeaders } from './support/security-headers';
import { linesOf, serverLog } from './support/server-log';
import { tracesIn } from './support/traces';

const root = path.resolve(import.meta.dirname, '..');
const base = process.env.BASE_URL ?? '';

/** Secrets of the installation itself. */
const operators = () => ({
  'session secret': process.env.NEXTAUTH_SECRET ?? '',
  'database password': new URL(process.env.DATABASE_URL ?? '').password,
});

/** A person's canary values: no other test and no part of the product contains them. */
function newCanary() {
  const word = () => randomUUID().replaceAll('-', '');
  return {
    email: `canary-${word()}@example.org`,
    password: `canary of ${word()}`,
    'wrong password': `canary without ${word()}`,
    title: `Canary ${word()}`,
    note: `A canary’s "own" <note> ${word()}`,
  };
}

async function textOf(request: APIRequestContext, address: string): Promise<string> {
  const page = await (await request.get(address)).text();
  const data = await (await request.get(address, { headers: { rsc: '1' } })).text();
  return page + data;
}

/** Name and text of each file in an archive. */
async function filesOf(archive: Buffer): Promise<[string, string][]> {
  const files: [string, string][] = [];
  const zip = await yauzl.fromBufferPromise(archive);
  for await (const entry of zip.eachEntry()) {
    files.push([entry.fileName, await readText(await zip.openReadStreamPromise(entry))]);
  }
  return files;
}

const publicPages = ['/', '/outlooks', '/outlooks/machine-learning-engineer', '/sign-in', '/plans'];

test.describe('a canary’s secrets (trust 15)', () => {
  test('are in no other person’s page and in no log, which records everything refused', async ({
    context,
    openContext,
  }) => {
    const canary = newCanary();
    const { request } = context;

    // A person makes an account, writes something down, and forgets the password for a while.
    const signUp = await readForm(request, '/sign-up', 'Create account');
    const { email, password, title, note } = canary;
    expect((await signUp.send({ email, password })).status()).toBe(303);
    const [user] = await query<{ id: string }>('SELECT "id" FROM "User" WHERE "email" = $1', [
      email,
    ]);
    const id = user?.id ?? '';
    const plan = await createPlan({ id, email }, { title });
    const newGoal = await readForm(request, `/plans/${plan.id}/goals/new`, 'Add goal');
    const written = await newGoal.send({
      title,
      notes: note,
      dueOn: '2031-01-31',
      idempotencyKey: randomUUID(),
    });
    expect(written.status()).toBe(303);
    const sharing = await readForm(request, `/plans/${plan.id}/sharing`, 'Make a calendar feed');
    const made = await sharing.send({ until: addDays(today(), 30), name: note });
    const [feed = '', token = ''] =
      /http[^"\s]*\/calendar\/([\w-]{43})\.ics/.exec(await made.text()) ?? [];
    const share = await readForm(
      request,
      `/plans/${plan.id}/sharing/new?scope=log`,
      'Make the link',
    );
    const named = await share.send({ until: addDays(today(), 30), name: note, shownName: 'Ada' });
    const [, shared = ''] = /http[^"\s]*\/shared\/([\w-]{43})/.exec(await named.text()) ?? [];
    const unsubscribe = await turnRemindersOn({ id });
    const tokens = {
      'address of a calendar feed': token,
      'link to a shared plan': shared,
      'link that stops reminders': unsubscribe,
    };
    const cookies = await context.cookies();
    const [session] = cookies.filter(({ name }) => name.includes('session'));
    const own = await textOf(request, `/plans/${plan.id}`);
    expect(own).toContain(title);
    for (const part of ['sharing', 'print', 'reviews', 'settings', 'export']) {
      const text = await textOf(request, `/plans/${plan.id}/${part}`);
      expect(tracesIn(text, tokens), `in the owner’s own ${part}`).toEqual([]);
    }
    for (const address of ['/settings/reminders', '/settings/data', '/settings/activity']) {
      expect(tracesIn(await textOf(request, address), tokens), address).toEqual([]);
    }
    const taken = await (await request.get('/settings/data/account.zip')).body();
    for (const [name, text] of await filesOf(taken)) {
      expect(tracesIn(text, { ...tokens, password, ...operators() }), name).toEqual([]);
    }
    await (await readForm(request, '/settings', 'Sign out')).send();
    const signIn = await readForm(request, '/sign-in', 'Sign in');
    for (let attempt = 0; attempt < 9; attempt += 1) {
      await signIn.send({ email, password: canary['wrong password'] });
    }
    await signIn.send({ email: `other-${email}`, password });

    // Another person looks, and another site tries.
    const other = await openContext();
    const neighbour = await createPerson();
    await signInAs(other, neighbour);
    const theirPlan = await createPlan(neighbour);
    const calendar = await (await other.request.get(feed)).text();
    expect(calendar.replaceAll('\r\n ', '')).toContain(title);
    expect(tracesIn(calendar, { note, email, password, ...operators() }), 'in a feed').toEqual([]);
    // Those who have a link open it and go on from there: no other page learns where they came from.
    const reader = await (await openContext()).newPage();
    const sent: Promise<Record<string, string>>[] = [];
    reader.on('request', (one) => sent.push(one.allHeaders()));
    for (const address of [`/shared/${shared}`, `/unsubscribe/${unsubscribe}`]) {
      await reader.goto(address);
      const html = await reader.content();
      expect(tracesIn(html, { email, password, ...operators() }), address).toEqual([]);
      await reader.getByRole('link', { name: 'Longview' }).first().click();
      await reader.waitForURL(`${base}/`);
    }
    const referers = (await Promise.all(sent)).map(({ referer = '' }) => referer);
    expect(tracesIn(referers.join(' '), tokens), 'in a Referer').toEqual([]);
    const refused = await other.request.get(`/plans/${plan.id}?note=${encodeURIComponent(note)}`);
    expect(refused.status()).toBe(404);
    await other.request.get(`/${encodeURIComponent(email)}/${password}`);
    await signIn.send({ email, password }, { origin: 'https://evil.example' });
    await other.request.post('/api/reports', {
      data: { 'csp-report': { 'document-uri': `${base}/${email}`, 'blocked-uri': note } },
    });

    const secrets = {
      ...canary,
      ...operators(),
      'session cookie': session?.value ?? '',
      ...tokens,
    };
    for (const [name, secret] of Object.entries(secrets)) {
      expect(secret.length, name).toBeGreaterThan(15);
    }
    expect(tracesIn(own, operators()), 'in the owner’s own page').toEqual([]);
    const theirs = ['/plans', '/settings', `/plans/${theirPlan.id}`, ...publicPages];
    for (const address of theirs) {
      const text = await textOf(other.request, address);
      expect(tracesIn(text, secrets), `in a neighbour’s ${address}`).toEqual([]);
    }
    await other.clearCookies();
    for (const address of publicPages) {
      const text = await textOf(other.request, address);
      expect(tracesIn(text, secrets), `in anybody’s ${address}`).toEqual([]);
    }

    const log = serverLog();
    expect(tracesIn(log, secrets), 'in the log').toEqual([]);
    const lines = linesOf(log);
    expect(lines).toContainEqual(
      expect.objectContaining({ event: 'sign-up', userId: id, method: 'password' }),
    );
    const { 'x-request-id': requestId } = refused.headers();
    expect(lines).toContainEqual(
      expect.objectContaining({ event: 'refused', requestId, route: '/plans/*', status: 404 }),
    );
    const events = new Set(lines.map(({ event }) => event));
    for (const event of ['sign-in-failed', 'throttled', 'origin-refused', 'csp-report']) {
      expect([...events], event).toContain(event);
    }
    expect([...events], 'sign-out').toContain('sign-out');
  });

  test('are found by this search where they are, in whatever form', () => {
    const secrets = { word: 'Canary "bird"' };
    for (const text of ['x Canary "bird" y', 'q=Canary%20%22bird%22', 'a\\nCanary \\"bird\\"']) {
      expect(tracesIn(text, secrets)).toEqual(['word']);
    }
    expect(tracesIn(Buffer.from('Canary "bird"').toString('base64'), secrets)).toEqual(['word']);
    expect(tracesIn('another bird', secrets)).toEqual([]);
  });
});

test.describe('what browsers get (trust 15)', () => {
  const folder = path.join(root, '.next', 'static');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

  test('has no source map, and the build has none that could be served', () => {
    expect(files.length).toBeGreaterThan(10);
    const everywhere = readdirSync(path.join(root, '.next', 'server'), {
      recursive: true,
      encoding: 'utf8',
    });
    expect([...files, ...everywhere].filter((file) => file.endsWith('.map'))).toEqual([]);
    for (const file of files.filter((name) => /\.(js|css)$/.test(name))) {
      expect(readFileSync(file, 'utf8'), file).not.toContain('sourceMappingURL=');
    }
  });

  test('has no secret, no setting of the server and no code that only the server runs', () => {
    const serverOnly = /NEXTAUTH_SECRET|DATABASE_URL|SMTP_URL|postgres(ql)?:\/\/|argon2|tokenHash/;
    for (const file of files) {
      const text = readFileSync(file, 'latin1');
      expect(tracesIn(text, operators()), file).toEqual([]);
      expect(text.match(serverOnly)?.[0], file).toBeUndefined();
    }
  });
});

test.describe('a server error (trust 15)', () => {
  test('shows no stack and no SQL, is in the log by the id that the person sees, without words', async ({
    playwright,
  }) => {
    const name = `without_tables_${randomUUID().replaceAll('-', '')}`;
    await query(`CREATE DATABASE ${name}`);
    const address = new URL(process.env.DATABASE_URL ?? '');
    address.pathname = `/${name}`;
    const server = await startAppInstance({
      DATABASE_URL: address.href,
      NEXTAUTH_URL: base,
    });
    try {
      const request = await playwright.request.newContext({ baseURL: server.address });
      const inside = /SELECT|relation|does not exist|prisma|P20\d\d|node_modules|\bat \w+ \(/i;
      const { email, password } = newCanary();

      const page = await request.get('/outlooks');
      expect(page.status()).toBe(500);
      expectSecurityHeaders(page, 'a page that failed');
      expect(page.headers()['cache-control']).toContain('no-store');
      const html = await page.text();
      expect(html.replace(/<script\b.*?<\/script>/gs, '')).not.toMatch(inside);
      const data = await (await request.get('/outlooks', { headers: { rsc: '1' } })).text();
      expect(data).not.toMatch(/SELECT|relation "|does not exist|P20\d\d/);

      const form = await readForm(request, '/sign-up', 'Create account');
      const answer = await form.send({ email, password }, { origin: server.address });
      expectSecurityHeaders(answer, 'a form that failed');
      expect(await answer.text()).toContain('could not be saved just now');
      expect((await answer.text()).replace(/<script\b.*?<\/script>/gs, '')).not.toMatch(inside);

      await expect
        .poll(() => linesOf(server.log()).map(({ event }) => event))
        .toContain('form-failed');
      const lines = linesOf(server.log());
      const { 'x-request-id': requestId } = page.headers();
      expect(lines).toContainEqual(
        expect.objectContaining({ event: 'request-failed', requestId, frames: expect.anything() }),
      );
      expect(tracesIn(server.log(), { email, password, ...operators() })).toEqual([]);
      expect(server.log()).not.toMatch(/SELECT|does not exist/);
    } finally {
      await server.stop();
      await query(`DROP DATABASE ${name} WITH (FORCE)`);
    }
  });
});
