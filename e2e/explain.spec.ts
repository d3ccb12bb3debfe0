import type { Locator } from '@playwright/test';
import { expect, type Page, test } from '@/e2e/fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from '@/e2e/support/checks';
import { createPerson, type Person, signInAs } from '@/e2e/support/people';
import { createPlan, today } from '@/e2e/support/plans';
import { addDays, addYears } from '@/lib/domain/calendar';

/** A year in: one goal under way, one reached, one to come. */
function createLoggedPlan(person: Person) {
  const startedOn = addDays(today(), -380);
  return createPlan(person, {
    startedOn,
    goals: [
      {
        title: 'Take the course',
        entries: [
          { occurredOn: addDays(today(), -200), value: 3 },
          { occurredOn: addDays(today(), -20), value: 5 },
        ],
      },
      {
        title: 'Run it for a year',
        strategy: 1,
        unit: 'months',
        target: 12,
        entries: [{ occurredOn: addDays(today(), -90), value: 12 }],
      },
      { title: 'Write about it', strategy: 2, startOn: today(), dueOn: addYears(today(), 3) },
    ],
  });
}

/** The number of tenths that a text such as `38.6%` or `−3.2` shows. */
function tenths(text: string): number {
  return Math.round(Number(text.replace('−', '-').replace('%', '')) * 10);
}

const textOf = async (part: Locator) => (await part.textContent()) ?? '';
const breakdown = (page: Page) => page.getByRole('region', { name: 'It adds up' });

/** Adds the strategies up as a reader would. */
async function addUp(page: Page): Promise<{ sum: number; total: number }> {
  const rows = await breakdown(page).locator('summary b').allTextContents();
  const total = await textOf(breakdown(page).locator('.explain-total b'));
  return { sum: rows.reduce((sum, text) => sum + tenths(text), 0), total: tenths(total) };
}

