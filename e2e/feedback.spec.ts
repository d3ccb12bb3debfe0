import type { Locator } from '@playwright/test';
import { addDays } from '@/lib/domain/calendar';
import { formatDate } from '@/lib/format/dates';
import { expect, type Page, test } from './fixtures';
import { expectAccessibleInBothSchemes } from './support/checks';
import { count } from './support/database';
import { createPerson, somePassword } from './support/people';
import { createPlan, type GoalSeed, onlyGoal, today } from './support/plans';
import { begun } from './support/progress';

/** What was saved last, in one line at the edge of the screen. */
const line = (page: Page) => page.getByRole('status').filter({ hasText: /\S/ }).last();
const undo = (page: Page) => line(page).getByRole('button', { name: 'Undo' });
const scrolled = (page: Page) => page.evaluate(() => window.scrollY);
/** Where something stands in the window: what is above it may have grown by a line. */
const heightOf = async (one: Locator) => Math.round((await one.boundingBox())?.y ?? Number.NaN);

const stepped: GoalSeed = {
  ...begun,
  milestones: [
    { title: 'First half', dueOn: addDays(today(), 100) },
    { title: 'Second half', dueOn: addDays(today(), 200) },
  ],
};

/** Presses the button without moving the page first, as a person does who sees it. */
async function press(button: Locator) {
  await button.scrollIntoViewIfNeeded();
  await button.click();
}

async function openGoal(page: Page, planId: string, goalId: string) {
  await page.goto(`/plans/${planId}/goals/${goalId}`);
  // Alive: its drawing can be downloaded.
  await expect(page.getByRole('button', { name: 'PNG' })).toBeVisible();
}

