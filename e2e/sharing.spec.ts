import { addDays } from '@/lib/domain/calendar';
import { formatDate } from '@/lib/format/dates';
import { expect, test } from './fixtures';
import { expectAccessible, expectAccessibleInBothSchemes } from './support/checks';
import { query } from './support/database';
import { wordsOf } from './support/forms';
import { makeLink } from './support/links';
import type { Person } from './support/people';
import { createPlan, today } from './support/plans';
import { linesOf, serverLog } from './support/server-log';
import { tracesIn } from './support/traces';

const base = process.env.BASE_URL ?? '';
const ago = (days: number) => addDays(today(), -days);

/** A plan with a word of its own in every place that a link may or may not show. */
function sharedPlan(person: Person) {
  return createPlan(person, {
    title: 'Ready by 2031',
    goals: [
      {
        title: 'Ten interviews',
        notes: 'Because I talk too little',
        entries: [
          { occurredOn: ago(40), value: 3, note: 'Met <b>three</b> people' },
          { occurredOn: ago(9), value: 5, link: 'https://example.org/certificate' },
          { occurredOn: ago(8), value: 5, link: 'javascript:alert(1)' },
        ],
        milestones: [{ title: 'Half of them', dueOn: addDays(today(), 90) }],
      },
      { strategy: 1, title: 'Given up', droppedOn: ago(30) },
    ],
  });
}

