import { addDays } from '@/lib/domain/calendar';
import { expect, test } from './fixtures';
import { expectAccessible, expectNoSidewaysScroll } from './support/checks';
import type { Person } from './support/people';
import { createPlan, today } from './support/plans';

/** One goal overdue, and one that will be late in 2031: there is a gap, and something to do next. */
function latePlan(person: Person) {
  return createPlan(person, {
    startedOn: addDays(today(), -200),
    goals: [
      { title: 'Read the regulation', dueOn: addDays(today(), -20), target: 4 },
      { strategy: 1, title: 'Monitor three models', dueOn: addDays(today(), 400), target: 3 },
      {
        strategy: 2,
        title: 'Hold forty workshops',
        dueOn: '2031-12-31',
        target: 40,
        entries: [{ occurredOn: addDays(today(), -30), value: 1 }],
      },
    ],
  });
}

test.describe('what would it take', () => {
  test('tells what is not planned from what is behind, and what closes either', async ({
    page,
    person,
  }) => {
    const plan = await latePlan(person);
    await page.goto(`/plans/${plan.id}`);
    await page.getByRole('link', { name: 'What would it take?' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What would it take?');
    await expect(
      page.getByText(
        /^At your pace you reach about \d+% in 2031, and 2031 asks for 48%\. It needs about \d+ more: \d+ not planned yet, \d+ behind your plan\.$/,
      ),
    ).toBeVisible();
    await expect(
      page
        .getByRole('region', { name: /not planned yet$/ })
        .getByRole('link', { name: 'Lay out the road' }),
    ).toHaveAttribute('href', `/plans/${plan.id}/road`);
    const behind = page.getByRole('region', { name: /behind your plan$/ });
    await expect(behind).toContainText(/It takes [\d.]+ times your pace to reach the \d+% planned/);
    await expect(
      behind.getByRole('link', { name: /^Log progress.*Hold forty workshops$/ }),
    ).toBeVisible();
    await expect(page.getByRole('region', { name: 'By ready-made goals' })).toContainText(
      /\+\d+% in 2031/,
    );
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
    await expect(page.getByText(/in 2046, and your target is 20%/)).toBeVisible();
    await page.getByLabel('By the end of').selectOption('2036');
    await page.getByRole('button', { name: 'Work it out' }).click();
    await expect(page.getByText(/in 2036, and 2036 asks for 70%/)).toBeVisible();
    await expect(page.getByLabel('Readiness')).toHaveValue('');
    await page.goto(`/plans/${plan.id}/gap?year=1999&target=lots`);
    await expect(page.getByText(/What 2031 asks for is taken instead/)).toBeVisible();
  });

  test('opens a goal of the suggested size, due when it is needed', async ({ page, person }) => {
    const plan = await latePlan(person);
    await page.goto(`/plans/${plan.id}/gap?year=2031`);
    const own = page.getByRole('region', { name: 'By goals of your own where you fall short' });
    await own
      .getByRole('link', { name: /^Add a goal/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add a goal');
    await expect(page.getByLabel('Due')).not.toHaveValue('');
    await expect(page.getByRole('radio', { checked: true })).toBeVisible();
  });

  test('works without JavaScript', async ({ person, openContext, context }) => {
    const plan = await latePlan(person);
    const plain = await openContext({ javaScriptEnabled: false });
    await plain.addCookies(await context.cookies());
    const page = await plain.newPage();
    await page.goto(`/plans/${plan.id}/gap`);
    await page.getByRole('button', { name: 'Work it out' }).click();
    await expect(page.getByRole('heading', { name: 'By ready-made goals' })).toBeVisible();
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

test('the first day of a plan begins with a goal, and the next step is the road', async ({
  page,
  person,
}) => {
  const plan = await createPlan(person, {
    startedOn: today(),
    goals: [{ title: 'Read the regulation', dueOn: addDays(today(), 300) }],
  });
  await page.goto(`/plans/${plan.id}`);
  const next = page.getByRole('region', { name: 'Next' });
  await expect(next).toContainText('Start “Read the regulation”.');
  await expect(next).toContainText('It begins today and is due on');
  await next.getByRole('link', { name: 'Open the goal' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Read the regulation');
  await page.goBack();
  await next.getByRole('button', { name: 'Remind me in a week' }).click();
  await expect(next).toContainText('Lay out the road to 2031.');
  await next.getByRole('link', { name: 'Lay out the road' }).click();
  await expect(page).toHaveURL(`/plans/${plan.id}/road`);
});
