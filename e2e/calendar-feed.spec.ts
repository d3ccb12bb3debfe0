import type { APIRequestContext, Page } from '@playwright/test';
import ICAL from 'ical.js';
import { addDays } from '@/lib/domain/calendar';
import { expect, test } from './fixtures';
import { expectAccessibleInBothSchemes } from './support/checks';
import { signInAs } from './support/people';
import { createPlan, onlyGoal, type Plan, today } from './support/plans';

const section = (page: Page) => page.getByRole('region', { name: 'In your calendar' });

const addressOf = (page: Page) => section(page).getByLabel('The address').inputValue();

async function makeFeed(page: Page, plan: Plan) {
  await page.goto(`/plans/${plan.id}/sharing`);
  await section(page).getByLabel('Where you use it').fill('My phone');
  await section(page).getByRole('button', { name: 'Make a calendar feed' }).click();
  await expect(section(page)).toContainText('shown only once');
  return addressOf(page);
}

/** The event of a goal, as another library than the one that wrote it reads it. */
async function eventOf(request: APIRequestContext, address: string, goalId: string) {
  const response = await request.get(address);
  expect(response.status()).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(await response.text()));
  const component = calendar
    .getAllSubcomponents('vevent')
    .find((one) => String(one.getFirstPropertyValue('uid')).includes(goalId));
  if (!component) throw new Error('The goal has no event.');
  const { uid, summary, sequence, startDate, endDate } = new ICAL.Event(component);
  const status = String(component.getFirstPropertyValue('status'));
  return { uid, summary, sequence, on: String(startDate), ends: String(endDate), status };
}

test.describe('a calendar feed', () => {
  test('is made, fetched, follows its plan, and ends when it is renewed or revoked', async ({
    page,
    person,
    openContext,
  }) => {
    const title = 'Ten interviews, “deep”; \\ 🧭';
    const plan = await createPlan(person, { goals: [{ title, dueOn: '2031-02-28' }] });
    const goal = onlyGoal(plan);
    const address = await makeFeed(page, plan);
    await expectAccessibleInBothSchemes(page);
    const open = section(page).getByRole('link', { name: 'Open it in the calendar' });
    await expect(open).toHaveAttribute('href', address.replace(/^http/, 'webcal'));

    // A calendar has no session.
    const { request: calendar } = await openContext();
    const first = await calendar.get(address);
    expect(first.headers()).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': expect.stringContaining('noindex'),
    });
    const { etag = '' } = first.headers();
    const known = { headers: { 'if-none-match': etag } };
    expect((await calendar.get(address, known)).status()).toBe(304);
    expect((await calendar.head(address)).headers().etag).toBe(etag);
    const before = await eventOf(calendar, address, goal.id);
    expect(before).toMatchObject({
      summary: `Due: ${title}`,
      on: '2031-02-28',
      ends: '2031-03-01',
      status: 'CONFIRMED',
    });

    await page.goto(`/plans/${plan.id}/goals/${goal.id}/edit`);
    await page.getByLabel('Due').fill('2031-03-31');
    await page.getByRole('button', { name: 'Save goal' }).click();
    await expect(page).not.toHaveURL(/\/edit$/);
    const after = await eventOf(calendar, address, goal.id);
    expect(after).toMatchObject({ uid: before.uid, on: '2031-03-31' });
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect((await calendar.get(address, known)).status()).toBe(200);

    await page.goto(`/plans/${plan.id}/sharing`);
    const row = section(page).getByRole('listitem').filter({ hasText: 'My phone' });
    await expect(row).toContainText('Fetched once');
    await row.getByRole('button', { name: /^Renew/ }).click();
    await expect(row).toContainText('shown only once');
    const renewed = await addressOf(page);
    expect((await calendar.get(address)).status()).toBe(404);
    expect((await calendar.get(renewed)).status()).toBe(200);

    await row.getByRole('button', { name: /^Revoke/ }).click();
    await expect(section(page)).toContainText('Revoked feeds (1)');
    const gone = await calendar.get(renewed);
    expect(gone.status()).toBe(404);
    // Revoked, mistyped, of no form at all: one and the same answer.
    const nothing = await gone.text();
    const odd = [address.replace(/.{5}\.ics$/, 'AAAAA.ics'), `${address.slice(0, -4)}.txt`];
    for (const file of ['x.ics', '.ics', '%2e%2e.ics', `${'a'.repeat(4_000)}.ics`, "'--.ics"]) {
      odd.push(new URL(`/calendar/${file}`, address).href);
    }
    for (const wrong of odd) {
      const response = await calendar.get(wrong);
      expect(response.status(), wrong).toBe(404);
      expect(await response.text(), wrong).toBe(nothing);
    }
  });

  test('is made, and revoked, without JavaScript', async ({ openContext, person }) => {
    const context = await openContext({ javaScriptEnabled: false });
    await signInAs(context, person);
    const plan = await createPlan(person, { goals: [{ dueOn: addDays(today(), 100) }] });
    const page = await context.newPage();
    const address = await makeFeed(page, plan);
    expect((await context.request.get(address)).status()).toBe(200);
    await page.goto(`/plans/${plan.id}/sharing`);
    await section(page)
      .getByRole('button', { name: /^Revoke/ })
      .click();
    await expect(section(page)).toContainText('no longer works');
    expect((await context.request.get(address)).status()).toBe(404);
  });
});
