import { readFile } from 'node:fs/promises';
import { addDays, type CivilDate, endOfYear } from '@/lib/domain/calendar';
import { formatDate, formatShortDate } from '@/lib/format/dates';
import { formatLevel, levelRange } from '@/lib/format/numbers';
import { todaySentence } from '@/lib/format/readiness/readiness-sentences';
import { expect, type Page, test } from './fixtures';
import {
  expectAccessible,
  expectAccessibleInBothSchemes,
  expectNoSidewaysScroll,
  watchLayoutShifts,
} from './support/checks';
import type { Person } from './support/people';
import { createPlan, today } from './support/plans';
import { expectHorizons, expectVerdict, readinessOf } from './support/readiness';

/** A plan half a year old with something of everything: entries, a late goal, one of each state. */
function livelyPlan(person: Person) {
  const ago = (days: number) => addDays(today(), -days);
  return createPlan(person, {
    title: 'Twenty years at it',
    startedOn: ago(400),
    startingLevel: 35,
    goals: [
      {
        title: 'Finish the course',
        dueOn: addDays(today(), 300),
        entries: [
          { occurredOn: ago(350), value: 1 },
          { occurredOn: ago(200), value: 3 },
          { occurredOn: ago(20), value: 5 },
        ],
        milestones: [{ title: 'Half of it', dueOn: ago(100), doneOn: ago(90) }],
      },
      {
        strategy: 1,
        title: 'Monitor three models',
        dueOn: ago(10),
        target: 3,
        points: 20,
        entries: [{ occurredOn: ago(60), value: 1 }],
      },
      {
        strategy: 2,
        title: 'Explain twelve predictions',
        dueOn: addDays(today(), 900),
        target: 12,
      },
      { strategy: 2, title: 'Given up', droppedOn: ago(30), dueOn: addDays(today(), 60) },
    ],
  });
}

const chart = (page: Page) => page.getByRole('figure').first();
const drawing = (page: Page) => page.getByRole('img', { name: /^Readiness from 2026 to 2046/ });
const whole = (points: number) => String(Math.round(points));

