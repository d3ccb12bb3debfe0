import type { Locator } from '@playwright/test';
import { expect, type Page, test } from '@/e2e/fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from '@/e2e/support/checks';
import { createPerson, newEmail, somePassword } from '@/e2e/support/people';
import { today } from '@/e2e/support/plans';
import { addDays } from '@/lib/domain/calendar';
import { startingLevels } from '@/lib/domain/outlook';
import { formatDate } from '@/lib/format/dates';
import outlook from '@/prisma/seed/outlooks/machine-learning-engineer.json' with { type: 'json' };

const address = `/outlooks/${outlook.slug}`;
const strategies = outlook.strategies.map(({ title, templates }) => ({
  title,
  goal: templates[0]?.title ?? '',
}));

/** What the person of these journeys answers, strategy by strategy. */
const answers = [
  'Learning the basics',
  'New to me',
  'Working independently',
  'Practising with help',
] as const;

const levelOf = (label: string) => startingLevels.find((one) => one.label === label)?.level;

/** Clicks as a person does, and counts. */
function clicker() {
  let clicks = 0;
  return {
    async click(locator: Locator) {
      clicks += 1;
      await locator.click();
    },
    clicks: () => clicks,
  };
}

function answer(page: Page, index: number) {
  return page
    .getByRole('group', { name: strategies[index]?.title, exact: true })
    .getByRole('radio', { name: answers[index] });
}

