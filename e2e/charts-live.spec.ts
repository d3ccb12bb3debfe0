import type { Locator } from '@playwright/test';
import { addDays, addMonths } from '@/lib/domain/calendar';
import { computeReadiness } from '@/lib/domain/readiness';
import { axisDay, readinessSeries, valueOn } from '@/lib/domain/readiness/series';
import { parsePlanFile, toReadinessPlan } from '@/lib/schemas/plan/plan-file';
import { expect, type Page, test } from './fixtures';
import {
  expectAccessibleInBothSchemes,
  expectNoSidewaysScroll,
  watchLayoutShifts,
} from './support/checks';
import type { Person } from './support/people';
import { createPlan, today } from './support/plans';

const ago = (days: number) => addDays(today(), -days);

function plannedFar(person: Person) {
  return createPlan(person, {
    title: 'As far as ten years',
    startedOn: ago(320),
    startingLevel: 40,
    goals: [0, 1, 2].map((strategy) => ({
      strategy,
      title: `Goal ${strategy + 1}`,
      points: 20,
      dueOn: addMonths(today(), 30 + 30 * strategy),
      entries: [{ occurredOn: ago(200), value: 2 }],
    })),
  });
}

/** The drawing on the screen, whole or of some years. */
const shown = (page: Page, years?: string) =>
  page.getByRole('img', {
    name: `Readiness from 2026 to 2046, in per cent${years ? `: ${years}` : ''}`,
    exact: true,
  });
const cursor = (page: Page) => page.getByRole('slider', { name: /^Readiness from 2026 to 2046/ });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const wordsOf = (drawing: Locator) => drawing.locator('text').filter({ visible: true });

/** Presses, or drags from one share of the plot's width to another. */
async function drag(page: Page, plot: Locator, from: number, to: number) {
  await plot.scrollIntoViewIfNeeded();
  const box = await plot.boundingBox();
  if (!box) throw new Error('The plot is not on the page.');
  const at = (share: number) => ({ x: box.x + share * box.width, y: box.y + box.height / 2 });
  const [start, middle, end] = [at(from), at((from + to) / 2), at(to)];
  if (!(await page.evaluate(() => matchMedia('(pointer: coarse)').matches))) {
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.move(end.x, end.y);
    await page.mouse.up();
    return;
  }
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: (typeof start)[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [start]);
  await touch('touchMove', [middle]);
  await touch('touchMove', [end]);
  await touch('touchEnd', []);
}

/** Heights of a line's ends as drawn, in points. */
async function endsOf(line: Locator): Promise<[number, number]> {
  const path = (await line.getAttribute('d')) ?? '';
  const numbers = path.match(/-?\d+/g)?.map(Number) ?? [];
  const heights = numbers.filter((_, index) => index % 2 === 1);
  const end = heights.reduce((sum, step) => sum + step, 0);
  return [100 - (heights[0] ?? 0) / 100, 100 - end / 100];
}

