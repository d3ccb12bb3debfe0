import type { Page } from '@playwright/test';
import { expect, test } from '@/e2e/fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from '@/e2e/support/checks';
import { insert, query } from '@/e2e/support/database';
import type { Person } from '@/e2e/support/people';
import { createPlan, type Plan, today } from '@/e2e/support/plans';
import { addDays, addMonths } from '@/lib/domain/calendar';
import { dueReviews, type OpenReview, periodBefore, periodOf } from '@/lib/domain/review';
import { formatDate } from '@/lib/format/dates';
import { periodTitle } from '@/lib/format/review/review-words';

const startedOn = addDays(today(), -300);

/** The review of that kind which is due in a plan that was made 300 days ago. */
function due(kind: OpenReview['kind']): OpenReview {
  const all = dueReviews({ startedOn, madeOn: startedOn }, [], today());
  const found = all.find((review) => review.kind === kind);
  if (!found) throw new Error(`A ${kind} review is due after 300 days.`);
  return found;
}

const quarter = due('quarterly');
const within = (days: number) => addDays(quarter.firstDay, days);

/** A plan as old as its first day, with a goal that moved in the quarter and three that slipped. */
async function oldPlan(person: Person): Promise<Plan> {
  const later = addMonths(today(), 20);
  const plan = await createPlan(person, {
    startedOn,
    goals: [
      {
        title: 'Ten interviews',
        dueOn: later,
        entries: [
          { occurredOn: within(3), value: 2 },
          { occurredOn: addDays(today(), -1), value: 5 },
        ],
      },
      { title: 'Standing still', dueOn: later },
      { title: 'Behind', dueOn: later },
      { title: 'Nearly there', dueOn: later },
    ],
  });
  await query('UPDATE "Plan" SET "createdAt" = "startedOn" WHERE "id" = $1', [plan.id]);
  return plan;
}

const answer = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name });
const row = (page: Page, title: string) =>
  page
    .getByRole('region', { name: 'Goals, one by one' })
    .getByRole('listitem')
    .filter({ hasText: title });
/** The link to a review that can be taken now. */
const begin = (page: Page, title: string) =>
  page
    .getByRole('listitem')
    .filter({ hasText: title })
    .getByRole('link', { name: /^Begin/ });
const said = (page: Page) => page.locator('.status-line');

