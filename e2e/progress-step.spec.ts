import { formatDate } from '@/lib/format/dates';
import { expect, type Page, test } from './fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from './support/checks';
import { count } from './support/database';
import { signInAs } from './support/people';
import { createPlan, type GoalSeed, today } from './support/plans';
import { begun, saidOfCourse } from './support/progress';

const minusOne = (page: Page) => page.getByRole('button', { name: /^−1\W+Deploy faster$/ });
const row = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) });

test.describe('one press', () => {
  const falling: GoalSeed = {
    title: 'Deploy faster',
    unit: 'minutes',
    baseline: 40,
    target: 10,
    entries: [{ occurredOn: today(), value: 31 }],
  };

  test('on a row logs one more, says what changed, and is undone', { tag: '@phone' }, async ({
    page,
    person,
  }) => {
    const plan = await createPlan(person, { goals: [begun, falling] });
    await page.goto(`/plans/${plan.id}`);
    const plusOne = page.getByRole('button', { name: /^\+1\W+Finish the course$/ });
    const box = await plusOne.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await expect(page.getByText('31 minutes, down from 40; target 10 · 30%')).toBeVisible();
    await plusOne.scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => window.scrollY);
    await plusOne.click();
    await expect(saidOfCourse(page)).toContainText(
      /“Finish the course”: 4 of 8 modules\. Readiness /,
    );
    await expect(page.getByText('4 of 8 modules · 50%')).toBeVisible();
    await expect(plusOne).toBeFocused();
    expect(await page.evaluate(() => window.scrollY)).toBe(place);
    await expectAccessibleInBothSchemes(page);
    await saidOfCourse(page).getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('3 of 8 modules · 38%')).toBeVisible();

    await minusOne(page).click();
    await expect(page.getByText('30 minutes, down from 40; target 10 · 33%')).toBeVisible();
    await expectNoSidewaysScroll(page);
  });

  test('after another makes another entry, and a double click makes one', async ({
    page,
    person,
  }) => {
    const plan = await createPlan(person, { goals: [falling] });
    await page.goto(`/plans/${plan.id}/strategies/${plan.strategies[0]?.key}`);
    await minusOne(page).dblclick();
    await expect(page.getByText('30 minutes, down from 40; target 10 · 33%')).toBeVisible();
    expect(await count('ProgressEntry', { userId: person.id })).toBe(2);
    await minusOne(page).click();
    await expect(page.getByText('29 minutes, down from 40; target 10 · 37%')).toBeVisible();
    expect(await count('ProgressEntry', { userId: person.id })).toBe(3);
  });

  test('is Done where a goal is done or not, after which it is folded', async ({
    page,
    person,
  }) => {
    const plan = await createPlan(person, {
      goals: [begun, { title: 'Win one', unit: 'competitions', target: 1 }],
    });
    await page.goto(`/plans/${plan.id}`);
    await page.getByRole('button', { name: /^Done\W+Win one$/ }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Win one' })).toContainText(
      '“Win one”: Done. Goal reached. Readiness ',
    );
    await expect(page.getByText('1 reached')).toBeVisible();
    await expect(page.locator('body')).not.toBeFocused();
    await page.goto(`/plans/${plan.id}/goals/${plan.goals[1]?.id}`);
    await expect(page.getByRole('button', { name: /^(Done|\+1)\W+Win one$/ })).toHaveCount(0);
    await expect(page.getByRole('figure')).toContainText('The latest value is done');
    await expectAccessibleInBothSchemes(page);
  });

  test('works without JavaScript', async ({ openContext, person }) => {
    const plan = await createPlan(person, { goals: [falling] });
    const context = await openContext({ javaScriptEnabled: false });
    await signInAs(context, person);
    const page = await context.newPage();
    await page.goto(`/plans/${plan.id}`);
    await minusOne(page).click();
    await expect(page.getByRole('status')).toContainText(
      `Logged 30 minutes on ${formatDate(today())} for “Deploy faster”.`,
    );
    await expect(row(page, 'Deploy faster')).toContainText('30 minutes, down from 40');
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect(row(page, 'Deploy faster')).toContainText('31 minutes, down from 40');
  });
});
