import { addDays } from '@/lib/domain/calendar';
import { expect, type Page, test } from './fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from './support/checks';
import { count, query } from './support/database';
import { createPlan, type GoalSeed, onlyGoal, today } from './support/plans';
import { begun } from './support/progress';

const OFFLINE = 'You are offline. What you entered is still here';
const NO_ANSWER = 'Longview did not answer. What you entered is still here.';

const goal: GoalSeed = {
  ...begun,
  milestones: [{ title: 'First half', dueOn: addDays(today(), 100) }],
};

const alert = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text });
const sendAgain = (page: Page) => page.getByRole('button', { name: 'Send again' });

// The browser reports each request that the test keeps from its destination.
test.beforeEach(({ faults }) => faults.expectFault(/net::ERR_|Failed to fetch/));

test.describe('without a connection', () => {
  test('logging keeps its dialog and what was typed, and is sent once', { tag: '@phone' }, async ({
    page,
    context,
    person,
  }) => {
    const plan = await createPlan(person, { goals: [goal] });
    await page.goto(`/plans/${plan.id}`);
    await expect(page.getByRole('button', { name: 'PNG' })).toBeVisible();
    await page.getByRole('link', { name: 'Log progress: Finish the course' }).click();
    const dialog = page.getByRole('dialog', { name: 'Log progress' });
    await dialog.getByLabel('Value now (modules)').fill('5');
    await dialog.getByText('Note and link').click();
    await dialog.getByLabel('Note').fill('On the train');

    await context.setOffline(true);
    await dialog.getByRole('button', { name: 'Log progress' }).click();
    await expect(alert(page, OFFLINE)).toBeVisible();
    await expect(sendAgain(page)).toBeFocused();
    await expect(dialog.getByLabel('Value now (modules)')).toHaveValue('5');
    await expect(dialog.getByLabel('Note')).toHaveValue('On the train');
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
    await page.keyboard.press('Enter');
    await expect(sendAgain(page)).toBeFocused();
    expect(await count('ProgressEntry', { userId: person.id })).toBe(1);

    await context.setOffline(false);
    await expect(page.getByRole('status').filter({ hasText: 'Finish the course' })).toBeVisible();
    await expect(dialog).toBeHidden();
    const notes = await query('SELECT "note" FROM "ProgressEntry" WHERE "userId" = $1', [
      person.id,
    ]);
    expect(notes.map(({ note }) => note).sort()).toEqual(['', 'On the train']);
  });

  test('a milestone is ticked once it is sent again', async ({ page, context, person }) => {
    const plan = await createPlan(person, { goals: [goal] });
    await page.goto(`/plans/${plan.id}/goals/${onlyGoal(plan).id}`);
    await expect(page.getByRole('button', { name: 'PNG' })).toBeVisible();
    await context.setOffline(true);
    await page.getByRole('button', { name: /^Tick as done/ }).click();
    await expect(alert(page, OFFLINE)).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByRole('button', { name: /^Untick/ })).toBeVisible();
    await expect(sendAgain(page)).toBeHidden();
  });

  test('a changed goal keeps its form; changed again, it waits to be sent', async ({
    page,
    context,
    person,
  }) => {
    const plan = await createPlan(person, { goals: [goal] });
    const { id } = onlyGoal(plan);
    await page.goto(`/plans/${plan.id}/goals/${id}/edit`);
    const title = page.getByLabel('Goal', { exact: true });
    await expect(page.getByRole('button', { name: 'Save goal' })).toBeVisible();
    await title.fill('Finish both courses');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Save goal' }).click();
    await expect(alert(page, OFFLINE)).toBeVisible();
    await title.fill('Finish all courses');
    const online = await page.evaluateHandle(() => {
      const event = new Promise((resolve) => addEventListener('online', resolve, { once: true }));
      return { event };
    });
    await context.setOffline(false);
    await online.evaluate(async ({ event }) => void (await event));
    // Had it been sent by itself, this would come too late.
    await title.fill('Finish every course');
    await sendAgain(page).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Finish every course');
  });

  test('a form that asks for another page stays', async ({ page, context, person }) => {
    const plan = await createPlan(person, { goals: [goal] });
    await page.goto(`/plans/${plan.id}/gap`);
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
    await context.setOffline(true);
    const form = page.locator('main form[action$="/gap"]').first();
    await form.evaluate((element: HTMLFormElement) => element.requestSubmit());
    await expect(page.getByRole('status')).toContainText('You are offline.');
    await expect(page).toHaveURL(`/plans/${plan.id}/gap`);
  });

  test('signing out says so', async ({ page, context, person }) => {
    const plan = await createPlan(person);
    await page.goto(`/plans/${plan.id}`);
    await expect(page.getByRole('button', { name: 'PNG' })).toBeVisible();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(alert(page, OFFLINE)).toBeVisible();
    await context.setOffline(false);
    await expect(page).toHaveURL('/');
  });
});

test.describe('without an answer', () => {
  /** Logs 5; the app saves it, and its answer gets lost. */
  async function logInVain(page: Page, planId: string) {
    await page.goto(`/plans/${planId}/log`);
    await expect(page.getByLabel('Value now (modules)')).toBeFocused();
    await page.getByLabel('Value now (modules)').fill('5');
    await page.route(/\/log$/, async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.getByRole('button', { name: 'Log progress' }).click();
    await expect(alert(page, NO_ANSWER)).toBeVisible();
    await page.unroute(/\/log$/);
  }

  test('what was saved in vain is not saved twice', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [goal] });
    await logInVain(page, plan.id);
    expect(await count('ProgressEntry', { userId: person.id })).toBe(2);
    await sendAgain(page).click();
    await expect(page).toHaveURL(`/plans/${plan.id}`);
    expect(await count('ProgressEntry', { userId: person.id })).toBe(2);
  });

  test('what is changed after it was saved in vain is saved too', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [goal] });
    await logInVain(page, plan.id);
    await page.getByLabel('Value now (modules)').fill('6');
    await sendAgain(page).click();
    await expect(page).toHaveURL(`/plans/${plan.id}`);
    await expect(page.getByText('6 of 8 modules · 75%')).toBeVisible();
    expect(await count('ProgressEntry', { userId: person.id })).toBe(3);
  });

  test('a person is told after twenty seconds', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [goal] });
    await page.clock.install();
    await page.goto(`/plans/${plan.id}/log`);
    await expect(page.getByLabel('Value now (modules)')).toBeFocused();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/log$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.getByLabel('Value now (modules)').fill('5');
    await page.getByRole('button', { name: 'Log progress' }).click();
    await expect(page.getByRole('button', { name: 'Logging…' })).toBeVisible();
    await page.clock.runFor(21_000);
    await expect(alert(page, 'Longview has not answered yet.')).toBeVisible();
    await expect(page.getByLabel('Value now (modules)')).toHaveValue('5');
    release();
    await expect(page).toHaveURL(`/plans/${plan.id}`);
    expect(await count('ProgressEntry', { userId: person.id })).toBe(2);
  });
});