test.describe('why this number', () => {
  test('leads from a horizon to a page that adds up to it', async ({ page, person }) => {
    const plan = await createLoggedPlan(person);
    await page.goto(`/plans/${plan.id}`);
    const reached = page.getByRole('link', { name: /^About \d+%$/ }).first();
    const shown = (await textOf(reached)).replace(/\D/g, '');
    await reached.click();
    await expect(page).toHaveURL(/\/why\?date=2031-12-31&line=projected$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Why ${shown}%?`);
    await expect(page).toHaveTitle(/^Why this number/);
    const { sum, total } = await addUp(page);
    expect(sum).toBe(total);
    expect(Math.round(total / 10)).toBe(Number(shown));
    await expect(
      page.getByText(/^Nothing is planned after \w+ \d+: this is what is left/),
    ).toBeVisible();
    await expectAccessibleInBothSchemes(page);
    const nextYear = Number(today().slice(0, 4)) + 1;
    await page.goto(`/plans/${plan.id}/why?date=${nextYear}-12-31&line=projected`);
    const range = page.getByRole('region', { name: 'The pace and the likely range' });
    await expect(range.getByRole('row', { name: /^Middle/ })).toContainText(
      'Your usual pace, kept up',
    );
    await range
      .getByRole('row', { name: /^Low end of the likely range/ })
      .getByRole('link')
      .click();
    await expect(page).toHaveURL(/percentile=p10$/);
    const low = await addUp(page);
    expect(low.sum).toBe(low.total);
    await expect(range.getByText(/^Number \d+ of the 99 has this value/)).toBeVisible();
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
  });

  test('unfolds a strategy down to the entry that it rests on', async ({ page, person }) => {
    const plan = await createLoggedPlan(person);
    await page.goto(`/plans/${plan.id}/why?date=${today()}&line=logged`);
    const first = breakdown(page).getByRole('listitem').first();
    await first.locator('summary').click();
    const table = first.getByRole('table');
    await expect(table.getByRole('row', { name: /Take the course/ })).toContainText(
      'Logged: 5 modules on',
    );
    const rows = await table.locator('tbody td').allTextContents();
    const level = await textOf(table.locator('tfoot td'));
    expect(rows.reduce((sum, text) => sum + tenths(text), 0)).toBe(tenths(level));
    await expectAccessibleInBothSchemes(page);

    await first.getByRole('link', { name: 'this strategy by itself' }).click();
    await expect(page).toHaveURL(/strategy=/);
    await expect(breakdown(page).getByRole('table')).toContainText(level);
    await breakdown(page).getByRole('link', { name: 'Take the course' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Take the course');
  });

  test('is one step from a table’s figure and from a strategy’s level', async ({
    page,
    person,
  }) => {
    const plan = await createLoggedPlan(person);
    await page.goto(`/plans/${plan.id}`);
    await page.getByText('Show as a table').click();
    const cell = page
      .getByRole('row', { name: /^31 Dec 2036/ })
      .getByRole('link')
      .first();
    const required = Number.parseInt(await textOf(cell), 10);
    await cell.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Why ${required}%?`);
    await expect(page).toHaveURL(/date=2036-12-31&line=required/);

    await page.goto(`/plans/${plan.id}`);
    const why = page.getByRole('link', { name: /^Why \d+%\?/ }).first();
    const level = (await textOf(why)).match(/\d+%/)?.[0];
    await why.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Why ${level}?`);
  });

  test('goes to the nearest date of the chart and says so', async ({ page, person }) => {
    const plan = await createLoggedPlan(person);
    await page.goto(`/plans/${plan.id}/why?date=2036-12-20&line=ideal&strategy=gone`);
    const note = page.getByRole('note');
    await expect(note).toContainText('31 December 2036 in place of 20 December 2036');
    await expect(note).toContainText('no such strategy');
    await expect(note).toContainText('no line of that name');
    await page.goto(`/plans/${plan.id}/why?date=2031-12-31&line=logged`);
    await expect(page.getByRole('note')).toContainText('this is what is projected');
  });

  test('explains another line and date without JavaScript', async ({ person, openContext }) => {
    const plan = await createLoggedPlan(person);
    const context = await openContext({ javaScriptEnabled: false });
    await signInAs(context, person);
    const page = await context.newPage();
    await page.goto(`/plans/${plan.id}/why`);
    await page.getByRole('link', { name: 'Required', exact: true }).click();
    await expect(page.getByText('Readiness required on 31 December 2031').last()).toBeVisible();
    await page.getByText('Another date or strategy').click();
    await page.getByRole('textbox', { name: 'Date' }).fill('2040-06-30');
    await page.getByRole('combobox', { name: 'Line' }).selectOption('Planned');
    await page.getByRole('button', { name: 'Show this number' }).click();
    await expect(page.getByText('Readiness planned for 30 June 2040').last()).toBeVisible();
    const { sum, total } = await addUp(page);
    expect(sum).toBe(total);
  });

  test('is not found by another person', async ({ page, person, faults }) => {
    expect(person.id).toBeTruthy();
    faults.expectFault(/404/);
    const plan = await createLoggedPlan(await createPerson());
    const response = await page.goto(`/plans/${plan.id}/why?date=2031-12-31&line=projected`);
    expect(response?.status()).toBe(404);
    await expect(page.getByText('Take the course')).toHaveCount(0);
  });
});

test.describe('how readiness works', () => {
  test('is read without an account, and adds up', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('contentinfo').getByRole('link', { name: 'How readiness works' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('How readiness works');
    const sum = page.getByRole('region', { name: 'Adding it up' });
    const rows = await sum.locator('summary b').allTextContents();
    const total = tenths(await textOf(sum.locator('.explain-total b')));
    expect(rows.reduce((all, text) => all + tenths(text), 0)).toBe(total);
    await expect(page.getByText(`about ${Math.round(total / 10)}% of the 48%`)).toBeVisible();
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
  });

  test('shows all of it without JavaScript, the measured table too', async ({ openContext }) => {
    const page = await (await openContext({ javaScriptEnabled: false })).newPage();
    await page.goto('/how-readiness-works');
    await expect(page.getByRole('img', { name: /^Readiness in the example/ })).toContainText(
      'Required',
    );
    const honesty = page.getByRole('region', { name: 'How honest is the range?' });
    await expect(honesty.getByText(/with seed \d+/)).toBeVisible();
    await expect(honesty.getByRole('row', { name: /^End of 2036/ }).first()).toContainText('%');
    const goal = page.getByRole('region', { name: 'Adding it up' }).getByRole('listitem').first();
    await goal.locator('summary').click();
    await expect(goal.getByRole('table')).toBeVisible();
    await expectNoSidewaysScroll(page);
  });
});
