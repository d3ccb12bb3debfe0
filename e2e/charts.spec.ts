import type { Locator } from '@playwright/test';
import { contributions, paceHistory, smallMultiples } from '@/lib/domain/activity';
import { addDays, addMonths } from '@/lib/domain/calendar';
import { computeReadiness } from '@/lib/domain/readiness';
import { formatShortDate } from '@/lib/format/dates';
import { formatLevel } from '@/lib/format/numbers';
import { parsePlanFile, toReadinessPlan } from '@/lib/schemas/plan/plan-file';
import { expect, type Page, test } from './fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from './support/checks';
import { createPerson, type Person } from './support/people';
import { createPlan, today } from './support/plans';

const ago = (days: number) => addDays(today(), -days);

/** A year of log in three strategies, with more goals than a chart names by themselves. */
function busyPlan(person: Person) {
  const many = Array.from({ length: 10 }, (_, index) => ({
    strategy: index % 3,
    title: `Goal number ${index + 1} of ten`,
    points: 10 + index,
    dueOn: addMonths(today(), 6 + index),
    entries: [
      { occurredOn: ago(300 - 7 * index), value: 1 },
      { occurredOn: ago(100 - index), value: 3 },
    ],
    milestones: index === 0 ? [{ title: 'Half of it', dueOn: ago(30), doneOn: ago(20) }] : [],
  }));
  return createPlan(person, {
    title: 'Ten at once',
    startedOn: ago(400),
    startingLevel: 30,
    goals: many,
  });
}

async function domainOf(page: Page, planId: string) {
  const file = parsePlanFile(await (await page.request.get(`/plans/${planId}/export`)).json());
  return toReadinessPlan(file);
}

async function csvRows(page: Page, address: string): Promise<string[][]> {
  const response = await page.request.get(address);
  expect(response.status(), address).toBe(200);
  expect(response.headers()['cache-control']).toBe('private, no-store');
  expect(response.headers()['content-disposition']).toMatch(/^attachment; filename="[\w-]+\.csv"$/);
  const text = await response.text();
  return text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
}

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function tableOf(section: Locator): Promise<string[][]> {
  await section.getByText('Show as a table').click();
  const rows = section.getByRole('table').getByRole('row');
  await expect(rows.first()).toBeVisible();
  return rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
  );
}

async function expectImagesNamed(page: Page): Promise<void> {
  const images = await page.getByRole('img').all();
  expect(images.length).toBeGreaterThan(0);
  for (const image of images) await expect(image).toHaveAccessibleName(/\S/);
}

const tenths = (text: string | undefined) => Math.round(Number(text?.replace('−', '-')) * 10);