test.describe('from the outlook to a plan', () => {
  test('takes at most eight clicks when signed in', async ({ page, person: _signedIn }) => {
    const { click, clicks } = clicker();
    await page.goto(address);
    await click(page.getByRole('link', { name: 'Start my plan' }).first());
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where do you stand today?');
    await expect(page.getByText('Step 1 of 2', { exact: true })).toBeVisible();
    for (const { meaning } of startingLevels) await expect(page.getByText(meaning)).toHaveCount(1);
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
    for (const index of strategies.keys()) await click(answer(page, index));
    await click(page.getByRole('button', { name: 'Next: suggested goals' }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two ways to begin');
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
    await click(page.getByRole('button', { name: 'Make my plan' }));

    await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}$/);
    for (const { title, goal } of strategies) {
      const strategy = page.getByRole('region', { name: title });
      await expect(strategy.getByRole('link', { name: goal, exact: true })).toBeVisible();
    }
    expect(clicks()).toBeLessThanOrEqual(8);
  });

  test('keeps what was chosen when the account is made on the way', async ({ page }) => {
    await page.goto(address);
    await page.getByRole('link', { name: 'Start my plan' }).first().click();
    await expect(page.getByText('Step 1 of 3', { exact: true })).toBeVisible();
    for (const index of strategies.keys()) await answer(page, index).click();
    await page.getByRole('button', { name: 'Next: suggested goals' }).click();
    await expect(page.getByText('Step 2 of 3', { exact: true })).toBeVisible();

    const suggestion = (index: number) =>
      page.getByRole('group', { name: strategies[index]?.title });
    const due = addDays(today(), 400);
    await suggestion(0).getByLabel('Goal', { exact: true }).fill('Speak to five radiologists');
    await suggestion(0).getByLabel('Target (interviews)').fill('5');
    await suggestion(0).getByLabel('Due').fill(due);
    await suggestion(2).getByRole('checkbox', { name: 'Take this goal' }).uncheck();
    await page.getByRole('button', { name: 'Make my plan' }).click();

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Create an account');
    await expect(page.getByText('Step 3 of 3: your account', { exact: true })).toBeVisible();
    const kept = page.getByRole('note').filter({ hasText: 'your choices are kept' });
    await expect(kept.getByRole('listitem')).toHaveText([
      'Speak to five radiologists',
      strategies[1]?.goal ?? '',
      strategies[3]?.goal ?? '',
    ]);
    await expectAccessibleInBothSchemes(page);
    await page.getByLabel('E-mail address').fill(newEmail());
    await page.getByLabel('Password').fill(somePassword);
    await page.getByRole('button', { name: 'Create account' }).click();

    await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}$/);
    const strategy = (index: number) =>
      page.getByRole('region', { name: strategies[index]?.title });
    await expect(strategy(0).getByRole('listitem').last()).toContainText(`due ${formatDate(due)}`);
    await expect(
      strategy(0).getByRole('link', { name: /^Speak to five radiologists/ }),
    ).toBeVisible();
    await expect(strategy(2)).toContainText('No goals here yet');
    await expect(
      strategy(3).getByRole('link', { name: strategies[3]?.goal, exact: true }),
    ).toBeVisible();

    const file = await (await page.request.get(`${page.url()}/export`)).json();
    expect(file.strategies.map((one: { startingLevel: number }) => one.startingLevel)).toEqual(
      answers.map(levelOf),
    );
  });

  test('keeps what was chosen when a person with an account signs in on the way', async ({
    page,
  }) => {
    const { email } = await createPerson(somePassword);
    await page.goto(`${address}/start`);
    for (const index of strategies.keys()) await answer(page, index).click();
    await page.getByRole('button', { name: 'Next: suggested goals' }).click();
    await page.getByRole('button', { name: 'Make my plan' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(somePassword);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('link', { name: strategies[0]?.goal, exact: true })).toBeVisible();
  });

  test('asks for a level that was left out, and keeps the others', async ({ page }) => {
    await page.goto(`${address}/start`);
    for (const index of [0, 1, 3]) await answer(page, index).click();
    // As a browser does that does not check forms by itself.
    await page.locator('main form').evaluate((form: HTMLFormElement) => {
      form.noValidate = true;
    });
    await page.getByRole('button', { name: 'Next: suggested goals' }).click();
    const missing = page.getByRole('group', { name: strategies[2]?.title, exact: true });
    await expect(missing).toHaveAccessibleDescription(/Choose one of the five\./);
    for (const index of [0, 1, 3]) await expect(answer(page, index)).toBeChecked();
    await expectAccessibleInBothSchemes(page);
  });

  test('asks what is in use, with what is usual for the level filled in', async ({
    page,
    person: _signedIn,
  }) => {
    const inUse = (index: number, label: 'Yes' | 'No') =>
      page
        .getByRole('group', { name: new RegExp(`now\\? ${strategies[index]?.title}$`) })
        .getByRole('radio', { name: label });
    await page.goto(`${address}/start`);
    await expect(inUse(2, 'Yes')).not.toBeChecked();
    for (const index of strategies.keys()) await answer(page, index).click();
    for (const index of [0, 1]) await expect(inUse(index, 'No')).toBeChecked();
    for (const index of [2, 3]) await expect(inUse(index, 'Yes')).toBeChecked();
    // A person's own answer is kept when the level changes; another follows it.
    await inUse(0, 'Yes').check();
    for (const index of [0, 2]) {
      await page
        .getByRole('group', { name: strategies[index]?.title, exact: true })
        .getByRole('radio', { name: 'New to me' })
        .check();
    }
    await expect(inUse(0, 'Yes')).toBeChecked();
    await expect(inUse(2, 'No')).toBeChecked();

    await page.getByRole('button', { name: 'Next: suggested goals' }).click();
    await page.getByRole('link', { name: 'Back to your answers' }).click();
    await expect(inUse(0, 'Yes')).toBeChecked();
    await page.getByRole('button', { name: 'Next: suggested goals' }).click();
    await page.getByRole('button', { name: 'Make my plan' }).click();
    await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}$/);
    const file = await (await page.request.get(`${page.url()}/export`)).json();
    expect(file.strategies.map((one: { inUse?: boolean }) => one.inUse)).toEqual([
      true,
      false,
      false,
      true,
    ]);
    await expect(page.getByText('what do you use in your work now?')).toHaveCount(0);
  });

  test('may begin in the past, from 2026 on', async ({ page, person: _signedIn }) => {
    const first = page.getByLabel('First day of the plan');
    const next = page.getByRole('button', { name: 'Next: suggested goals' });
    await page.goto(`${address}/start`);
    for (const index of strategies.keys()) await answer(page, index).click();
    await page.getByText('Did you begin before today?').click();
    await first.fill(addDays(today(), 3));
    await next.click();
    await expect(first).toHaveAccessibleDescription(/Choose today or an earlier day\.$/);
    await expect(answer(page, 2)).toBeChecked();
    await expectAccessibleInBothSchemes(page);
    await first.fill('2026-02-03');
    await next.click();
    await expect(page.getByText('Your plan and its goals begin on 3 February 2026.')).toBeVisible();
    await page.getByRole('button', { name: 'Make my plan' }).click();
    await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}$/);
    const home = page.url();
    const file = await (await page.request.get(`${home}/export`)).json();
    expect(file.plan.startedOn).toBe('2026-02-03');
    await page.goto(`${home}/log`);
    await expect(page.getByLabel('Day', { exact: true })).toHaveAttribute('min', '2026-02-03');
  });

  const [, second] = outlook.strategies;
  const [suggested, , other] = second?.templates ?? [];

  test('swaps a suggested goal for another of its strategy, and keeps what was typed', async ({
    page,
    person: _signedIn,
  }) => {
    await page.goto(`${address}/start`);
    for (const index of strategies.keys()) await answer(page, index).click();
    await page.getByRole('button', { name: 'Next: suggested goals' }).click();
    const [first, swapped] = [0, 1].map((index) =>
      page.getByRole('group', { name: strategies[index]?.title }),
    ) as [Locator, Locator];
    await first.getByLabel('Goal', { exact: true }).fill('Speak to five radiologists');
    await swapped.getByText('Swap for another').click();
    await expectAccessibleInBothSchemes(page);
    await swapped.getByRole('link', { name: other?.title, exact: true }).click();
    await expect(swapped.getByLabel('Goal', { exact: true })).toHaveValue(other?.title ?? '');
    await expect(swapped.getByLabel(/^Target/)).toHaveValue(String(other?.target));
    await expect(swapped.locator(':focus')).toHaveText(/^Swap for another/);
    await expect(first.getByLabel('Goal', { exact: true })).toHaveValue(
      'Speak to five radiologists',
    );
    // The one before is offered in its place.
    await swapped.getByText('Swap for another').click();
    await expect(swapped.getByRole('link', { name: suggested?.title, exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Make my plan' }).click();
    await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}$/);
    await page.getByRole('link', { name: other?.title, exact: true }).click();
    // With the outlook's note on it.
    await expect(page.getByText(other?.note ?? '')).toBeVisible();
  });

  test('swaps without JavaScript too', async ({ openContext }) => {
    const page = await (await openContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`${address}/start`);
    for (const index of strategies.keys()) await answer(page, index).click();
    await page.getByRole('button', { name: 'Next: suggested goals' }).click();
    const swapped = page.getByRole('group', { name: second?.title });
    await swapped.getByText('Swap for another').click();
    await swapped.getByRole('link', { name: other?.title, exact: true }).click();
    await expect(swapped.getByLabel('Goal', { exact: true })).toHaveValue(other?.title ?? '');
    await page.getByRole('button', { name: 'Make my plan' }).click();
    await expect(page.getByRole('note').getByRole('listitem')).toContainText([
      strategies[0]?.goal ?? '',
      other?.title ?? '',
    ]);
  });

  test('says at the field what is wrong with a goal, and keeps the typing', async ({ page }) => {
    await page.goto(`${address}/start`);
    for (const index of strategies.keys()) await answer(page, index).click();
    await page.getByRole('button', { name: 'Next: suggested goals' }).click();
    const first = page.getByRole('group', { name: strategies[0]?.title });
    const last = page.getByRole('group', { name: strategies[3]?.title });
    await first.getByLabel('Goal', { exact: true }).fill('Speak to five radiologists');
    await first.getByLabel('Target (interviews)').fill('five');
    await last.getByRole('checkbox').uncheck();
    await page.getByRole('button', { name: 'Make my plan' }).click();
    const target = first.getByLabel('Target (interviews)');
    await expect(target).toHaveAccessibleDescription(/Give the target as a number/);
    await expect(target).toBeFocused();
    await expect(target).toHaveValue('five');
    await expect(first.getByLabel('Goal', { exact: true })).toHaveValue(
      'Speak to five radiologists',
    );
    await expect(last.getByRole('checkbox')).not.toBeChecked();
  });
});