test.describe('after a save, what changed is said where the person is', () => {
  test('logging from a row comes back to the row', { tag: '@phone' }, async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [begun] });
    await page.goto(`/plans/${plan.id}`);
    await expect(page.getByRole('button', { name: 'PNG' })).toBeVisible();
    const plus = page.getByRole('link', { name: 'Log progress: Finish the course' });
    // Away from both edges, so that a jump shows.
    await plus.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    expect(await scrolled(page)).toBeGreaterThan(0);
    const place = await heightOf(plus);
    // Within a line: the words above it about the last entry may take one more or less.
    const moved = async () => Math.abs((await heightOf(plus)) - place);
    await plus.focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Value now (modules)').fill('5');
    await page.keyboard.press('Enter');
    await expect(line(page)).toContainText('“Finish the course”: 5 of 8 modules. Readiness ');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByText('5 of 8 modules · 63%')).toBeVisible();
    await expect(plus).toBeFocused();
    expect(await moved()).toBeLessThan(30);
    await expectAccessibleInBothSchemes(page);

    await undo(page).click();
    await expect(line(page)).toContainText('Removed 5 modules');
    await expect(page.getByText('3 of 8 modules · 38%')).toBeVisible();
    await expect(undo(page)).toBeFocused();
    expect(await moved()).toBeLessThan(30);
    await line(page).getByRole('button', { name: 'Close' }).click();
    await expect(line(page)).toBeHidden();
    await expect(page.locator('body')).not.toBeFocused();
  });

  test('leaving the dialog, by Back too, gives focus back to what opened it', {
    tag: '@phone',
  }, async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [begun] });
    await page.goto(`/plans/${plan.id}`);
    await expect(page.getByRole('button', { name: 'PNG' })).toBeVisible();
    const row = page.getByRole('link', { name: 'Log progress: Finish the course' });
    const bar = page.getByRole('link', { name: /^Log progress( l)?$/ }).last();
    for (const opener of [row, bar]) {
      for (const leave of [() => page.keyboard.press('Escape'), () => page.goBack()]) {
        await opener.click();
        await expect(page.getByLabel('Value now (modules)')).toBeFocused();
        await leave();
        await expect(page.getByRole('dialog')).toBeHidden();
        await expect(opener).toBeFocused();
      }
    }
  });

  test('ticking, removing and putting back a milestone', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [stepped] });
    await openGoal(page, plan.id, onlyGoal(plan).id);
    let sent = 0;
    page.on('request', (request) => {
      if (request.headers()['next-action']) sent += 1;
    });
    const tick = page.getByRole('button', { name: /^Tick as done.*First half/ });
    const untick = page.getByRole('button', { name: /^Untick.*First half/ });
    await press(tick);
    await expect(line(page)).toContainText('“First half” is done.');
    await expect(untick).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(line(page)).toContainText('“First half” is not done yet.');
    await expect(tick).toBeFocused();
    // The key goes back one step and no further; the button does.
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Enter');
    await expect(line(page)).toContainText('“First half” is done.');
    await expect(untick).toBeFocused();
    expect(sent).toBe(3);
    await undo(page).click();
    await expect(line(page)).toContainText('“First half” is not done yet.');
    await undo(page).click();
    await expect(line(page)).toContainText('“First half” is done.');

    const place = await scrolled(page);
    await press(page.getByRole('button', { name: /^Remove.*First half/ }));
    await expect(line(page)).toContainText('Removed the milestone “First half”.');
    await expect(page.getByRole('button', { name: /^Tick as done.*Second half/ })).toBeFocused();
    await press(page.getByRole('button', { name: /^Remove.*Second half/ }));
    await expect(page.getByRole('heading', { name: 'Milestones' })).toBeFocused();
    expect(await scrolled(page)).toBe(place);
    await undo(page).click();
    await expect(page.getByRole('button', { name: /^Remove.*Second half/ })).toBeVisible();
    await expect(line(page)).toContainText('Put back the milestone “Second half”.');
    await expect(page.locator('body')).not.toBeFocused();
  });

  test('removing and restoring an entry', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [begun] });
    await openGoal(page, plan.id, onlyGoal(plan).id);
    await press(page.getByRole('button', { name: /^Remove.*3 modules/ }));
    await expect(line(page)).toContainText('Removed 3 modules');
    await expect(page.getByRole('button', { name: /^Restore.*3 modules/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(line(page)).toContainText('Restored 3 modules');
    await expect(page.getByRole('link', { name: /^Correct.*3 modules/ })).toBeFocused();
  });

  test('dropping a goal leaves each button where it was', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [begun, { title: 'Another' }] });
    await openGoal(page, plan.id, plan.goals[1]?.id ?? '');
    const drop = page.getByRole('button', { name: 'Drop this goal' });
    const before = await drop.boundingBox();
    await drop.click();
    await expect(line(page)).toContainText('Dropped “Another”. Its log stays.');
    const back = page.getByRole('button', { name: 'Bring it back' });
    await expect(back).toBeFocused();
    const after = await back.boundingBox();
    expect([after?.x, after?.y]).toEqual([before?.x, before?.y]);
    await back.click();
    await expect(line(page)).toContainText('Brought back “Another”.');
    await expect(drop).toBeFocused();
    await page.getByRole('button', { name: 'Move up' }).click();
    await expect(line(page)).toContainText('Moved “Another” up.');
    await page.getByRole('button', { name: 'Move up' }).click();
    await expect(line(page)).toContainText('is already the first goal of its strategy');
    await expect(undo(page)).toBeHidden();
    await expect(page.getByRole('button', { name: 'Move up' })).toBeFocused();
  });

  test('putting off what is next', { tag: '@phone' }, async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [begun] });
    await page.goto(`/plans/${plan.id}`);
    await expect(page.getByRole('button', { name: 'PNG' })).toBeVisible();
    const next = page.getByRole('region', { name: 'Next' });
    const words = await next.getByRole('paragraph').first().textContent();
    const later = next.getByRole('button', { name: 'Remind me in a week' });
    await later.focus();
    await page.keyboard.press('Enter');
    await expect(line(page)).toContainText(`Put off until ${formatDate(addDays(today(), 7))}.`);
    await expect(next.getByRole('paragraph').first()).not.toHaveText(words ?? '');
    await expect(page.locator('.next-buttons :focus')).toHaveCount(1);
    await undo(page).click();
    await expect(next.getByRole('paragraph').first()).toHaveText(words ?? '');
    await expect(page.locator('body')).not.toBeFocused();
  });

  test('archiving a plan and using it again', async ({ page, person }) => {
    const plan = await createPlan(person);
    await page.goto(`/plans/${plan.id}/settings`);
    await page.getByRole('button', { name: 'Archive this plan' }).click();
    await expect(line(page)).toContainText('Archived this plan.');
    await expect(page.getByRole('button', { name: 'Use this plan again' })).toBeFocused();
    await undo(page).click();
    await expect(line(page)).toContainText('This plan is in use again.');
  });

  test('of two things that were saved, only the newer is said', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [begun] });
    const saved = page.getByText('Saved.', { exact: true });
    await page.goto(`/plans/${plan.id}/settings`);
    await page.getByRole('button', { name: 'Save settings' }).click();
    await expect(saved).toBeVisible();
    await page.getByRole('button', { name: 'Archive this plan' }).click();
    await expect(line(page)).toContainText('Archived this plan.');
    await expect(saved).toBeHidden();
    await expect(page.getByRole('button', { name: 'Use this plan again' })).toBeVisible();
    await page.getByRole('button', { name: 'Save settings' }).click();
    await expect(saved).toBeVisible();
    await expect(page.getByText('Archived this plan.')).toBeHidden();

    const added = page.getByText('Added the goal “Finish the course”.');
    await page.goto(`/plans/${plan.id}?added=${onlyGoal(plan).id}`);
    await expect(added).toBeVisible();
    await page.getByRole('button', { name: /^\+1/ }).click();
    await expect(line(page)).toContainText('4 of 8 modules');
    await expect(added).toBeHidden();
    await line(page).getByRole('button', { name: 'Close' }).click();
    await expect(added).toBeHidden();
  });

  test('a message goes when the person does', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [begun] });
    await page.goto(`/plans/${plan.id}/log`);
    await page.getByLabel('Value now (modules)').fill('5');
    await page.getByRole('button', { name: 'Log progress' }).click();
    await expect(page).toHaveURL(`/plans/${plan.id}`);
    await expect(line(page)).toContainText('“Finish the course”: 5 of 8 modules. Readiness ');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.getByRole('link', { name: 'Timeline' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Timeline');
    await expect(page.getByText('“Finish the course”: 5 of 8')).toBeHidden();
  });

  test('a message is not there again after a public page', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [begun] });
    await openGoal(page, plan.id, onlyGoal(plan).id);
    await page.getByRole('button', { name: 'Drop this goal' }).click();
    await expect(line(page)).toContainText('Dropped “Finish the course”.');
    await page.getByRole('banner').getByRole('link', { name: 'Outlooks' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Outlooks');
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Finish the course');
    await expect(page.getByText('Dropped “Finish the course”.')).toBeHidden();
  });
});