test.describe('the charts page', () => {
  test('is read in order: names, sentences, values', async ({ page, person }) => {
    const plan = await busyPlan(person);
    await page.goto(`/plans/${plan.id}`);
    await expectImagesNamed(page);
    await page.getByRole('navigation', { name: 'Plan' }).getByText('Charts').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Charts');
    const readiness = await domainOf(page, plan.id);
    const panels = smallMultiples(readiness, computeReadiness(readiness, today()));
    const strategies = region(page, 'Strategies side by side');
    for (const { title, standing } of panels) {
      const image = strategies.getByRole('img', { name: `Level in ${title} from 2026 to 2046` });
      const needed = (level: number) => `\\(${formatLevel(level)} needed\\)\\.`;
      const now = `Now ${formatLevel(standing.level)} ${needed(standing.required)}`;
      await expect(image).toHaveAccessibleDescription(new RegExp(`^${now} 2031: about \\d+% \\(`));
    }
    for (const [section, image] of [
      ['What each goal brings', /^What each goal brings to your readiness/],
      ['Pace by quarter', /^Pace by quarter, as a multiple/],
    ] as const) {
      await expect(
        region(page, section).getByRole('img', { name: image }),
      ).toHaveAccessibleDescription(/\.$/);
    }
    const months = region(page, 'What you logged, day by day').getByRole('list').first();
    await expect(months.getByRole('listitem')).toHaveCount(12);
    await expect(months.getByRole('link').first()).toHaveAccessibleName(/^Jan.*January \d{4}: /);
    await expectImagesNamed(page);
    const targets = page.getByRole('figure').locator('a, button').filter({ visible: true });
    const sizes = await targets.evaluateAll((all) =>
      all
        .filter((one) => getComputedStyle(one).display !== 'inline')
        .map((one) => one.getBoundingClientRect().toJSON()),
    );
    expect(sizes.length).toBeGreaterThan(10);
    for (const { width, height } of sizes) {
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
  });

  test('stacks goals so that the table adds up and agrees with the CSV', async ({
    page,
    person,
  }) => {
    const plan = await busyPlan(person);
    await page.goto(`/plans/${plan.id}/charts`);
    const section = region(page, 'What each goal brings');
    await expect(section.getByRole('listitem')).toHaveCount(10);
    await expect(section.getByRole('listitem').nth(8)).toContainText('Other goals (2)');
    const [header = [], ...rows] = await tableOf(section);
    const csv = await csvRows(page, `/plans/${plan.id}/charts/contributions.csv`);
    const domain = contributions(await domainOf(page, plan.id), today());
    const [names = [], ...lines] = csv;
    expect(lines).toHaveLength(domain.dates.length);
    for (const row of rows) {
      const parts = row.slice(1, -1).reduce((sum, text) => sum + tenths(text), 0);
      expect(parts).toBe(tenths(row.at(-1)));
      const date = domain.dates.find((one) => row[0]?.endsWith(formatShortDate(one)));
      const line = lines.find(([first]) => first === date) ?? [];
      expect(Math.abs(tenths(row.at(-1)) / 10 - Number(line.at(-1)))).toBeLessThanOrEqual(0.1);
      const goal = header.indexOf('Goal number 10 of ten');
      const column = names.findIndex((name) => name.endsWith(':Goal number 10 of ten'));
      expect(Math.abs(tenths(row[goal]) / 10 - Number(line[column]))).toBeLessThan(0.11);
    }
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
  });

  test('has a bar’s number in table and CSV as the model has it', async ({ page, person }) => {
    const plan = await busyPlan(person);
    await page.goto(`/plans/${plan.id}/charts`);
    const history = paceHistory(await domainOf(page, plan.id), today());
    expect(history.length).toBeGreaterThan(2);
    const [header = [], ...rows] = await tableOf(region(page, 'Pace by quarter'));
    const [names = [], ...lines] = await csvRows(page, `/plans/${plan.id}/charts/pace.csv`);
    expect(lines).toHaveLength(history.length);
    for (const [at, { index, to }] of history.entries()) {
      const shown = rows[at]?.[header.indexOf('Pace')];
      const written = lines[at]?.[names.indexOf('index')];
      expect(lines[at]?.[1]).toBe(to);
      if (index === null) expect([shown, written]).toEqual(['–', '']);
      else {
        expect(shown).toBe(index.toFixed(2));
        expect(Number(written)).toBeCloseTo(index, 3);
      }
    }
  });

  test('has each month’s days by keyboard and every day in the CSV', async ({ page, person }) => {
    const plan = await busyPlan(person);
    const year = today().slice(0, 4);
    await page.goto(`/plans/${plan.id}/charts`);
    const section = region(page, 'What you logged, day by day');
    const [, ...months] = await tableOf(section);
    const [, ...days] = await csvRows(page, `/plans/${plan.id}/charts/activity.csv`);
    const thisYear = days.filter(([date]) => date?.startsWith(year));
    const sum = (rows: string[][], column: number) =>
      rows.reduce((total, row) => total + Number(row[column]), 0);
    expect(sum(months, 1)).toBe(sum(thisYear, 1));
    expect(sum(days, 1)).toBe(20);
    const month = section.getByRole('link', { name: new RegExp(`March ${year}`) });
    await month.focus();
    await expect(month.getByText(`March ${year}:`)).toHaveCSS('opacity', '1');
    await section.getByRole('link', { name: String(Number(year) - 1), exact: true }).click();
    await expect(page).toHaveURL(/year=\d{4}#activity$/);
    await expect(section.getByRole('figure')).toContainText(
      new RegExp(`(In|in) ${Number(year) - 1}`),
    );
  });

  test('says what will be there while there are no goals', async ({ page, person }) => {
    const plan = await createPlan(person);
    await page.goto(`/plans/${plan.id}/charts`);
    await expect(region(page, 'What each goal brings')).toContainText('No goals yet');
    await expect(region(page, 'What you logged, day by day')).toContainText('Nothing is logged in');
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
  });

  test('is drawn without JavaScript and in forced colours', async ({
    openContext,
    context,
    person,
  }) => {
    const plan = await busyPlan(person);
    const plain = await openContext({
      javaScriptEnabled: false,
      forcedColors: 'active',
      storageState: await context.storageState(),
    });
    const page = await plain.newPage();
    await page.goto(`/plans/${plan.id}/charts`);
    const bar = region(page, 'Pace by quarter').locator('.chart-bar').first();
    await expect(bar).toHaveAttribute('d', /^M\d/);
    const paint = (shape: Locator) =>
      shape.evaluate((element) => {
        const { fill, fillOpacity, stroke, strokeWidth, strokeOpacity } = getComputedStyle(element);
        const weight = Number.parseFloat(strokeWidth) * Number(strokeOpacity);
        return { area: `${fill} ${fillOpacity}`, fill, stroke, weight };
      });
    // Each layer is filled, and unlike its neighbours.
    const layers = region(page, 'What each goal brings').locator('path[class*="chart-layer-"]');
    const canvas = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = 'Canvas';
      return getComputedStyle(probe).color;
    });
    const areas = await Promise.all((await layers.all()).map(paint));
    expect(areas.length).toBeGreaterThan(2);
    for (const [index, { fill, area }] of areas.entries()) {
      expect(fill).not.toBe(canvas);
      expect(area).not.toBe(areas[index + 1]?.area);
    }
    // The grid is quieter than any line of the data.
    const strategies = region(page, 'Strategies side by side');
    const grid = await paint(strategies.locator('line.chart-rule').first());
    for (const line of ['logged', 'projected', 'required', 'planned']) {
      const { weight } = await paint(strategies.locator(`path.chart-${line}`).first());
      expect(weight, line).toBeGreaterThan(2 * grid.weight);
    }
  });
});

