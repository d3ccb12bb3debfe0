import { addDays } from '@/lib/domain/calendar';
import outlook from '@/prisma/seed/outlooks/machine-learning-engineer.json' with { type: 'json' };
import { expect, type Page, test } from './fixtures';
import { expectAccessible, expectNoSidewaysScroll } from './support/checks';
import type { Person } from './support/people';
import { createPlan, type Plan, shownVerdict, today } from './support/plans';

function somePlan(person: Person): Promise<Plan> {
  const entries = [{ occurredOn: addDays(today(), -30), value: 3 }];
  return createPlan(person, { goals: [{ title: 'Finish the course', entries }] });
}

async function logThree(page: Page, plan: Plan) {
  await page.goto(`/plans/${plan.id}`);
  await expect(shownVerdict(page)).toBeVisible();
  await page.getByRole('link', { name: 'Log progress: Finish the course' }).click();
  const dialog = page.getByRole('dialog', { name: 'Log progress' });
  await dialog.getByRole('button', { name: 'Log progress' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: '3 of 8 modules. Readiness' }),
  ).toBeVisible();
  // The dialog's title gives way to the page's.
  await expect(page).toHaveTitle(/^Ready in time/);
}

test.describe('in forced colours', () => {
  test('the plan page works, and its marks are seen', async ({ page, person }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await logThree(page, await somePlan(person));
    // The colours are the system's, and axe reads those that the page would have had.
    await expectAccessible(page, ['color-contrast']);
    const strokes = await page
      .getByRole('img', { name: /^Readiness/ })
      .locator('path')
      .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).stroke));
    expect(strokes.some((stroke) => stroke !== 'none')).toBe(true);
  });
});

test.describe('with reduced motion', () => {
  test('the plan page works, and nothing moves', async ({ page, person }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await logThree(page, await somePlan(person));
    const moving = await page.evaluate(
      () =>
        document.getAnimations().filter((one) => Number(one.effect?.getTiming().duration) > 1)
          .length,
    );
    expect(moving).toBe(0);
  });
});

test.describe('at 200 % zoom', () => {
  test.use({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });

  test('no page scrolls sideways', async ({ page, person }) => {
    const plan = await somePlan(person);
    const home = `/plans/${plan.id}`;
    for (const path of [
      ...['/', `/outlooks/${outlook.slug}`, `/outlooks/${outlook.slug}/start`, '/plans', home],
      ...[`${home}/log`, `${home}/goals/new`, `${home}/settings`],
      ...[`${home}/goals/${plan.goals[0]?.id}`, `${home}/strategies/${plan.strategies[0]?.key}`],
    ]) {
      await page.goto(path);
      await expectNoSidewaysScroll(page);
    }
  });
});

test.describe('on the narrowest and the widest screen', () => {
  for (const width of [320, 1600]) {
    test(`the plan’s pages fit ${width} pixels`, async ({ page, person }) => {
      await page.setViewportSize({ width, height: 800 });
      const plan = await somePlan(person);
      const home = `/plans/${plan.id}`;
      for (const path of [
        ...[home, `${home}/log`, `${home}/goals/new`, `${home}/settings`],
        ...[`${home}/goals/${plan.goals[0]?.id}`, `/outlooks/${outlook.slug}/start`],
      ]) {
        await page.goto(path);
        await expectNoSidewaysScroll(page);
      }
    });
  }
});
