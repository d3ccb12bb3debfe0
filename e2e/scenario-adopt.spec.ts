import { expect, test } from '@/e2e/fixtures';
import {
  expectAccessible,
  expectAccessibleInBothSchemes,
  expectNoSidewaysScroll,
} from '@/e2e/support/checks';
import { query } from '@/e2e/support/database';
import { field, keepScenario, livelyPlan, modelOf, named } from '@/e2e/support/scenarios';
import { levelAndNeed } from '@/lib/format/numbers';

test.describe('adopting', () => {
  async function planRows(planId: string) {
    const goals = await query(
      `SELECT to_jsonb(g) - 'version' - 'updatedAt' AS row FROM "Goal" g
       WHERE "planId" = $1 ORDER BY "id"`,
      [planId],
    );
    const plans = await query(
      `SELECT to_jsonb(p) - 'version' - 'updatedAt' AS row FROM "Plan" p WHERE "id" = $1`,
      [planId],
    );
    return [...plans, ...goals];
  }

  test('shows what will change, changes it, and takes it back', async ({ page, person }) => {
    const plan = await livelyPlan(person);
    const [course, models] = plan.goals;
    const before = await planRows(plan.id);
    const add = `2026-01-01.2030-06-30.20.${plan.strategies[2]?.key}.Lead a team`;
    const search = new URLSearchParams([
      ...[['pace', '2'] as [string, string], ['fade', '5'] as [string, string]],
      ['off', course?.id ?? ''],
      ['due', `2031-01-31.${models?.id}`],
      ['add', add],
    ]);
    await page.goto(`/plans/${plan.id}/scenarios?${search}`);
    await page.getByRole('link', { name: 'Use in my plan…' }).click();
    const preview = page.getByRole('main');
    await expect(preview).toContainText(
      'Fading of unused skills: half in 10 years becomes half in 5 years.',
    );
    await expect(preview).toContainText(
      'Dropped: “Finish the course”. What you logged on it still counts.',
    );
    await expect(preview).toContainText('“Monitor three models”');
    await expect(preview).toContainText('becomes 31 January 2031.');
    await expect(preview).toContainText('“Lead a team”, large, 20 points, due 30 June 2030.');
    await expect(preview.getByRole('note')).toContainText(
      'A plan cannot decide your pace (2 ×). It stays in the scenario.',
    );
    const then = page.getByRole('region', { name: /^Readiness with these changes/ });
    const shown = await then.getByRole('cell').allInnerTexts();
    expect(await planRows(plan.id)).toEqual(before);
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);

    await page.getByRole('button', { name: 'Change my plan' }).click();
    await expect(page.getByText('The scenario is in your plan now.')).toBeVisible();
    const [after] = await modelOf(page, plan.id, '');
    for (const [index, { projected, required }] of after.horizons.entries()) {
      expect(shown[2 * index + 1]).toContain(levelAndNeed(projected.p50, required));
    }
    await expect(
      page.getByRole('link', { name: 'Lead a team', includeHidden: true }),
    ).not.toHaveCount(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Your plan is as it was before')).toBeVisible();
    expect(await planRows(plan.id)).toEqual(before);
  });

  test('can be taken back later, from the what-ifs', async ({ page, person }) => {
    const plan = await livelyPlan(person);
    const before = await planRows(plan.id);
    await keepScenario(person, plan.id, 'No fading', 'fade=none');
    await page.goto(`/plans/${plan.id}/scenarios`);
    await page.getByRole('link', { name: named('Use in my plan', 'No fading') }).click();
    await page.getByRole('button', { name: 'Change my plan' }).click();
    await expect(page.getByText('The scenario is in your plan now.')).toBeVisible();
    await page.goto(`/plans/${plan.id}/scenarios`);
    await expect(page.getByText(/You used “No fading” in your plan on/)).toBeVisible();
    await page.getByRole('button', { name: named('Undo', 'using it in the plan') }).click();
    await expect(page.getByText('Your plan is as it was before')).toBeVisible();
    expect(await planRows(plan.id)).toEqual(before);
    await page.goto(`/plans/${plan.id}/scenarios`);
    await expect(page.getByText(/in your plan on/)).toHaveCount(0);
  });

  test('waits for a second look when the plan was changed since the preview', async ({
    page,
    person,
  }) => {
    const plan = await livelyPlan(person);
    await page.goto(`/plans/${plan.id}/scenarios/adopt?fade=5`);
    await query('UPDATE "Plan" SET "version" = "version" + 1 WHERE "id" = $1', [plan.id]);
    await page.getByRole('button', { name: 'Change my plan' }).click();
    await expect(page.getByText('Your plan has changed since you opened this page.')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Change my plan' }).click();
    await expect(page.getByText('The scenario is in your plan now.')).toBeVisible();
  });

  test('says so where there is nothing to take over', async ({ page, person }) => {
    const plan = await livelyPlan(person);
    await page.goto(`/plans/${plan.id}/scenarios/adopt?pace=2`);
    await expect(page.getByText('This changes nothing in your plan.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Change my plan' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Back to the what-if' }).click();
    await expect(field(page, 'Your pace')).toHaveValue('2');
  });
});