test.describe('a goal’s page', () => {
  test('shows its burn-up with milestones and pace, and its files', async ({ page, person }) => {
    const plan = await busyPlan(person);
    const [goal] = plan.goals;
    const address = `/plans/${plan.id}/goals/${goal?.id}`;
    await page.goto(address);
    const figure = page.getByRole('figure').first();
    await expect(figure.getByRole('img', { name: `The log of ${goal?.title}` })).toBeVisible();
    await expect(figure).toContainText(/At your pace it is (not )?reached/);
    await expect(figure.getByRole('list', { name: 'Milestones on the chart' })).toContainText(
      'Half of it',
    );
    const [, ...rows] = await tableOf(figure);
    const [, ...lines] = await csvRows(page, `${address}/burn-up.csv`);
    const now = rows.find(([date]) => date?.startsWith('Today, '));
    const line = lines.find(([date]) => date === today());
    expect(now?.[2]).toBe('3');
    expect(Number(line?.[2])).toBe(3);
    expect(Number(now?.[1])).toBeCloseTo(Number(line?.[1]), 1);
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
  });
});

test.describe('files', () => {
  test('are well-formed, private, and named for what they are', async ({ page, person }) => {
    const plan = await busyPlan(person);
    const [goal] = plan.goals;
    const key = plan.strategies[0]?.key;
    await page.goto(`/plans/${plan.id}/strategies/${key}`);
    for (const file of [
      'charts/strategies.svg',
      'charts/contributions.svg',
      'charts/pace.svg',
      `charts/activity.svg?year=${today().slice(0, 4)}`,
      `strategies/${key}/level.svg`,
      `strategies/${key}/contributions.svg`,
      `goals/${goal?.id}/burn-up.svg`,
    ]) {
      const response = await page.request.get(`/plans/${plan.id}/${file}`);
      expect(response.headers()['cache-control'], file).toBe('private, no-store');
      const fault = await page.evaluate(
        (svg) => {
          const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
          return parsed.querySelector('parsererror')?.textContent ?? null;
        },
        await response.text(),
      );
      expect(fault, file).toBeNull();
    }
    const level = await csvRows(page, `/plans/${plan.id}/strategies/${key}/level.csv`);
    const { series } = computeReadiness(await domainOf(page, plan.id), today());
    for (const [at, row] of series.entries()) {
      const lines = row.strategies[key ?? ''];
      expect(Number(level[at + 1]?.[1])).toBeCloseTo(lines?.required ?? Number.NaN, 3);
    }
    const started = page.waitForEvent('download');
    await page.getByRole('button', { name: 'PNG' }).last().click();
    expect((await started).suggestedFilename()).toBe(`contributions-${today()}.png`);
  });

  test('of another person are not found', async ({ page, person: _signedIn }) => {
    const other = await busyPlan(await createPerson());
    for (const file of ['charts', 'charts/pace.csv', 'charts/activity.svg', 'timeline']) {
      expect((await page.request.get(`/plans/${other.id}/${file}`)).status(), file).toBe(404);
    }
  });
});