test.describe('the main chart', () => {
  test('zooms into years that are dragged over, by mouse and by finger', { tag: '@phone' }, async ({
    page,
    person,
  }) => {
    const plan = await plannedFar(person);
    await page.goto(`/plans/${plan.id}`);
    await expect(cursor(page)).toBeAttached();
    const share = (date: string) => axisDay(date) / axisDay('2046-12-31');
    await drag(page, cursor(page), share('2028-05-01'), share('2033-03-01'));

    const part = shown(page, '2028 to 2033');
    await expect(part).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: '2028 to 2033' })).toHaveText(
      '2028 to 2033',
    );
    await expect(shown(page)).toBeHidden();
    await expect(wordsOf(part).filter({ hasText: /^20\d\d$/ })).toHaveText([
      '2028',
      '2029',
      '2030',
      '2031',
      '2032',
      '2033',
    ]);
    await expect(wordsOf(part).filter({ hasText: /^(0|100)%$/ })).toHaveCount(2);

    const file = parsePlanFile(await (await page.request.get(`/plans/${plan.id}/export`)).json());
    const series = readinessSeries(computeReadiness(toReadinessPlan(file), today()));
    const ends = await endsOf(part.locator('.chart-lines .chart-required'));
    for (const [index, date] of ['2028-01-01', '2033-12-31'].entries()) {
      const level = valueOn(series, 'required', axisDay(date)) ?? Number.NaN;
      expect(Math.abs((ends[index] ?? 0) - level)).toBeLessThan(0.05);
    }
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);

    await button(page, 'All years').click();
    await expect(shown(page)).toBeVisible();
    await expect(part).toHaveCount(0);
  });

  test('zooms by keys round the cursor, moves with it, and goes back', async ({ page, person }) => {
    const plan = await plannedFar(person);
    await page.goto(`/plans/${plan.id}`);
    await cursor(page).focus();
    for (let years = 0; years < 6; years++) await page.keyboard.press('PageUp');
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    const year = Number(today().slice(0, 4)) + 6;
    const said = page.getByRole('status').filter({ hasText: /^\d{4} to \d{4}$/ });
    await expect(said).toHaveText(`${year - 2} to ${year + 3}`);
    await page.keyboard.press('End');
    await expect(shown(page, '2041 to 2046')).toBeVisible();
    await page.keyboard.press('Home');
    await expect(shown(page, '2026 to 2031')).toBeVisible();
    await page.keyboard.press('-');
    await expect(shown(page, '2026 to 2037')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(shown(page)).toBeVisible();
    await expect(cursor(page)).toBeFocused();
    await page.keyboard.press('+');
    await page.keyboard.press('0');
    await expect(shown(page)).toBeVisible();
  });

  test('zooms and moves by buttons alone', { tag: '@phone' }, async ({ page, person }) => {
    const plan = await plannedFar(person);
    await page.goto(`/plans/${plan.id}`);
    const opener = page.getByRole('button', { name: 'Zoom and lines' });
    await expect(cursor(page)).toBeAttached();
    if (await opener.isVisible()) await opener.click();
    await button(page, 'Zoom in').click();
    await button(page, 'Zoom in').click();
    await expect(shown(page, '2026 to 2031')).toBeVisible();
    await expect(button(page, 'Earlier years')).toHaveAttribute('aria-disabled', 'true');
    await button(page, 'Later years').click();
    await expect(shown(page, '2029 to 2034')).toBeVisible();
    await button(page, 'Zoom out').click();
    await button(page, 'Zoom out').click();
    await expect(shown(page)).toBeVisible();
    await expect(button(page, 'All years')).toHaveAttribute('aria-disabled', 'true');
  });

  test('switches lines off and on, and keeps the last one', async ({ page, person }) => {
    const plan = await plannedFar(person);
    await page.goto(`/plans/${plan.id}`);
    await expect(button(page, 'Planned')).toHaveAttribute('aria-pressed', 'true');
    await expect(wordsOf(shown(page)).filter({ hasText: /^Planned/ })).toHaveCount(1);
    await button(page, 'Planned').click();
    await expect(button(page, 'Planned')).toHaveAttribute('aria-pressed', 'false');
    await expect(wordsOf(shown(page)).filter({ hasText: /^Required/ })).toHaveCount(1);
    await expect(wordsOf(shown(page)).filter({ hasText: /^Planned/ })).toHaveCount(0);
    await cursor(page).focus();
    await expect(cursor(page)).not.toHaveAttribute('aria-valuetext', /Planned/);
    await button(page, 'Required').click();
    await button(page, 'Projected').click();
    // It says that it is disabled, and can be reached and pressed all the same, to say why.
    await button(page, 'Logged').press('Enter');
    await expect(button(page, 'Logged')).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByText('One line stays on the chart.')).toBeAttached();
    await expectAccessibleInBothSchemes(page);
    for (const name of ['Planned', 'Required', 'Projected']) await button(page, name).click();
    await expect(page.locator('.chart-view')).toHaveCount(0);
  });

  test('prints whole while some years are on the screen', async ({ page, person }) => {
    const plan = await plannedFar(person);
    await page.goto(`/plans/${plan.id}`);
    await button(page, 'Zoom in').click();
    await expect(page.locator('.chart-view')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.chart-view')).toBeHidden();
    await expect(shown(page)).toBeVisible();
  });
});

test.describe('the strategies’ charts', () => {
  const plots = (page: Page) => page.getByRole('slider', { name: /^Level in / });
  const cursors = (page: Page) => page.locator('.chart-values');

  test('have one cursor: pointed at, or by keys', { tag: '@phone' }, async ({ page, person }) => {
    const plan = await plannedFar(person);
    const layoutShifts = await watchLayoutShifts(page);
    await page.goto(`/plans/${plan.id}/charts`);
    const count = plan.strategies.length;
    await expect(plots(page)).toHaveCount(count);
    expect(await layoutShifts()).toEqual([]);

    const second = plots(page).nth(1);
    await second.focus();
    await page.keyboard.press('End');
    await expect(cursors(page)).toHaveCount(count);
    await expect(cursors(page).getByText('31 Dec 2046')).toHaveCount(count);
    const said = (await second.getAttribute('aria-valuetext')) ?? '';
    expect(said).toMatch(new RegExp(`^31 December 2046\\. ${plan.strategies[1]?.title}: `));
    for (const { title } of plan.strategies) {
      expect(said).toMatch(new RegExp(`${title}: [\\w ]+ \\d+%, required \\d+%`));
    }

    await drag(page, plots(page).first(), 0.5, 0.5);
    await expect(cursors(page).getByText(/ 2036$/)).toHaveCount(count);
    await expectNoSidewaysScroll(page);
  });

  test('have the same years and the same lines', async ({ page, person }) => {
    const plan = await plannedFar(person);
    await page.goto(`/plans/${plan.id}/charts`);
    await drag(page, plots(page).first(), 0.1, 0.3);
    const parts = page.getByRole('img', { name: /^Level in .*: 2028 to 2032$/ });
    await expect(parts).toHaveCount(plan.strategies.length);
    const projected = parts.locator('.chart-lines .chart-projected[d^="M"]');
    await expect(projected).not.toHaveCount(0);
    await button(page, 'Projected').click();
    await expect(projected).toHaveCount(0);
    await expectAccessibleInBothSchemes(page);
    await plots(page).first().focus();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('img', { name: /^Level in .*2046, in per cent$/ })).toHaveCount(
      plan.strategies.length,
    );
  });
});
