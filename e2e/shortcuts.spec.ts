import { expect, type Page, test } from './fixtures';
import { expectAccessible } from './support/checks';
import { createPlan } from './support/plans';

/** Keys count once the page is alive: so does this button, which is there only then. */
async function openPlan(page: Page, planId: string) {
  await page.goto(`/plans/${planId}`);
  await expect(page.getByRole('button', { name: 'PNG' })).toBeVisible();
}

test.describe('single keys', () => {
  test('l logs progress, on the goal whose page is open', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [{ title: 'Other' }, { title: 'This one' }] });
    await openPlan(page, plan.id);
    await page.getByRole('link', { name: 'This one', exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This one');
    await page.keyboard.press('l');
    const dialog = page.getByRole('dialog', { name: 'Log progress' });
    await expect(dialog.getByLabel('Goal', { exact: true })).toHaveValue(plan.goals[1]?.id ?? '');
  });

  test('l opens logging from the list of plans too', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [{}] });
    await openPlan(page, plan.id);
    await page.getByRole('link', { name: 'My plans' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('My plans');
    await page.keyboard.press('l');
    await expect(page.getByLabel('Value now (modules)')).toBeVisible();
    await expect(page).toHaveURL(`/plans/${plan.id}/log`);
  });

  test('l does nothing where the form is open already', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [{}] });
    await openPlan(page, plan.id);
    await page.keyboard.press('l');
    await expect(page.getByRole('dialog', { name: 'Log progress' })).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Value now (modules)')).toBeFocused();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('l');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toHaveAccessibleName('Keyboard shortcuts');
  });

  test('g adds a goal', async ({ page, person }) => {
    const plan = await createPlan(person);
    await openPlan(page, plan.id);
    await page.keyboard.press('g');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add a goal');
  });

  test('? lists the keys and switches them off for good', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [{}] });
    await openPlan(page, plan.id);
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(help).toContainText('Log progress');
    await expectAccessible(page);
    await help.getByRole('checkbox', { name: 'Use single keys on this device' }).uncheck();
    await help.getByRole('button', { name: 'Close' }).click();
    await expect(help).toBeHidden();

    await openPlan(page, plan.id);
    await page.keyboard.press('l');
    await page.keyboard.press('g');
    await page.keyboard.press('?');
    await expect(help).toBeVisible();
    await expect(page).toHaveURL(`/plans/${plan.id}`);
    await help.getByRole('checkbox').check();
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
    await page.keyboard.press('g');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add a goal');
  });

  test('are letters while a person types', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [{}] });
    await openPlan(page, plan.id);
    await page.getByRole('link', { name: 'Add a goal', exact: true }).click();
    await page.getByLabel('Goal', { exact: true }).pressSequentially('log? glad');
    await expect(page.getByLabel('Goal', { exact: true })).toHaveValue('log? glad');
    await expect(page).toHaveURL(`/plans/${plan.id}/goals/new`);
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  test('leave the browser’s own combinations alone', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [{}] });
    await openPlan(page, plan.id);
    await page.keyboard.press('Control+g');
    await page.keyboard.press('Alt+l');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await expect(page).toHaveURL(`/plans/${plan.id}`);
  });
});
