import type { Locator } from '@playwright/test';
import { expect, test } from '@/e2e/fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from '@/e2e/support/checks';
import { query } from '@/e2e/support/database';
import { signInAs } from '@/e2e/support/people';
import { createPlan, today } from '@/e2e/support/plans';
import { addDays, todayIn } from '@/lib/domain/calendar';
import { formatDate } from '@/lib/format/dates';
import outlook from '@/prisma/seed/outlooks/machine-learning-engineer.json' with { type: 'json' };

const [strategy] = outlook.strategies;

async function saveTable(section: Locator) {
  await section.getByRole('button', { name: 'Save the table' }).click();
  await expect(section.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
}

test.describe('a plan', () => {
  test('is renamed', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [{}] });
    await page.goto(`/plans/${plan.id}`);
    await page
      .getByRole('navigation', { name: 'Plan' })
      .getByRole('link', { name: 'Settings' })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plan settings');
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
    await page.getByLabel('Name').fill('Twenty years at it');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await expect(page.getByRole('status')).toHaveText('Saved.');
    await page.getByRole('link', { name: 'Twenty years at it' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Twenty years at it');
    await expect(page).toHaveTitle(/^Twenty years at it/);
  });

  test('is archived, stays readable, and comes back', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [{}] });
    const archive = page.getByRole('region', { name: /^Archive/ });
    await page.goto(`/plans/${plan.id}/settings`);
    await archive.getByRole('button', { name: 'Archive this plan' }).click();
    await expect(archive.getByRole('button', { name: 'Use this plan again' })).toBeVisible();

    await page.goto('/plans');
    await expect(page.getByText('1 archived', { exact: true })).toBeVisible();
    await page.getByRole('link', { name: plan.title }).click();
    await expect(page.getByRole('note')).toContainText('This plan is archived.');

    await page
      .getByRole('navigation', { name: 'Plan' })
      .getByRole('link', { name: 'Settings' })
      .click();
    await archive.getByRole('button', { name: 'Use this plan again' }).click();
    await expect(archive.getByRole('button', { name: 'Archive this plan' })).toBeVisible();
    await page.goto(`/plans/${plan.id}`);
    await expect(page.getByText('This plan is archived.')).toHaveCount(0);
  });

  test('lets nothing fade when asked, and fades again', async ({ page, person }) => {
    const plan = await createPlan(person);
    await page.goto(`/plans/${plan.id}/settings`);
    const never = page.getByRole('radio', { name: 'No, nothing fades' });
    const fades = page.getByRole('radio', { name: /^Yes, half of what is not in use/ });
    await never.check();
    await page.getByRole('button', { name: 'Save settings' }).click();
    await expect(page.getByRole('status')).toHaveText('Saved.');
    const file = await (await page.request.get(`/plans/${plan.id}/export`)).json();
    expect(file.plan.halfLifeYears).toBeNull();

    await page.reload();
    await expect(never).toBeChecked();
    await fades.check();
    await page.getByLabel('Half-life (years)').fill('7,5');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await expect(page.getByRole('status')).toHaveText('Saved.');
    await page.reload();
    await expect(fades).toBeChecked();
    await expect(page.getByLabel('Half-life (years)')).toHaveValue('7.5');
  });

  test('asks once what is in use, later when asked to, and keeps the answers', async ({
    page,
    person,
  }) => {
    const plan = await createPlan(person, { inUse: null, startingLevel: 60, goals: [{}] });
    const question = page.getByRole('note').filter({ hasText: 'what do you use in your work' });
    await page.goto(`/plans/${plan.id}`);
    await expectAccessibleInBothSchemes(page);
    await question.getByRole('button', { name: 'Later' }).click();
    await expect(question).toHaveCount(0);
    await page.reload();
    await expect(question).toHaveCount(0);

    await page.goto(`/plans/${plan.id}/settings`);
    const section = page.getByRole('region', { name: 'Strategies' });
    await expect(section).toContainText('You have not said yet what you use');
    await expect(section).toContainText(/your projection for the end of 2031 goes from \d+% to/);
    const answers = section.getByRole('combobox');
    await expect(answers).toHaveCount(plan.strategies.length);
    for (const answer of await answers.all()) await expect(answer).toHaveValue('yes');
    const first = section.getByLabel(`In use now: ${strategy?.title}`);
    await first.selectOption('No');
    await saveTable(section);
    await expect(section).not.toContainText('You have not said yet what you use');
    await page.reload();
    await expect(first).toHaveValue('no');
    const file = await (await page.request.get(`/plans/${plan.id}/export`)).json();
    const inUse = file.strategies.map((one: { inUse?: boolean }) => one.inUse);
    expect(inUse).toEqual(plan.strategies.map((_, index) => index > 0));
  });

  test('moves its first day after showing what moves', async ({ page, person }) => {
    const [startedOn, logged] = [addDays(today(), -90), addDays(today(), -60)];
    const plan = await createPlan(person, {
      startedOn,
      goals: [{ entries: [{ occurredOn: logged, value: 1 }] }],
    });
    const section = page.getByRole('region', { name: 'First day' });
    const day = section.getByLabel('First day of the plan');
    const show = section.getByRole('button', { name: 'Show what moves' });
    await page.goto(`/plans/${plan.id}/settings`);
    await day.fill(addDays(logged, 1));
    await show.click();
    await expect(day).toHaveAccessibleDescription(
      new RegExp(`^Your log goes back to ${formatDate(logged)}: choose that day or an earlier one`),
    );
    await expectAccessibleInBothSchemes(page);

    const to = addDays(startedOn, -30);
    await day.fill(to);
    await show.click();
    await expect(section.getByRole('listitem')).toHaveText([
      `Your starting levels are then those of ${formatDate(to)}.`,
      'These goals begin on that day too: “Goal 1”.',
      'You can log progress from that day on.',
      /^Your readiness today (goes|stays)/,
    ]);
    await section.getByRole('button', { name: `Begin on ${formatDate(to)}` }).click();
    await expect(section.getByRole('status')).toHaveText(`Your plan begins on ${formatDate(to)}.`);
    const file = await (await page.request.get(`/plans/${plan.id}/export`)).json();
    expect(file.plan.startedOn).toBe(to);
    expect(file.strategies[0].goals).toMatchObject([{ startOn: to, entries: [{ value: 1 }] }]);
  });

  test('moved to the other side of the date line on its first day, can be logged', async ({
    page,
    person,
  }) => {
    const [east, west] = ['Pacific/Kiritimati', 'Pacific/Honolulu'].map((zone) =>
      todayIn(zone, new Date()),
    );
    const plan = await createPlan(person, { startedOn: east, goals: [{}] });
    await query('UPDATE "Plan" SET "timeZone" = $1 WHERE "id" = $2', [
      'Pacific/Kiritimati',
      plan.id,
    ]);
    await page.goto(`/plans/${plan.id}/settings`);
    await page.getByLabel('Time zone').selectOption('Pacific/Honolulu');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await expect(page.getByRole('status')).toHaveText(
      `Saved. There it is still ${formatDate(west ?? '')}: your plan now begins on that day.`,
    );
    await page.goto(`/plans/${plan.id}/log`);
    await page.getByLabel(/^Value now/).fill('2');
    await page.getByRole('button', { name: 'Log progress' }).click();
    await expect(page.getByRole('status').first()).toContainText('2 of 8 modules. Readiness');
  });

  test('takes other levels and weights in one table, and the outlook’s again', async ({
    page,
    person,
  }) => {
    const plan = await createPlan(person);
    await page.goto(`/plans/${plan.id}/settings`);
    const section = page.getByRole('region', { name: 'Strategies' });
    const field = (label: string, at = 0) =>
      section.getByLabel(`${label}: ${outlook.strategies[at]?.title}`);
    const required = field('Required 2031');
    const weight = field('Weight 2036');
    const total = section
      .getByRole('row', { name: /^Total/ })
      .getByRole('cell')
      .nth(2);
    const others = outlook.strategies.slice(1).reduce((sum, one) => sum + one.weights[2036], 0);
    await required.fill('64');
    await weight.fill('12.5');
    await expect(total).toContainText(String(others + 12.5));
    await weight.fill('twelve');
    await expect(total).toContainText('–');
    await section.getByRole('button', { name: 'Save the table' }).click();
    await expect(weight).toBeFocused();
    await expect(weight).toHaveAccessibleDescription(/as a number/);
    await expectAccessibleInBothSchemes(page);
    await weight.fill('12.5');
    await field('Weight 2031', 1).fill('33');
    await saveTable(section);
    await expect(section).toContainText('Your own values');
    await expectAccessibleInBothSchemes(page);

    await page.reload();
    await expect(required).toHaveValue('64');
    await expect(required).toHaveAccessibleDescription(`Outlook: ${strategy?.required[2031]}`);
    await expect(weight).toHaveValue('12.5');
    await expect(field('Weight 2031', 1)).toHaveValue('33');
    const reset = section.getByRole('button', { name: 'Back to the outlook’s values' });
    await reset.first().click();
    await expect(required).toHaveValue(String(strategy?.required[2031]));
    await expect(weight).toHaveValue(String(strategy?.weights[2036]));
    await expect(total).toContainText(String(others + (strategy?.weights[2036] ?? 0)));
    await expect(field('Weight 2031', 1)).toHaveValue('33');
  });

  test('says the total of the weights without JavaScript too', async ({ person, openContext }) => {
    const plan = await createPlan(person);
    const context = await openContext({ javaScriptEnabled: false });
    await signInAs(context, person);
    const page = await context.newPage();
    await page.goto(`/plans/${plan.id}/settings`);
    const section = page.getByRole('region', { name: 'Strategies' });
    const weight = section.getByLabel(`Weight 2031: ${strategy?.title}`);
    const others = outlook.strategies.slice(1).reduce((sum, one) => sum + one.weights[2031], 0);
    await weight.fill('5');
    await section.getByLabel(`Weight 2046: ${strategy?.title}`).fill('1001');
    await section.getByRole('button', { name: 'Save the table' }).click();
    await expect(weight).toHaveValue('5');
    const total = section
      .getByRole('row', { name: /^Total/ })
      .getByRole('cell')
      .nth(1);
    await expect(total).toContainText(String(others + 5));
  });

  test('changed in two places asks before it replaces', async ({ page, person, openContext }) => {
    const plan = await createPlan(person, { title: 'As it was' });
    const other = await (
      await openContext({ storageState: await page.context().storageState() })
    ).newPage();
    for (const one of [page, other]) await one.goto(`/plans/${plan.id}/settings`);
    await other.getByLabel('Name').fill('From the other device');
    await other.getByRole('button', { name: 'Save settings' }).click();
    await expect(other.getByRole('status')).toHaveText('Saved.');

    await page.getByLabel('Name').fill('From this device');
    await page.getByRole('button', { name: 'Save settings' }).click();
    const conflict = page.getByRole('alert').filter({ hasText: 'changed elsewhere' });
    await expect(conflict).toContainText('Saved elsewhere: From the other device');
    await expect(conflict).toContainText('Yours: From this device');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await expect(page.getByRole('status')).toHaveText('Saved.');
    await page.reload();
    await expect(page.getByLabel('Name')).toHaveValue('From this device');
  });
});

test.describe('several plans', () => {
  test('are in one list, the newest first and archived ones last', async ({ page, person }) => {
    for (const title of ['The first', 'The second', 'The third'])
      await createPlan(person, { title });
    await page.goto('/plans');
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      'The third',
      'The second',
      'The first',
    ]);
    await expectAccessibleInBothSchemes(page);
    await page.getByRole('link', { name: 'The third', exact: true }).click();
    await page
      .getByRole('navigation', { name: 'Plan' })
      .getByRole('link', { name: 'Settings' })
      .click();
    await page.getByRole('button', { name: 'Archive this plan' }).click();
    await expect(page.getByRole('button', { name: 'Use this plan again' })).toBeVisible();
    await page.getByRole('link', { name: 'My plans' }).first().click();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(['The second', 'The first']);
    await page.getByText('1 archived').click();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      'The second',
      'The first',
      /The third/,
    ]);
  });

  test('are begun with one button when there is none', async ({ page, person: _signedIn }) => {
    await page.goto('/plans');
    await expect(page.getByText('No plan yet')).toBeVisible();
    await expectNoSidewaysScroll(page);
    await page.getByRole('link', { name: 'Choose an outlook' }).click();
    await expect(page).toHaveURL('/outlooks');
  });
});
