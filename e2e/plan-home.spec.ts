import type { Locator } from '@playwright/test';
import { addDays, addYears, type CivilDate } from '@/lib/domain/calendar';
import { shownShortfall } from '@/lib/format/readiness/shown-shortfall';
import { expect, type Page, test } from './fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from './support/checks';
import { query } from './support/database';
import type { Person } from './support/people';
import { createPlan, type GoalSeed, shownVerdict, today } from './support/plans';
import { expectHorizons, expectVerdict, readinessOf } from './support/readiness';

const ago = (days: number) => addDays(today(), -days);
const next = (page: Page) => page.getByRole('region', { name: 'Next' });
const log = (page: Page) => page.getByRole('link', { name: 'Log progress', exact: true }).last();

/** Two years' goals in each strategy until a day, of which the given share is done so far. */
function steadyPlan(person: Person, { share = 1, until = '2045-01-01' as CivilDate } = {}) {
  const startedOn = ago(330);
  const goals: GoalSeed[] = [];
  for (const strategy of [0, 1, 2, 3]) {
    for (let startOn = startedOn; startOn < until; startOn = addYears(startOn, 2)) {
      const begun = startOn === startedOn;
      goals.push({
        strategy,
        title: `Goal ${strategy + 1} of ${startOn.slice(0, 4)}`,
        startOn,
        dueOn: addYears(startOn, 2),
        points: 12,
        target: 100,
        entries: begun ? [{ occurredOn: ago(3), value: 45 * share }] : [],
      });
    }
  }
  return createPlan(person, { startedOn, goals });
}

async function bottom(thing: Locator) {
  const box = await thing.boundingBox();
  return box ? box.y + box.height : Number.NaN;
}

