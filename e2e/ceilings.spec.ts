import { randomUUID } from 'node:crypto';
import type { Route } from '@playwright/test';
import { expect, type Page, test } from '@/e2e/fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from '@/e2e/support/checks';
import { count, query } from '@/e2e/support/database';
import type { Person } from '@/e2e/support/people';
import { createPlan, onlyGoal, type Plan, today } from '@/e2e/support/plans';
import { addYears } from '@/lib/domain/calendar';
import { CEILINGS, WRITE_RATE } from '@/lib/domain/ceiling';

/** Rows straight into the database: through the app, two hundred goals would take minutes. */
async function addGoals(person: Person, plan: Plan, many: number): Promise<void> {
  await query(
    `INSERT INTO "Goal" ("id", "userId", "planId", "strategyId", "position", "title", "startOn", "dueOn", "updatedAt")
     SELECT gen_random_uuid(), $1, $2, $3, 10 + n, 'Goal ' || n, '2026-01-01', '2030-12-31', now()
     FROM generate_series(1, $4::int) n`,
    [person.id, plan.id, plan.strategies[0]?.id, many],
  );
}

const typeGoal = async (page: Page) => {
  await page.getByLabel('Goal', { exact: true }).fill('One goal too many');
  await page.getByLabel('Due').fill(addYears(today(), 1));
};

test.describe('a ceiling (trust 24)', () => {
  test('is said before it is reached and at the field, loses no text and is no dead end', async ({
    page,
    person,
  }) => {
    const plan = await createPlan(person, { goals: [{ title: 'The first' }] });
    await addGoals(person, plan, CEILINGS.openGoals - 19);
    await page.goto(`/plans/${plan.id}/goals/new`);
    await expect(page.getByText('You have 182 of 200 open goals in this plan.')).toBeVisible();
    await expectAccessibleInBothSchemes(page);

    // Another tab fills the plan while this form is open.
    await addGoals(person, plan, 18);
    await typeGoal(page);
    await page.getByRole('button', { name: 'Add goal' }).click();
    const field = page.getByLabel('Goal', { exact: true });
    await expect(field).toHaveAccessibleDescription(
      /You have 200 open goals in this plan.*To add another, drop or finish one first/,
    );
    await expect(field).toHaveValue('One goal too many');
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
    expect(await count('Goal', { planId: plan.id })).toBe(CEILINGS.openGoals);

    const other = await page.context().newPage();
    await other.goto(`/plans/${plan.id}/goals/${onlyGoal(plan).id}`);
    await other.getByRole('button', { name: 'Drop this goal' }).click();
    await expect(other.getByRole('button', { name: 'Bring it back' })).toBeVisible();
    await page.getByRole('button', { name: 'Add goal' }).click();
    await expect(page.getByRole('status').first()).toContainText(
      'Added the goal “One goal too many”',
    );
    await other.getByRole('button', { name: 'Bring it back' }).click();
    await expect(other.getByRole('alert').first()).toContainText(
      'To add another, drop or finish one first',
    );
  });

  test('of writes refuses for a while and keeps what was typed', async ({ page, person }) => {
    const plan = await createPlan(person);
    await page.goto(`/plans/${plan.id}/goals/new`);
    await query(`INSERT INTO "throttle" ("key", "points", "expire") VALUES ($1, $2, $3)`, [
      `writes-minute:${person.id}`,
      WRITE_RATE.minute,
      Date.now() + 50_000,
    ]);
    await typeGoal(page);
    await page.getByRole('button', { name: 'Add goal' }).click();
    await expect(page.getByRole('alert').first()).toContainText(
      'More than 120 changes in a minute. Your text is still here: wait a minute',
    );
    await expect(page.getByLabel('Goal', { exact: true })).toHaveValue('One goal too many');
    expect(await count('Goal', { planId: plan.id })).toBe(0);
  });
});

test('a form that gets no answer keeps what was typed, and can be sent again (trust 24)', async ({
  page,
  person,
  faults,
}) => {
  faults.expectFault(/Failed to load resource: .*(503|ERR_FAILED)/);
  const plan = await createPlan(person);
  await page.goto(`/plans/${plan.id}/goals/new`);
  await typeGoal(page);
  const sent = (url: URL) => url.pathname.endsWith('/goals/new');
  for (const refuse of [
    (route: Route) => route.fulfill({ status: 503, contentType: 'text/plain; charset=utf-8' }),
    (route: Route) => route.abort(),
  ]) {
    await page.route(sent, refuse);
    await page.getByRole('button', { name: 'Add goal' }).click();
    await expect(page.getByRole('alert').first()).toContainText('What you entered is still here');
    await expect(page.getByLabel('Goal', { exact: true })).toHaveValue('One goal too many');
    await page.unroute(sent);
  }
  await page.getByRole('button', { name: 'Add goal' }).click();
  await expect(page.getByText('Added the goal “One goal too many”')).toBeVisible();
  expect(await count('Goal', { planId: plan.id })).toBe(1);
});

test('an address alone makes no page state what is not so', async ({ page, person }) => {
  const plan = await createPlan(person, { goals: [{ title: 'The first' }] });
  const goal = onlyGoal(plan).id;
  const home = `/plans/${plan.id}`;
  const nothing = randomUUID();
  for (const [address, sentence] of [
    [`${home}/outlook-changes?undone=${nothing}`, 'Undone:'],
    [`${home}/scenarios?removed=${nothing}`, 'Scenario removed'],
    [`${home}/timeline?moved=goal.${goal}&was=2027-01-01`, 'Moved “The first”'],
    [`${home}/road?changed=yes`, 'Your plan has changed since'],
    [`${home}?undone=${nothing}`, 'Your plan is as it was before'],
    ['/settings/passkeys?recovered=yes', 'A recovery code has signed you in'],
    ['/settings/connections?connected=oidc', 'is connected'],
    ['/settings/connections?refused=oidc', 'was not connected'],
  ] as const) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(sentence), address).toHaveCount(0);
  }
  await page.context().clearCookies();
  for (const [address, sentence] of [
    ['/sign-in?password=set', 'Your new password is set'],
    ['/sign-in?problem=taken&service=oidc', 'An account here has the address'],
    ['/sign-in?problem=other', 'did not sign you in'],
    ['/sign-in?error=provider', 'did not sign you in'],
  ] as const) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(sentence), address).toHaveCount(0);
  }
});