test.describe('sharing a plan (trust 28)', () => {
  test('a link is seen before it is made, shown once, opened by a mentor, and ends at once', async ({
    page,
    person,
    openContext,
    faults,
  }) => {
    const plan = await sharedPlan(person);
    await page.goto(`/plans/${plan.id}`);
    await page.getByRole('link', { name: 'Share', exact: true }).click();
    await expect(page.getByText('Nobody can open this plan but you')).toBeVisible();
    await expectAccessibleInBothSchemes(page);

    // Each scope is shown as it will look.
    await page.getByRole('link', { name: 'Make a link' }).click();
    const preview = page.getByRole('region', { name: 'This is what they will see' });
    await expect(preview).toContainText('Ready by 2031');
    await expect(preview).not.toContainText('Ten interviews');
    await page.getByLabel('Your name').fill('Ada');
    await page.getByRole('link', { name: 'With log and notes' }).click();
    await expect(preview).toContainText('Because I talk too little');
    await page.getByRole('link', { name: 'With goals' }).click();
    await expect(preview).toContainText('Ten interviews');
    await expect(preview).not.toContainText('Because I talk too little');
    await expectAccessibleInBothSchemes(page);

    // Faults keep what was typed.
    await expect(page.getByLabel('Your name')).toHaveValue('Ada');
    await page.getByRole('button', { name: 'Make the link' }).click();
    await expect(page.getByLabel('Name of the reader')).toBeFocused();
    await expect(page.getByLabel('Your name')).toHaveValue('Ada');
    await page.getByLabel('Name of the reader').fill('Grace');
    await page.getByRole('button', { name: 'Make the link' }).click();
    const field = page.getByLabel('The link', { exact: true });
    await expect(field).toHaveValue(/\/shared\/[\w-]{43}$/);
    const { pathname } = new URL(await field.inputValue());
    await expectAccessible(page);

    // A mentor opens it.
    const mentor = await (await openContext()).newPage();
    await mentor.goto(pathname);
    await expect(mentor).toHaveTitle('Ready by 2031 · Shared by Ada · Longview');
    await expect(mentor.getByRole('heading', { level: 1 })).toHaveText('Ready by 2031');
    await expect(mentor.getByText(`shared by Ada, as of ${formatDate(today())}`)).toBeVisible();
    await expect(mentor.getByText('Ten interviews').first()).toBeVisible();
    await expect(mentor.getByText('Half of them', { exact: false }).first()).toBeAttached();
    await expect(mentor.locator('body')).not.toContainText(
      /Given up|Because I talk|Grace|\byour\b/i,
    );
    await expect(mentor.getByRole('img', { name: /Readiness from 2026/ })).toBeVisible();
    await expectAccessibleInBothSchemes(mentor);

    // It is shown once: the list says that it was opened, and ends it.
    await page.getByRole('link', { name: 'Back to your links' }).click();
    await expect(page.getByText('Opened once')).toBeVisible();
    await expect(page.locator('body')).not.toContainText(pathname);
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Revoke.*Grace$/ }).click();
    await expect(page.getByRole('status')).toContainText('The link “Grace” no longer works.');
    await expect(page.getByText('Ended links (1)')).toBeVisible();
    faults.expectFault(/status of 404/);
    await mentor.reload();
    await expect(mentor.getByRole('heading', { level: 1 })).toHaveText('This link does not work');
    await expect(mentor.locator('body')).not.toContainText('Ready by 2031');
    await expectAccessible(mentor);
  });

  test('a link is made, read, printed and revoked without JavaScript', async ({
    context,
    person,
    openContext,
    faults,
  }) => {
    faults.expectFault(/status of 404/);
    const plan = await sharedPlan(person);
    const plain = await openContext({ javaScriptEnabled: false });
    await plain.addCookies(await context.cookies());
    const page = await plain.newPage();
    await page.goto(`/plans/${plan.id}/sharing/new?scope=log`);
    await page.getByLabel('Your name').fill('Ada');
    await page.getByLabel('Name of the reader').fill('Grace');
    await page.getByRole('button', { name: 'Make the link' }).click();
    const address = await page.getByLabel('The link', { exact: true }).inputValue();

    const reader = await (await openContext({ javaScriptEnabled: false })).newPage();
    const response = await reader.goto(new URL(address).pathname);
    const html = (await response?.text()) ?? '';
    expect(wordsOf(html)).toMatch(/Ready by 2031[\s\S]*Horizons[\s\S]*Ten interviews[\s\S]*Log/);
    await expect(reader.getByText('Because I talk too little')).toBeVisible();
    await expect(reader.getByText('Met <b>three</b> people')).toBeVisible();
    // What leads away is the person's own, and no address that could run.
    const links = await reader
      .locator('main a[href]')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('href'), one.getAttribute('rel')]));
    expect(links.filter(([href]) => !href?.startsWith('#'))).toEqual([
      ['https://example.org/certificate', 'noopener noreferrer nofollow'],
    ]);
    await reader.emulateMedia({ media: 'print' });
    await expect(reader.getByText(/^Printed on/)).toBeVisible();
    await expect(reader.getByRole('navigation').filter({ visible: true })).toHaveCount(0);

    await page.goto(`/plans/${plan.id}/sharing`);
    await page.getByRole('button', { name: /^Revoke.*Grace$/ }).click();
    await expect(page.getByRole('status')).toContainText('The link “Grace” no longer works.');
    const ended = await reader.goto(new URL(address).pathname);
    expect(ended?.status()).toBe(404);
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('This link does not work');
  });

  // Peers' links outlived their end (immich #10732) or were told apart from those that never were.
  test('is the same 404 when it is expired, revoked, mistyped, too long or of another kind', async ({
    playwright,
    person,
  }) => {
    const plan = await sharedPlan(person);
    const visitor = await playwright.request.newContext({ baseURL: base });
    const revoked = await makeLink(person, plan);
    await query('UPDATE "PlanLink" SET "revokedAt" = now() WHERE "id" = $1', [revoked.id]);
    const calendar = await makeLink(person, plan);
    await query(`UPDATE "PlanLink" SET "kind" = 'calendar' WHERE "id" = $1`, [calendar.id]);
    const live = await makeLink(person, plan);
    const tokens = [
      (await makeLink(person, plan, { expiresAt: new Date() })).token,
      revoked.token,
      calendar.token,
      `${live.token.slice(1)}x`,
      `${live.token}x`,
      live.token.toUpperCase(),
      'x'.repeat(2_000),
      '%20',
    ];
    const seen = async (method: string, token: string) => {
      const response = await visitor.fetch(`/shared/${token}`, { method });
      const { date: _date, link, ...headers } = response.headers();
      const nonce = /'nonce-(\w+)'/.exec(headers['content-security-policy'] ?? '')?.[1] ?? '-';
      // The title is streamed as soon as it is known: it comes before the rest or after it.
      const words = wordsOf(await response.text())
        .split(/\s+/)
        .sort();
      return JSON.stringify([response.status(), headers, link, words])
        .replaceAll(nonce, 'NONCE')
        .replaceAll(token, 'TOKEN')
        .replace(/"x-request-id":"[^"]+"/, '')
        .replace(/"content-length":"\d+"/, '');
    };
    for (const method of ['GET', 'HEAD']) {
      const [first = '', ...others] = await Promise.all(tokens.map((one) => seen(method, one)));
      expect(first).toMatch(/^\[404,/);
      for (const [index, other] of others.entries()) expect(other, tokens[index + 1]).toBe(first);
    }

    // One that works: in no cache, in no search engine, with no Referer, in no frame, in no log.
    const response = await visitor.get(live.path, {
      headers: { referer: `${base}${live.path}` },
    });
    expect(response.status()).toBe(200);
    expect(response.headers()).toMatchObject({
      'cache-control': expect.stringContaining('no-store'),
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'x-frame-options': 'DENY',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    });
    const html = await response.text();
    expect(html).toMatch(/<meta name="robots" content="noindex, nofollow"/);
    expect(html.replace(/<script\b.*?<\/script>/gs, '')).not.toContain(live.token);
    expect(html).not.toMatch(new RegExp([person.id, person.email, plan.id].join('|')));
    await visitor.post('/api/reports', {
      data: { 'csp-report': { 'document-uri': `${base}${live.path}`, 'blocked-uri': 'inline' } },
    });
    await visitor.get(`${live.path}/more`);
    const log = serverLog();
    const secrets = Object.fromEntries([live, revoked].map(({ id, token }) => [id, token]));
    expect(tracesIn(log, secrets)).toEqual([]);
    expect(linesOf(log)).toContainEqual(
      expect.objectContaining({ event: 'refused', route: '/shared/*', status: 404 }),
    );
    await visitor.dispose();
  });

  // Of Umami: its links opened the sign-in, or everything (umami #1748 and #1720).
  test('shows one plan only, whatever session the browser has, and counts as opened once', async ({
    page,
    person,
    context,
  }) => {
    const [plan, other] = [await sharedPlan(person), await createPlan(person, { title: 'Mine' })];
    const link = await makeLink(person, plan, { scope: 'verdict' });
    await page.goto(link.path);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ready by 2031');
    await expect(page.locator('body')).not.toContainText(/Ten interviews|Sign out|My plans/);
    await context.request.get(link.path, { headers: { 'sec-purpose': 'prefetch' } });
    const [row] = await query<{ timesOpened: number }>(
      'SELECT "timesOpened" FROM "PlanLink" WHERE "id" = $1',
      [link.id],
    );
    expect(row?.timesOpened).toBe(1);
    await page.goto(`/plans/${other.id}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mine');
  });
});