test.describe('the plan page', () => {
  test('says what the model computes, in verdict, horizons and table', async ({ page, person }) => {
    const plan = await livelyPlan(person);
    await page.goto(`/plans/${plan.id}`);
    const readiness = await readinessOf(page, plan.id);
    const { series, horizons } = readiness;
    await expectVerdict(page, readiness);
    await expectHorizons(page, readiness);
    await expect(chart(page).getByText(todaySentence(readiness))).toBeVisible();

    await chart(page).getByText('Show as a table').click();
    const table = chart(page).getByRole('table');
    const dates: CivilDate[] = [today(), ...horizons.map(({ year }) => endOfYear(`${year}-01-01`))];
    for (const date of dates) {
      const row = series.find((one) => one.date === date);
      const header = `${date === today() ? 'Today, ' : ''}${formatShortDate(date)}`;
      const cells = table
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: header }) })
        .getByRole('cell');
      if (!row) throw new Error(`The model has no row on ${date}.`);
      const { required, requiredRange, planned, logged, projected } = row;
      const shown = (level: number | undefined) => (level === undefined ? '–' : formatLevel(level));
      // Past the last due date what is projected has a column of its own, and no range.
      const inSight = date <= (readiness.plannedUntil ?? '');
      const ahead = inSight ? projected : null;
      await expect(cells).toHaveText([
        formatLevel(required),
        levelRange(requiredRange.low, requiredRange.high),
        formatLevel(planned),
        shown(logged ?? undefined),
        shown(ahead?.p50),
        ahead ? levelRange(ahead.p10, ahead.p90) : '–',
        shown(inSight ? undefined : projected?.p50),
      ]);
    }
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
  });

  test('names the next action and leads to it', async ({ page, person }) => {
    const plan = await livelyPlan(person);
    await page.goto(`/plans/${plan.id}`);
    const next = page.getByRole('region', { name: 'Next' });
    await expect(next).toContainText(
      'Log where you are with “Monitor three models”, or give it a new date.',
    );
    await next.getByRole('link', { name: 'Log progress' }).click();
    await expect(page.getByLabel('Goal', { exact: true })).toHaveValue(plan.goals[1]?.id ?? '');
  });

  test('shows each strategy with its level, its status in words and its goals', async ({
    page,
    person,
  }) => {
    const plan = await livelyPlan(person);
    await page.goto(`/plans/${plan.id}`);
    const readiness = await readinessOf(page, plan.id);
    const now = readiness.series.find(({ date }) => date === today());
    for (const { key, title } of plan.strategies) {
      const region = page.getByRole('region', { name: title });
      const lines = now?.strategies[key];
      const [level, required] = [whole(lines?.logged ?? 0), whole(lines?.required ?? 0)];
      await expect(region).toContainText(
        new RegExp(`Level today${level}% now, ${required}% required`),
      );
      for (const year of [2031, 2036, 2046]) {
        const status = region
          .getByRole('listitem')
          .filter({ hasText: String(year) })
          .first();
        await expect(status).toContainText(/On track|At risk|Behind|More to plan/);
      }
    }
    const strategy = page.getByRole('region', { name: plan.strategies[2]?.title });
    await strategy.getByText('1 dropped').click();
    await expect(strategy.getByRole('listitem').filter({ hasText: 'Given up' })).toContainText(
      'Dropped',
    );
    await strategy.getByRole('heading').getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      plan.strategies[2]?.title ?? '',
    );
    await expect(
      page
        .getByRole('img', { name: /^Level in / })
        .locator('svg')
        .first(),
    ).toBeVisible();
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
  });

  test('is whole on the first day, without a goal', async ({ page, person }) => {
    const plan = await createPlan(person, { startedOn: today() });
    await page.goto(`/plans/${plan.id}`);
    await expect(drawing(page).locator('svg').first()).toBeVisible();
    await expect(page.getByText('Nothing planned yet.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Next' })).toContainText('Lay out the road to');
    await expect(page.getByText('No goals here yet')).toHaveCount(4);
    await expect(chart(page)).toContainText(
      'No pace yet: until you have logged a quarter, we assume nine tenths of your plan.',
    );
    await expect(page.locator('main .text-bad')).toHaveCount(0);
    await expectAccessible(page);
  });
});

