import { readFile } from 'node:fs/promises';
import { addDays } from '@/lib/domain/calendar';
import { expect, type Page, test } from './fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from './support/checks';
import { count, query } from './support/database';
import { createPerson, type Person, signInAs } from './support/people';
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

const waiting = (page: Page) => page.getByRole('region', { name: 'Waiting to be sent' });

/** What this browser keeps. */
const keptOn = (page: Page) =>
  page.evaluate(async () => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'longview')) return { entries: [], plans: [] };
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await answer(indexedDB.open('longview'));
    const all = (store: string) => answer(db.transaction(store).objectStore(store).getAll());
    const kept = { entries: await all('entries'), plans: await all('plans') };
    db.close();
    return kept;
  });

/** Opens a plan, until it can do without a connection. */
async function openPlan(page: Page, planId: string): Promise<void> {
  await page.goto(`/plans/${planId}`);
  await expect(page.getByRole('button', { name: 'PNG' })).toBeVisible();
  await expect.poll(() => keptOn(page)).toMatchObject({ plans: [{ id: planId }] });
}

async function logOffline(page: Page, title: string, value: string): Promise<void> {
  await page.getByRole('link', { name: `Log progress: ${title}` }).click();
  const dialog = page.getByRole('dialog', { name: 'Log progress' });
  await dialog.getByLabel('Value now (modules)').fill(value);
  if (title === 'Finish the course') await dialog.getByLabel('Day').fill(addDays(today(), -1));
  await dialog.getByRole('button', { name: 'Log progress' }).click();
  await expect(waiting(page)).toContainText(title);
}

/** Values and notes, in the order logged. */
async function loggedBy({ id }: Person): Promise<string[]> {
  const rows = await query<{ value: number; note: string }>(
    'SELECT "value", "note" FROM "ProgressEntry" WHERE "userId" = $1 ORDER BY "loggedOrder"',
    [id],
  );
  return rows.map(({ value, note }) => `${value} ${note}`);
}

// The browser reports each request that the test keeps from its destination.
test.beforeEach(({ faults }) =>
  faults.expectFault(/net::ERR_|Failed to fetch|offline\/entries: Failed to load resource/),
);