test.describe('by keyboard', () => {
  test('from signing in to a logged entry in six keys beyond typing', async ({ page }) => {
    const person = await createPerson(somePassword);
    const plan = await createPlan(person, { goals: [begun] });
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').focus();
    await page.keyboard.type(person.email);
    let keys = 0;
    const press = async (key: string) => {
      keys += 1;
      await page.keyboard.press(key);
    };
    await press('Tab');
    await page.keyboard.type(somePassword);
    await press('Enter');
    await expect(page).toHaveURL(/\/plans/);
    // Keys count once the page is alive: so does this button, which is there only then.
    await expect(page.getByRole('button', { name: 'PNG' })).toBeVisible();
    await press('l');
    await expect(page.getByLabel('Value now (modules)')).toBeFocused();
    await page.keyboard.type('4');
    await press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Finish the course' })).toBeVisible();
    expect(keys).toBeLessThanOrEqual(6);
    expect(await count('ProgressEntry', { goalId: onlyGoal(plan).id })).toBe(2);
  });

  test('g puts the focus on the goal’s title', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [begun] });
    await page.goto(`/plans/${plan.id}`);
    await expect(page.getByRole('button', { name: 'PNG' })).toBeVisible();
    await page.keyboard.press('g');
    await expect(page.getByLabel('Goal', { exact: true })).toBeFocused();
  });

  test('the skip link leads past the tabs', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [begun] });
    for (const [address, first] of [
      [`/plans/${plan.id}/timeline`, plan.title],
      ['/settings/password', null],
    ] as const) {
      await page.goto(address);
      await page.keyboard.press('Tab');
      await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await expect(page.locator('#content :focus')).toHaveCount(1);
      if (first) await expect(page.locator(':focus')).toHaveText(first);
    }
  });
});

test.describe('a dialog with typing in it', () => {
  test('is not closed by a click beside it, and Escape asks', { tag: '@phone' }, async ({
    page,
    person,
  }) => {
    const plan = await createPlan(person, { goals: [begun] });
    await page.goto(`/plans/${plan.id}`);
    await expect(page.getByRole('button', { name: 'PNG' })).toBeVisible();
    const plus = page.getByRole('link', { name: 'Log progress: Finish the course' });
    const dialog = page.getByRole('dialog', { name: 'Log progress' });
    await plus.click();
    await expect(dialog).toBeVisible();
    await page.mouse.click(4, 4);
    await expect(dialog).toBeHidden();

    await plus.click();
    const value = dialog.getByLabel('Value now (modules)');
    await value.fill('7');
    await page.mouse.click(4, 4);
    await expect(value).toHaveValue('7');
    await expect(dialog.getByRole('alert')).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(dialog.getByRole('alert')).toContainText('not saved yet');
    await expect(dialog.getByRole('button', { name: 'Keep typing' })).toBeFocused();
    await expectAccessibleInBothSchemes(page);
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('alert')).toBeHidden();
    await expect(value).toHaveValue('7');
    await value.press('Escape');
    await dialog.getByRole('button', { name: 'Close without saving' }).click();
    await expect(dialog).toBeHidden();
    await expect(plus).toBeFocused();
  });
});