test.describe('the chart', () => {
  test('comes alive without moving anything, and speaks by arrow keys', { tag: '@phone' }, async ({
    page,
    person,
  }) => {
    const layoutShifts = await watchLayoutShifts(page);
    const plan = await livelyPlan(person);
    await page.goto(`/plans/${plan.id}`);
    const alive = chart(page).getByRole('slider', { name: /^Readiness from 2026 to 2046/ });
    await expect(alive).toBeAttached();
    expect(await layoutShifts()).toEqual([]);

    await alive.focus();
    const said = () => alive.getAttribute('aria-valuetext');
    expect(await said()).toMatch(
      new RegExp(
        `^${formatDate(today())}, today\\. Required \\d+%, within \\d+–\\d+%\\. Logged \\d+%\\. Planned \\d+%`,
      ),
    );
    await page.keyboard.press('ArrowRight');
    expect(await said()).toMatch(/Required \d+%.*\. Projected \d+%/);
    await page.keyboard.press('PageUp');
    expect(await said()).toMatch(/(up|down|level).* a year before$/);
    await page.keyboard.press('End');
    expect(await said()).toMatch(/^31 December 2046\. .*If nothing more is planned \d+%/);
    await expect(
      chart(page).getByText('31 Dec 2046').filter({ visible: true }).first(),
    ).toBeVisible();
    await page.keyboard.press('Home');
    await expect(alive).toHaveAttribute('aria-valuenow', '0');
    await expectAccessible(page);
  });

  test('takes half of the screen at most, and none of its words covers another', {
    tag: '@phone',
  }, async ({ page, person }) => {
    const plan = await livelyPlan(person);
    await page.goto(`/plans/${plan.id}`);
    const { height } = page.viewportSize() ?? { height: 0 };
    const box = await chart(page).boundingBox();
    expect(box?.height).toBeLessThanOrEqual(height / 2);
    const words = await drawing(page).locator('text').filter({ visible: true }).all();
    const boxes = await Promise.all(
      words.map(async (word) => ({
        text: await word.textContent(),
        ...(await word.evaluate((element) => element.getBoundingClientRect().toJSON())),
      })),
    );
    expect(boxes.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Required/),
        expect.stringMatching(/^Logged/),
      ]),
    );
    // The letters of a line are lower than its box.
    const overlap = (low: number, high: number, otherLow: number, otherHigh: number) =>
      Math.min(high, otherHigh) - Math.max(low, otherLow);
    const covered = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (other) =>
            overlap(one.left, one.right, other.left, other.right) > 1 &&
            overlap(one.top, one.bottom, other.top, other.bottom) > 0.3 * one.height,
        )
        .map((other) => `${one.text} and ${other.text}`),
    );
    expect(covered).toEqual([]);
  });

  test('is taken away as CSV, SVG and PNG', async ({ page, person }) => {
    const plan = await livelyPlan(person);
    await page.goto(`/plans/${plan.id}`);
    const { series } = await readinessOf(page, plan.id);
    const downloaded = async (role: 'link' | 'button', name: string) => {
      const started = page.waitForEvent('download');
      await chart(page).getByRole(role, { name, exact: true }).click();
      const download = await started;
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };

    const csv = await downloaded('link', 'CSV');
    expect(csv.name).toBe(`readiness-${today()}.csv`);
    const [header = '', ...rows] = csv.bytes.toString().trimEnd().split('\r\n');
    expect(header.split(',').slice(0, 4)).toEqual([
      'date',
      'required',
      'required_low',
      'required_high',
    ]);
    expect(rows.map((row) => row.split(',')[0])).toEqual(series.map(({ date }) => date));
    const column = header.split(',').indexOf(`${plan.strategies[1]?.key}:required`);
    for (const [index, row] of series.entries()) {
      const cells = rows[index]?.split(',').map(Number) ?? [];
      expect(cells[1]).toBeCloseTo(row.required, 3);
      expect(cells[column]).toBeCloseTo(
        row.strategies[plan.strategies[1]?.key ?? '']?.required ?? 0,
        3,
      );
    }

    const svg = await downloaded('link', 'SVG');
    expect(svg.bytes.toString()).toMatch(
      /^(<\?xml[^>]*>\s*)?<svg[^>]* xmlns="http:\/\/www.w3.org\/2000\/svg"/,
    );
    expect(svg.bytes.toString()).toContain('At your pace you');
    const png = await downloaded('button', 'PNG');
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(png.bytes.length).toBeGreaterThan(5_000);
  });

  test('has its dates on the axis, by keyboard and as a list', { tag: '@phone' }, async ({
    page,
    person,
  }) => {
    const plan = await livelyPlan(person);
    await page.goto(`/plans/${plan.id}`);
    await chart(page).getByText('Dates on the axis (4)').click();
    const list = chart(page).getByRole('listitem');
    await expect(list.filter({ hasText: 'Half of it' }).last()).toContainText('milestone, done');
    await expect(list.filter({ hasText: 'Given up' })).toHaveCount(0);
    const pins = chart(page)
      .getByRole('list', { name: 'Dates on the time axis' })
      .getByRole('link');
    const pin = pins.filter({ visible: true }).first();
    await pin.focus();
    await expect(pin).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/goals\/|#readiness-pin-/);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the chart is drawn, told and tabled in the first HTML', async ({ page, person }) => {
    const plan = await livelyPlan(person);
    await page.goto(`/plans/${plan.id}`);
    await expect(drawing(page).locator('svg').first()).toBeVisible();
    await expect(drawing(page).getByText('Today').filter({ visible: true })).toBeVisible();
    const readiness = await readinessOf(page, plan.id);
    await expectVerdict(page, readiness);
    await expectHorizons(page, readiness);
    await chart(page).getByText('Show as a table').click();
    await expect(chart(page).getByRole('rowheader', { name: '31 Dec 2046' })).toBeVisible();
    await expect(chart(page).getByRole('link', { name: 'CSV' })).toBeVisible();
    await expect(chart(page).getByRole('button', { name: 'PNG' })).toHaveCount(0);
  });
});
