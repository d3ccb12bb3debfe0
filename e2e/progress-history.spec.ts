import { addDays } from '@/lib/domain/calendar';
import { expect, test } from './fixtures';
import { expectAccessibleInBothSchemes } from './support/checks';
import { count } from './support/database';
import { createPlan, onlyGoal, today } from './support/plans';
import { begun, historyOf, saidOfCourse, valueField } from './support/progress';

test.describe('the history', () => {
  test('keeps what was corrected, removed and restored', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [begun] });
    await page.goto(`/plans/${plan.id}/goals/${onlyGoal(plan).id}`);
    await historyOf(page)
      .getByRole('link', { name: /^Correct/ })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Correct an entry');
    await expect(valueField(page)).toHaveValue('3');
    await expectAccessibleInBothSchemes(page);
    await valueField(page).fill('2');
    await page.getByRole('button', { name: 'Save correction' }).click();

    await expect(saidOfCourse(page).filter({ hasText: 'Corrected to 2 modules' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    const rows = historyOf(page).getByRole('listitem');
    const [corrected, now] = [
      rows.filter({ hasText: '3 modules' }),
      rows.filter({ hasText: '2 modules' }),
    ];
    await expect(corrected).toContainText('Corrected');
    await expect(corrected.getByRole('button')).toHaveCount(0);
    await expect(page.getByText('2 of 8 modules', { exact: true })).toBeVisible();

    await now.getByRole('button', { name: /^Remove/ }).click();
    await expect(saidOfCourse(page).filter({ hasText: 'Removed 2 modules' })).toBeVisible();
    await expect(now).toContainText('Removed');
    await expect(page.getByText('Not begun')).toBeVisible();
    await now.getByRole('button', { name: /^Restore/ }).click();
    await expect(saidOfCourse(page).filter({ hasText: 'Restored 2 modules' })).toBeVisible();
    await expect(page.getByText('2 of 8 modules', { exact: true })).toBeVisible();
    await expectAccessibleInBothSchemes(page);
    expect(await count('ProgressEntry', { userId: person.id })).toBe(2);
    expect(await count('EntryMark', { userId: person.id })).toBe(2);
  });

  test('shows fifty entries a page', async ({ page, person }) => {
    const entries = Array.from({ length: 60 }, (_, index) => ({
      occurredOn: addDays(today(), index - 60),
      value: index / 10,
    }));
    const plan = await createPlan(person, { goals: [{ title: 'Finish the course', entries }] });
    await page.goto(`/plans/${plan.id}/goals/${onlyGoal(plan).id}`);
    await expect(historyOf(page).getByRole('list').first().getByRole('listitem')).toHaveCount(50);
    await page.getByRole('link', { name: 'Older' }).click();
    await expect(page.getByText('Page 2 of 2')).toBeVisible();
    await expect(historyOf(page).getByRole('list').first().getByRole('listitem')).toHaveCount(10);
  });
});