test.describe('the home of a plan', () => {
  test('has verdict, next action and log in the first screen, under notices too', {
    tag: '@phone',
  }, async ({ page, person }) => {
    const plan = await steadyPlan(person);
    await query('UPDATE "Plan" SET "archivedAt" = now() WHERE "id" = $1', [plan.id]);
    await page.goto(`/plans/${plan.id}`);
    await expect(page.getByText('This plan is archived.')).toBeVisible();
    const screen = page.viewportSize() ?? { width: 0, height: 0 };
    const button = await log(page).boundingBox();
    // On a phone the bar covers what is below its top.
    const end = screen.width < 640 ? (button?.y ?? 0) : screen.height;
    expect(await bottom(shownVerdict(page))).toBeLessThan(end);
    expect(await bottom(next(page))).toBeLessThan(end);
    expect(await bottom(page.getByText(/^Last logged 3 days ago/))).toBeLessThan(end);
    expect(await bottom(log(page))).toBeLessThanOrEqual(screen.height);
    expect(button?.height).toBeGreaterThanOrEqual(44);
    await expectNoSidewaysScroll(page);
  });

  for (const [seen, width, height, media] of [
    ['at 320 pixels', 320, 640, {}],
    ['at twice the size', 640, 400, {}],
    ['in forced colours', 1280, 800, { forcedColors: 'active' }],
    ['in forced colours on a phone', 375, 812, { forcedColors: 'active' }],
    ['without motion', 1280, 800, { reducedMotion: 'reduce' }],
  ] as const) {
    test(`says verdict, next and log in the first screen ${seen}`, async ({ page, person }) => {
      const plan = await steadyPlan(person);
      await page.setViewportSize({ width, height });
      await page.emulateMedia(media);
      await page.goto(`/plans/${plan.id}`);
      const button = log(page);
      await expect(button).toBeInViewport({ ratio: 1 });
      const top = (await button.boundingBox())?.y ?? 0;
      // A bar at the thumb covers what is below its top.
      const end = width < 640 ? top : height;
      expect(await bottom(shownVerdict(page))).toBeLessThan(end);
      expect(await bottom(next(page).getByRole('heading'))).toBeLessThan(end);
      await expectNoSidewaysScroll(page);
    });
  }

  test('has its bar at the thumb, which covers nothing', { tag: '@phone-only' }, async ({
    page,
    person,
  }) => {
    const plan = await steadyPlan(person);
    await page.goto(`/plans/${plan.id}`);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const bar = await log(page).boundingBox();
    expect(bar?.y).toBeGreaterThan(700);
    const last = page.getByRole('contentinfo').getByRole('link').last();
    expect(await bottom(last)).toBeLessThan(bar?.y ?? 0);
    await expect(page.getByRole('link', { name: 'Add a goal' }).last()).toBeInViewport();
    await log(page).tap();
    await expect(page.getByRole('dialog', { name: 'Log progress' })).toBeVisible();
  });

  test('says what is missing and leads to what fixes it', async ({ page, person }) => {
    const plan = await steadyPlan(person, { until: ago(0) });
    await page.goto(`/plans/${plan.id}`);
    const readiness = await readinessOf(page, plan.id);
    await expectVerdict(page, readiness);
    await expectHorizons(page, readiness);
    // A year without goals is an open question: no failure, and not in red.
    await expect(page.getByText('More to plan').first()).toBeVisible();
    await expect(page.locator('main .text-bad')).toHaveCount(0);
    await expectAccessibleInBothSchemes(page);
  });

  test('tells a plan that is behind from one that is not made', async ({ page, person }) => {
    const plan = await steadyPlan(person, { share: 0.1 });
    await page.goto(`/plans/${plan.id}`);
    const readiness = await readinessOf(page, plan.id);
    const behind = readiness.horizons.filter((outcome) => shownShortfall(outcome).behind > 0);
    expect(behind.length).toBeGreaterThan(0);
    await expectVerdict(page, readiness);
    await expectHorizons(page, readiness);
    await page
      .getByRole('region', { name: 'Horizons' })
      .getByRole('link', { name: /behind your plan$/ })
      .first()
      .click();
    await expect(page).toHaveURL(new RegExp(`/gap\\?year=${behind[0]?.year}$`));
  });

  test('reminds in a week, by the keys after the button', async ({ page, person }) => {
    const plan = await steadyPlan(person);
    await page.goto(`/plans/${plan.id}`);
    const words = next(page).getByRole('paragraph').first();
    const before = (await words.textContent()) ?? '';
    await next(page).getByRole('link').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const remind = next(page).getByRole('button', { name: 'Remind me in a week' });
    await expect(remind).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(words).not.toHaveText(before);
  });

  test('folds what is reached, and lists open goals by due date', async ({ page, person }) => {
    const entries = [{ occurredOn: ago(10), value: 8 }];
    const plan = await createPlan(person, {
      goals: [
        { title: 'Due last', dueOn: addDays(today(), 90) },
        { title: 'Reached', dueOn: addDays(today(), 30), entries },
        { title: 'Due first', dueOn: addDays(today(), 60) },
      ],
    });
    await page.goto(`/plans/${plan.id}`);
    const strategy = page.getByRole('region', { name: plan.strategies[0]?.title });
    const rows = strategy
      .getByRole('listitem')
      .filter({ has: page.getByText('modules').or(page.getByText('Nothing logged yet')) });
    await expect(rows.filter({ visible: true })).toContainText(['Due first', 'Due last']);
    await strategy.getByText('1 reached').click();
    await expect(rows.filter({ hasText: 'Reached' })).toBeVisible();
  });
});

test.describe('after signing in', () => {
  test('a person with one plan in use is at its home', async ({ page, person }) => {
    const plan = await createPlan(person, { title: 'Only this one' });
    const old = await createPlan(person, { title: 'An old one' });
    await query('UPDATE "Plan" SET "archivedAt" = now() WHERE "id" = $1', [old.id]);
    await page.goto('/sign-in');
    await expect(page).toHaveURL(`/plans/${plan.id}`);
  });

  test('a person with several sees each with verdict, next action and last entry', {
    tag: '@phone',
  }, async ({ page, person }) => {
    const first = await steadyPlan(person);
    const second = await createPlan(person, { title: 'Empty as yet' });
    await page.goto('/sign-in');
    await expect(page).toHaveURL('/plans');
    await expectVerdict(page, await readinessOf(page, first.id));
    const item = page.getByRole('listitem').filter({ hasText: second.title });
    await expect(item).toContainText('Nothing planned yet. 2031 needs about');
    await expect(item).toContainText('Next: Lay out the road to 2031.');
    await expect(item).toContainText('Nothing logged yet.');
    await expect(
      page.getByText(/^Last logged 3 days ago: “Goal \d of \d+”, 45 modules/),
    ).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessibleInBothSchemes(page);
  });
});