test.describe('without a connection', () => {
  test('what is logged waits on the device, and is sent once after the browser was closed', {
    tag: '@phone',
  }, async ({ page, context, person }) => {
    const plan = await createPlan(person, { goals: [goal] });
    await openPlan(page, plan.id);
    await context.setOffline(true);
    await page.getByRole('link', { name: 'Log progress: Finish the course' }).click();
    const dialog = page.getByRole('dialog', { name: 'Log progress' });
    await expect(dialog.getByLabel('Value now (modules)')).toBeFocused();
    await dialog.getByLabel('Value now (modules)').fill('five');
    await dialog.getByRole('button', { name: 'Log progress' }).click();
    await expect(dialog.getByText('Give the value as a number')).toBeVisible();
    await dialog.getByLabel('Value now (modules)').fill('5');
    await dialog.getByText('Note and link').click();
    await dialog.getByLabel('Note').fill('On the train');
    await dialog.getByRole('button', { name: 'Log progress' }).click();
    await expect(dialog).toBeHidden();
    await expect(waiting(page)).toContainText('Finish the course: 5 modules');

    await page.getByRole('button', { name: /^\+1.*Finish the course/ }).click();
    await expect(page.getByRole('status').filter({ hasText: '+1' })).toContainText('waits on this');
    await expect(waiting(page).getByRole('listitem')).toHaveCount(2);
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
    expect(await count('ProgressEntry', { userId: person.id })).toBe(1);

    await page.close();
    await context.setOffline(false);
    const later = await context.newPage();
    await later.goto(`/plans/${plan.id}`);
    await expect(later.getByRole('status').filter({ hasText: 'Sent the 2 entries' })).toBeVisible();
    await expect(waiting(later)).toBeHidden();
    expect(await loggedBy(person)).toEqual(['3 ', '5 On the train', '6 ']);
  });

  test('what was refused is kept with its reason, and is changed or thrown away', async ({
    page,
    context,
    person,
  }) => {
    const plan = await createPlan(person, {
      startedOn: addDays(today(), -60),
      goals: [{ title: 'Finish the course' }, { title: 'Ten talks', strategy: 1 }],
    });
    await openPlan(page, plan.id);
    await context.setOffline(true);
    await logOffline(page, 'Finish the course', '4');
    await logOffline(page, 'Ten talks', '2');
    // Elsewhere, meanwhile: one goal is deleted, and the plan begins later.
    const gone = plan.goals.find(({ title }) => title === 'Ten talks');
    await query('DELETE FROM "Goal" WHERE "id" = $1', [gone?.id]);
    await query('UPDATE "Plan" SET "startedOn" = $2 WHERE "id" = $1', [plan.id, today()]);
    await context.setOffline(false);
    await expect(waiting(page)).toContainText('This goal is not there any more.');
    await expect(waiting(page)).toContainText('that is when this plan began');
    await expectAccessibleInBothSchemes(page);

    await waiting(page)
      .getByRole('button', { name: /^Throw away.*Ten talks/ })
      .click();
    await expect(waiting(page).getByRole('listitem')).toHaveCount(1);
    await waiting(page)
      .getByRole('button', { name: /^Change.*Finish the course/ })
      .click();
    await waiting(page).getByLabel('Day').fill(today());
    await waiting(page).getByRole('button', { name: 'Save the change' }).click();
    await expect(waiting(page)).toBeHidden();
    expect(await loggedBy(person)).toEqual(['4 ']);
  });

  test('signing out asks while something waits, and empties the device (trust 32)', async ({
    page,
    context,
    person,
  }) => {
    const plan = await createPlan(person, { goals: [goal] });
    await openPlan(page, plan.id);
    // The server is away, not the network: nobody can be told apart from a person who is online.
    await page.route('**/api/offline/entries', (route) => route.abort());
    await context.setOffline(true);
    await logOffline(page, 'Finish the course', '4');
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Sign out' }).click();
    const asks = page.getByRole('dialog', { name: 'Sign out?' });
    await expect(asks).toContainText('1 entry waits to be sent from this device.');
    await asks.getByRole('button', { name: 'Stay signed in' }).click();
    await expect(waiting(page)).toBeVisible();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await asks.getByRole('button', { name: 'Throw away and sign out' }).click();
    await expect(page).toHaveURL('/');
    expect(await keptOn(page)).toEqual({ entries: [], plans: [] });
    expect(await count('ProgressEntry', { userId: person.id })).toBe(1);
  });

  test('what waits is sent for the person who typed it, and for nobody else (trust 32)', async ({
    page,
    context,
    person,
  }) => {
    const plan = await createPlan(person, { goals: [goal] });
    await openPlan(page, plan.id);
    await context.setOffline(true);
    await logOffline(page, 'Finish the course', '4');
    // The session ends elsewhere.
    await query('DELETE FROM "Session" WHERE "userId" = $1', [person.id]);
    await context.setOffline(false);
    await page.goto(`/plans/${plan.id}`);
    await expect(page.getByRole('note')).toContainText('1 entry waits to be sent from this device');
    await expectAccessibleInBothSchemes(page);
    expect(await keptOn(page)).toMatchObject({ entries: [{ value: '4' }], plans: [] });

    await signInAs(context, person);
    await page.goto(`/plans/${plan.id}`);
    await expect(page.getByRole('status').filter({ hasText: 'Finish the course' })).toBeVisible();
    expect(await loggedBy(person)).toEqual(['3 ', '4 ']);

    await openPlan(page, plan.id);
    await context.setOffline(true);
    await logOffline(page, 'Finish the course', '5');
    const another = await createPerson();
    await signInAs(context, another);
    await context.setOffline(false);
    await page.goto('/plans');
    await expect.poll(() => keptOn(page)).toEqual({ entries: [], plans: [] });
    expect(await loggedBy(person)).toEqual(['3 ', '4 ']);
    expect(await count('ProgressEntry', { userId: another.id })).toBe(0);
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
  /** The app saves what is logged, and its answer gets lost. */
  async function loseAnswer(page: Page) {
    await page.route(/\/log$/, async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      await route.fetch();
      await route.abort('connectionreset');
    });
  }

  test('what was saved in vain waits, and is not saved twice (trust 32)', async ({
    page,
    person,
  }) => {
    const plan = await createPlan(person, { goals: [goal] });
    await page.goto(`/plans/${plan.id}/log`);
    await expect.poll(() => keptOn(page)).toMatchObject({ plans: [{ id: plan.id }] });
    await loseAnswer(page);
    await page.getByLabel('Value now (modules)').fill('5');
    await page.getByRole('button', { name: 'Log progress' }).click();
    await expect(page).toHaveURL(`/plans/${plan.id}`);
    await expect(page.getByText('5 of 8 modules · 63%')).toBeVisible();
    await expect(waiting(page)).toBeHidden();
    expect(await count('ProgressEntry', { userId: person.id })).toBe(2);
  });

  /** Logs 5 in vain, on a device that keeps nothing. */
  async function logInVain(page: Page, planId: string) {
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: null }));
    await page.goto(`/plans/${planId}/log`);
    await expect(page.getByLabel('Value now (modules)')).toBeFocused();
    await loseAnswer(page);
    await page.getByLabel('Value now (modules)').fill('5');
    await page.getByRole('button', { name: 'Log progress' }).click();
    await expect(alert(page, NO_ANSWER)).toBeVisible();
    await page.unroute(/\/log$/);
  }

  test('what was saved in vain is not saved twice where nothing is kept', async ({
    page,
    person,
  }) => {
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

test.describe('the service worker', () => {
  test('is the same where the same sources are built: it has their name', async ({ request }) => {
    const fingerprint = await readFile('.next/longview-fingerprint', 'utf8');
    expect(await (await request.get('/sw.js')).text()).toContain(`longview-${fingerprint}`);
  });

  test.use({ serviceWorkers: 'allow' });

  test('answers a page without a connection with one that logs, and keeps no page of a person', {
    tag: '@phone',
  }, async ({ page, context, person }) => {
    const plan = await createPlan(person, { goals: [goal] });
    await openPlan(page, plan.id);
    await page.evaluate(() => navigator.serviceWorker.ready);
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(
        names.map(async (name) => (await caches.open(name)).keys()),
      );
      const paths = requests.flat().map(({ url }) => new URL(url).pathname);
      return { paths, page: await (await caches.match('/offline'))?.text() };
    });
    expect(kept.paths.filter((path) => !path.startsWith('/_next/static/'))).toEqual(['/offline']);
    expect(kept.page).not.toContain(person.id);
    expect(kept.page).not.toContain('Sign out');

    await context.setOffline(true);
    await page.goto(`/plans/${plan.id}/timeline`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline');
    await expect(page).toHaveURL(`/plans/${plan.id}/timeline`);
    await page.getByLabel('Value now (modules)').fill('6');
    await page.getByRole('button', { name: 'Log progress' }).click();
    await expect(waiting(page)).toContainText('6 modules');
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
    await page.reload();
    await expect(waiting(page)).toContainText('6 modules');

    await context.setOffline(false);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Timeline');
    await expect.poll(() => loggedBy(person)).toEqual(['3 ', '6 ']);
  });
});
