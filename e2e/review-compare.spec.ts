import { addDays } from '@/lib/domain/calendar';
import { formatDate, formatMonth, formatShortDate } from '@/lib/format/dates';
import { expectationInWords } from '@/lib/format/review/expectation';
import { expect, test } from './fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from './support/checks';
import { type Person, signInAs } from './support/people';
import { createPlan, type GoalSeed, today } from './support/plans';
import { readinessOf } from './support/readiness';
import { takeReview } from './support/reviews';

const taken = addDays(today(), -100);
const course: GoalSeed = {
  title: 'Finish the course',
  entries: [
    { occurredOn: addDays(today(), -150), value: 2 },
    { occurredOn: addDays(today(), -20), value: 6 },
  ],
};
const talks: GoalSeed = { title: 'Give ten talks', strategy: 1, unit: 'talks', target: 10 };

/** A plan with a quarterly review, before which a goal was due half a year earlier and another not there. */
async function reviewedPlan(person: Person) {
  const plan = await createPlan(person, { goals: [course, talks] });
  const key = plan.strategies[0]?.key ?? '';
  const review = await takeReview(person, plan, {
    period: '2026-Q3',
    asOf: taken,
    answers: { done: 'A good start', slipped: '', change: '' },
    past: (now) => ({
      ...now,
      strategies: now.strategies.map((strategy) => ({
        ...strategy,
        goals: strategy.goals
          .filter(({ title }) => title !== talks.title)
          .map((goal) => ({ ...goal, dueOn: addDays(goal.dueOn, -180) })),
      })),
    }),
  });
  await takeReview(person, plan, {
    period: '2026',
    asOf: addDays(today(), -10),
    answers: { done: '', slipped: '', change: '', strategies: { [key]: { level: 70 } } },
  });
  return { plan, review, key };
}

test('a past review is a ghost on the plan’s chart, with what came otherwise', {
  tag: '@phone',
}, async ({ page, person }) => {
  const { plan, review } = await reviewedPlan(person);
  await page.goto(`/plans/${plan.id}`);
  const chart = page.getByRole('figure').first();
  await expect(chart.getByText('Expected in', { exact: false })).toHaveCount(0);
  await chart.getByText('Past reviews').click();
  await chart.getByRole('link', { name: formatDate(taken) }).click();
  await expect(page).toHaveURL(/\?review=2026-Q3#readiness$/);
  const { asOf, model, series } = await readinessOf(page, plan.id);
  const level = series.find(({ date }) => date === asOf)?.logged ?? 0;
  const sentence = expectationInWords(review, { today: asOf, level, model });
  expect(sentence).toMatch(/^In \w+ \d{4} you expected \d+% for today[;,]/);
  await expect(page.getByRole('img', { name: /^Readiness from 2026/ })).toHaveAccessibleDescription(
    new RegExp(sentence),
  );
  await chart.getByText('Show as a table').click();
  const name = `Expected in ${formatMonth(taken)}`;
  await expect(chart.getByRole('columnheader', { name })).toBeVisible();
  await expectAccessibleInBothSchemes(page);
  await expectNoSidewaysScroll(page);
  const svg = await page.request.get(`/plans/${plan.id}/chart.svg?review=2026-Q3`);
  expect(await svg.text()).toContain(name);
  await chart.getByRole('link', { name: 'Show none' }).click();
  await expect(page.getByText(sentence)).toHaveCount(0);
  await expect(page).toHaveURL(`/plans/${plan.id}#readiness`);
});

test('two reviews stand side by side, strategy by strategy and goal by goal', {
  tag: '@phone',
}, async ({ page, person }) => {
  const { plan, key } = await reviewedPlan(person);
  await page.goto(`/plans/${plan.id}/reviews/compare?a=2026-Q3`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two reviews side by side');
  await expect(page.getByLabel('Review', { exact: true })).toHaveValue('2026-Q3');
  await expect(page.getByLabel('Beside')).toHaveValue('today');
  await expect(page.getByText(`From ${formatDate(taken)} to today readiness went `)).toBeVisible();
  await expect(page.getByRole('figure')).toContainText(
    /you expected \d+% for today(; it is \d+%|, and so it is)\./,
  );
  const moved = page.getByRole('region', { name: 'What moved' });
  await expect(
    moved
      .getByRole('listitem')
      .filter({ hasText: course.title ?? '' })
      .last(),
  ).toHaveText(/^Finish the course 2 → 6 of 8 modules\. Due .*, put off from .*\.$/);
  await expect(moved).toContainText('Give ten talks New, due ');
  await expect(page.getByRole('table', { name: /^Level of each strategy/ })).toBeVisible();
  await expectAccessibleInBothSchemes(page);
  await expectNoSidewaysScroll(page);

  await page.getByLabel('Beside').selectOption('2026');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/\?a=2026-Q3&b=2026$/);
  const later = formatDate(addDays(today(), -10));
  await expect(page.getByText(`From ${formatDate(taken)} to ${later} readiness `)).toBeVisible();

  await page.goto(`/plans/${plan.id}/strategies/${key}`);
  const chart = page.getByRole('figure').first();
  await expect(chart).toContainText(
    `On ${formatDate(addDays(today(), -10))} you gave yourself 70%; by your log it was `,
  );
  await chart.getByText('Show as a table').click();
  await expect(chart.getByRole('columnheader', { name: 'Your estimate' })).toBeVisible();
  const row = chart.getByRole('row', { name: formatShortDate(addDays(today(), -10)) });
  await expect(row.getByRole('cell').last()).toHaveText('70%');
  await expectAccessibleInBothSchemes(page);
});

test('without JavaScript two reviews are chosen and compared', async ({ openContext, person }) => {
  const { plan } = await reviewedPlan(person);
  const context = await openContext({ javaScriptEnabled: false });
  await signInAs(context, person);
  const page = await context.newPage();
  await page.goto(`/plans/${plan.id}?review=2026-Q3`);
  await page.getByRole('figure').first().getByText('Past reviews').click();
  await page.getByRole('link', { name: 'What has moved since' }).click();
  await page.getByLabel('Beside').selectOption('2026');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/\?a=2026-Q3&b=2026$/);
  await expect(page.getByRole('region', { name: 'What moved' })).toContainText(
    '2 → 6 of 8 modules',
  );
});
