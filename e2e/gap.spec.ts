import { addDays } from '@/lib/domain/calendar';
import { expect, test } from './fixtures';
import { expectAccessible, expectNoSidewaysScroll } from './support/checks';
import type { Person } from './support/people';
import { createPlan, today } from './support/plans';

/** Behind, with one goal late: there is a gap to solve and something to do next. */
function latePlan(person: Person) {
  return createPlan(person, {
    startedOn: addDays(today(), -200),
    goals: [
      { title: 'Read the regulation', dueOn: addDays(today(), -20), target: 4 },
      { strategy: 1, title: 'Monitor three models', dueOn: addDays(today(), 400), target: 3 },
    ],
  });
}

test.describe('what would it take', () => {
  test('names the pace, the ready-made goals and the points that close a gap', async ({
    page,
    person,
  }) => {
    const plan = await latePlan(person);
    await page.goto(`/plans/${plan.id}`);
    await page.getByRole('link', { name: 'What would it take?' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What would it take?');
    await expect(page.getByText(/At your pace you reach about \d+ of \d+ points in/)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'By pace alone' })).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await page
      .getByRole('link', { name: /^Take up/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add a goal');
    await expect(page.getByLabel('Goal', { exact: true })).not.toHaveValue('');
  });

  test('computes another horizon and another target, and says which values it cannot use', async ({
    page,
    person,
  }) => {
    const plan = await latePlan(person);
    await page.goto(`/plans/${plan.id}/gap`);
    await page.getByLabel('By the end of').selectOption('2046');
    await page.getByLabel('Readiness').fill('20');
    await page.getByRole('button', { name: 'Work it out' }).click();
    await expect(page).toHaveURL(/year=2046&target=20/);
    await expect(page.getByText(/of 20 points in 2046/)).toBeVisible();
    await page.goto(`/plans/${plan.id}/gap?year=1999&target=lots`);
    await expect(page.getByText(/stands in its place/)).toBeVisible();
  });

  test('works without JavaScript', async ({ person, openContext, context }) => {
    const plan = await latePlan(person);
    const plain = await openContext({ javaScriptEnabled: false });
    await plain.addCookies(await context.cookies());
    const page = await plain.newPage();
    await page.goto(`/plans/${plan.id}/gap`);
    await page.getByRole('button', { name: 'Work it out' }).click();
    await expect(page.getByRole('heading', { name: 'By pace alone' })).toBeVisible();
  });
});

test('the next action can be put off, and everything put off be brought back', async ({
  page,
  person,
}) => {
  const plan = await latePlan(person);
  await page.goto(`/plans/${plan.id}`);
  const next = page.getByRole('region', { name: 'Next' });
  await expect(next).toContainText('Read the regulation');
  const putOff = next.getByRole('button', { name: 'Remind me in a week' });
  const bringBack = next.getByRole('button', { name: 'Show what I put off' });
  const words = next.getByRole('paragraph').first();
  // Each goal and each strategy can ask for something once: then there is nothing left.
  for (let left = 20; left > 0 && !(await bringBack.isVisible()); left--) {
    const before = (await words.textContent()) ?? '';
    await putOff.click();
    await expect(words).not.toHaveText(before);
    await expect(putOff.or(bringBack)).toBeVisible();
  }
  await bringBack.click();
  await expect(next).toContainText('Read the regulation');
});
