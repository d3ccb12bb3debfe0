import type { Locator } from '@playwright/test';
import outlook from '@/prisma/seed/outlooks/machine-learning-engineer.json' with { type: 'json' };
import { expect, type Page, test } from './fixtures';
import { newEmail, somePassword } from './support/people';
import { createPlan, shownVerdict } from './support/plans';

const strategies = outlook.strategies.map(({ title, templates }) => ({
  title,
  goal: templates[0]?.title ?? '',
}));
const goal = strategies[1]?.goal ?? '';

async function expectLogged(page: Page, what: string) {
  await expect(page.getByRole('status').filter({ hasText: what })).toContainText(goal);
  const row = page.getByRole('listitem').filter({ hasText: goal }).last();
  await expect(row).toContainText('2 of 3 models · 67%');
  await expect(shownVerdict(page)).toBeVisible();
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a person gets from the outlook to an account, a plan and a logged entry', async ({
    page,
  }) => {
    const email = newEmail();
    await page.goto('/');
    await page.getByRole('link', { name: 'Choose your profession' }).click();
    await page.getByRole('link', { name: 'Machine Learning Engineer' }).click();
    await page.getByRole('link', { name: 'Start my plan' }).first().click();
    for (const { title } of strategies) {
      const level = page.getByRole('group', { name: title }).getByRole('radio').nth(1);
      await level.check();
    }
    await page.getByRole('button', { name: 'Next: suggested goals' }).click();

    // A fault comes back with everything that was typed.
    const second = page.getByRole('group', { name: strategies[1]?.title });
    await second.getByLabel('Due').fill('2001-01-01');
    await second.getByLabel('Target (models)').fill('3,0');
    await page.getByRole('group', { name: strategies[3]?.title }).getByRole('checkbox').uncheck();
    await page.getByRole('button', { name: 'Make my plan' }).click();
    await expect(second.getByLabel('Due')).toHaveAccessibleDescription(
      /^1 January 2001 is before the goal’s start, .* Choose a later due date\.$/,
    );
    await expect(second.getByLabel('Target (models)')).toHaveValue('3,0');
    await second.getByLabel('Due').fill('2035-01-01');
    await page.getByRole('button', { name: 'Make my plan' }).click();

    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill('too short');
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/at least 15/);
    await expect(page.getByLabel('E-mail address')).toHaveValue(email);
    await page.getByLabel('Password').fill(somePassword);
    await page.getByRole('button', { name: 'Create account' }).click();

    await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('region', { name: strategies[3]?.title })).toContainText(
      'No goals here yet',
    );
    await page.getByRole('link', { name: `Log progress: ${goal}` }).click();
    await page.getByLabel('Value now (models)').fill('two');
    await page.getByRole('button', { name: 'Log progress' }).click();
    const value = page.getByLabel('Value now (models)');
    await expect(value).toHaveAccessibleDescription(/Give the value as a number/);
    await expect(value).toHaveValue('two');
    await value.fill('2');
    await page.getByRole('button', { name: 'Log progress' }).click();
    await expectLogged(page, 'Logged 2 models');

    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('status').first()).toContainText('Removed 2 models');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('status').first()).toContainText('Restored 2 models');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL('/');
    await page.goto('/plans');
    await expect(page).toHaveURL(/\/sign-in/);
  });
});

test.describe('by keyboard alone', () => {
  /** Presses Tab until the element has the focus. */
  async function tabTo(page: Page, thing: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
    await expect(thing).toBeVisible();
    for (let presses = 0; presses < 120; presses += 1) {
      if (await thing.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press(key);
    }
    throw new Error(`No way by Tab to ${thing}.`);
  }

  test('a person gets from the outlook to a plan and a logged entry', async ({
    page,
    person: _signedIn,
  }) => {
    await page.goto(`/outlooks/${outlook.slug}`);
    await tabTo(page, page.getByRole('link', { name: 'Start my plan' }).first());
    await page.keyboard.press('Enter');
    for (const { title } of strategies) {
      const group = page.getByRole('group', { name: title });
      await tabTo(page, group.getByRole('radio').first());
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await expect(group.getByRole('radio').nth(2)).toBeChecked();
    }
    await tabTo(page, page.getByRole('button', { name: 'Next: suggested goals' }));
    await page.keyboard.press('Enter');
    const last = page.getByRole('group', { name: strategies[3]?.title }).getByRole('checkbox');
    await tabTo(page, last);
    await page.keyboard.press('Space');
    await expect(last).not.toBeChecked();
    await tabTo(page, page.getByRole('button', { name: 'Make my plan' }));
    await page.keyboard.press('Enter');

    await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}$/);
    await tabTo(page, page.getByRole('link', { name: `Log progress: ${goal}` }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Log progress' });
    await expect(dialog.getByLabel('Value now (models)')).toBeFocused();
    await page.keyboard.type('2');
    await tabTo(page, dialog.getByRole('button', { name: 'Log progress' }));
    await page.keyboard.press('Enter');
    await expectLogged(page, '2 of 3 models. Readiness ');
  });

  test('Escape closes the dialog and the focus goes back to where it was', async ({
    page,
    person,
  }) => {
    const plan = await createPlan(person, { goals: [{ title: 'Finish the course' }] });
    await page.goto(`/plans/${plan.id}`);
    const plus = page.getByRole('link', { name: 'Log progress: Finish the course' });
    await tabTo(page, plus);
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Value now (modules)')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page).toHaveURL(`/plans/${plan.id}`);
    await expect(plus).toBeFocused();
  });
});