test.describe('a quarterly review', { tag: '@phone' }, () => {
  test('is offered, written in parts, settles goals, and is kept as it was', async ({
    page,
    person,
  }) => {
    const plan = await oldPlan(person);
    const title = periodTitle(quarter);
    // Nothing is overdue, and what is quiet is put off: the review is next.
    for (const goal of plan.goals) {
      await insert('Postponement', {
        actionKey: `quiet:${goal.id}`,
        planId: plan.id,
        userId: person.id,
        until: addDays(today(), 9),
      });
    }
    await page.goto(`/plans/${plan.id}`);
    await page.getByRole('link', { name: 'Begin the review' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
    const done = page.getByRole('region', { name: 'What was done' });
    await expect(done).toContainText('Ten interviews');
    await expect(done).toContainText('2 of 8 modules, 1 entry');

    // The tab stays marked below its page.
    const tabs = page.getByRole('navigation', { name: 'Plan' });
    await expect(tabs.locator('[aria-current]')).toHaveText('Reviews');

    await answer(page, 'What did you get done?').fill('Two talks');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await page.reload();
    await expect(answer(page, 'What did you get done?')).toHaveValue('Two talks');

    await answer(page, 'What slipped, and why?').fill('The move');
    await row(page, 'Behind').getByRole('button', { name: /^Drop/ }).click();
    await expect(row(page, 'Behind')).toHaveCount(0);
    await said(page).getByRole('button', { name: 'Undo' }).click();
    await expect(row(page, 'Behind')).toBeVisible();
    await row(page, 'Nearly there').getByRole('button', { name: /^Done/ }).click();
    await expect(row(page, 'Nearly there')).toHaveCount(0);
    const putOff = addMonths(today(), 30);
    await row(page, 'Standing still').getByText('Put off', { exact: true }).click();
    await row(page, 'Standing still').getByLabel('New due date').fill(putOff);
    await row(page, 'Standing still').getByRole('button', { name: 'Put it off' }).click();
    await expect(said(page)).toContainText(`“Standing still” is now due on ${formatDate(putOff)}.`);
    await expect(answer(page, 'What slipped, and why?')).toHaveValue('The move');

    await page.getByRole('button', { name: 'Finish this review' }).click();
    await expect(page.getByText('You finished this review on')).toBeVisible();
    await expect(page.getByRole('main')).toContainText('The move');
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);

    // What comes later does not reach it.
    await query('UPDATE "Goal" SET "title" = $2 WHERE "planId" = $1', [plan.id, 'Renamed']);
    await page.reload();
    const goals = page.getByRole('region', { name: 'Goals then' });
    await expect(goals.getByRole('listitem').filter({ hasText: 'Nearly there' })).toContainText(
      'Reached',
    );
    await page.goto(`/plans/${plan.id}/reviews`);
    await expectAccessibleInBothSchemes(page);
    const taken = page.getByRole('region', { name: 'Finished', exact: true });
    await expect(taken.getByRole('link', { name: title })).toBeVisible();
    await expect(begin(page, title)).toHaveCount(0);
  });
});

test('a draft on two devices keeps both texts, and a taken one the text of the other', async ({
  page,
  person,
}) => {
  const plan = await oldPlan(person);
  const week = due('weekly');
  const address = `/plans/${plan.id}/reviews/${week.name}`;
  const other = await page.context().newPage();
  await page.goto(address);
  await other.goto(address);
  const question = 'What will you do next week?';
  await answer(other, question).fill('From the train');
  await expect(other.getByText('Saved', { exact: true })).toBeVisible();

  await answer(page, question).fill('From the desk');
  const conflict = page.getByRole('alert').filter({ hasText: 'changed elsewhere' });
  await expect(conflict).toContainText('Saved elsewhere: From the train');
  await expect(answer(page, question)).toHaveValue('From the desk');
  await expect(answer(page, question)).toBeFocused();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Finish this review' }).click();
  await expect(page.getByText('You finished this review on')).toBeVisible();
  await answer(other, question).fill('Once more from the train');
  await expect(other.getByText('so it can no longer be changed')).toBeVisible();
  await expect(answer(other, question)).toHaveValue('Once more from the train');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a review is saved, shows the answer of the one before, and is taken', async ({
    page,
    person,
  }) => {
    const plan = await oldPlan(person);
    const week = due('weekly');
    const before = periodBefore(week);
    await page.goto(`/plans/${plan.id}/reviews/${before.name}`);
    await answer(page, 'What will you do next week?').fill('Ask the pilots');
    await page.getByRole('button', { name: 'Finish this review' }).click();
    await expect(page.getByText('You finished this review on')).toBeVisible();
    await page.goto(`/plans/${plan.id}/reviews`);
    await begin(page, periodTitle(week)).click();
    await expect(page.getByText('Last time you planned: “Ask the pilots”')).toBeVisible();
    await answer(page, 'What will you do next week?').fill('Write it down');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await expect(answer(page, 'What will you do next week?')).toHaveValue('Write it down');
    await page.getByRole('button', { name: 'Finish this review' }).click();
    await expect(page.getByRole('main')).toContainText('Write it down');
  });
});

test('a yearly look back keeps estimates beside the plan’s numbers and changes none of them', async ({
  page,
  person,
}) => {
  const plan = await oldPlan(person);
  const year = periodOf('yearly', today());
  // Begun, so that the journey passes on any day of the year.
  await insert('Review', {
    id: plan.goals[0]?.id,
    planId: plan.id,
    userId: person.id,
    kind: 'yearly',
    period: year.name,
    answers: { done: '', slipped: '', change: '' },
    updatedAt: new Date(),
  });
  const values = () =>
    query('SELECT * FROM "PlanStrategy" WHERE "planId" = $1 ORDER BY "position"', [plan.id]);
  const before = await values();
  await page.goto(`/plans/${plan.id}/reviews/${year.name}`);
  await expectAccessibleInBothSchemes(page);
  const [strategy] = plan.strategies;
  const asked = page.getByRole('group', { name: strategy?.title, exact: true });
  await asked.getByRole('radio', { name: 'Yes' }).check();
  await asked.getByLabel('What level').selectOption({ label: 'Working independently (60%)' });
  await expect(page.getByRole('link', { name: 'go to the plan’s settings' })).toBeVisible();
  await page.getByRole('button', { name: 'Finish this review' }).click();
  const then = page.getByRole('region', { name: 'Strategies then' });
  await expect(then.getByRole('row').filter({ hasText: strategy?.title ?? '' })).toContainText(
    'Working independently (60%), in use',
  );
  await expectAccessibleInBothSchemes(page);
  expect(await values()).toEqual(before);
});
