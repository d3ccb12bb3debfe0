import type { Page } from '@playwright/test';
import { expect, test } from '@/e2e/fixtures';
import {
  expectAccessibleInBothSchemes,
  expectNoSidewaysScroll,
  unfoldEverything,
} from '@/e2e/support/checks';
import { newEmail, somePassword } from '@/e2e/support/people';
import { createPlan } from '@/e2e/support/plans';
import { liveOnRoad } from '@/e2e/support/roads';
import outlook from '@/prisma/seed/outlooks/machine-learning-engineer.json' with { type: 'json' };

const ON_TRACK = 'On track for 2031, 2036 and 2046.';
const address = `/outlooks/${outlook.slug}`;

const status = (page: Page) => page.getByRole('main').getByRole('status');
const goalsOf = (page: Page) => page.locator('[data-goal]');

/** Answers step one with nothing known yet, in as many clicks as there are strategies. */
async function answerAll(page: Page) {
  await page.getByRole('link', { name: 'Start my plan' }).first().click();
  for (const { title } of outlook.strategies) {
    const group = page.getByRole('group', { name: title, exact: true });
    await group.getByRole('radio', { name: 'New to me' }).click();
  }
  await page.getByRole('button', { name: /^Next/ }).click();
}

test.describe('from the outlook to a plan with the road in it', { tag: '@phone' }, () => {
  test('takes seven clicks, arrives at every horizon, and can be undone', async ({
    page,
    person: _signedIn,
  }) => {
    await page.goto(address);
    await answerAll(page);
    await expect(page.getByText(ON_TRACK)).toBeVisible();
    await page.getByText(/^See the \d+ goals/).click();
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Start with this road' }).click();

    await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}\?adopted=/);
    await expect(status(page).filter({ hasText: /^\d+ goals added\./ })).toBeVisible();
    await expect(page.getByText(ON_TRACK)).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(status(page).filter({ hasText: /^\d+ goals removed again\.$/ })).toBeVisible();
    await expect(page.getByText(ON_TRACK)).toBeHidden();
  });

  test('is kept while an account is made', async ({ page }) => {
    await page.goto(address);
    await answerAll(page);
    await page.getByRole('button', { name: 'Start with this road' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Create an account');
    await expect(page.getByRole('note').getByRole('listitem')).toHaveText([/^The road/]);
    await page.getByLabel('E-mail address').fill(newEmail());
    await page.getByLabel('Password').fill(somePassword);
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(status(page).filter({ hasText: /^\d+ goals added\./ })).toBeVisible();
    await expect(page.getByText(ON_TRACK)).toBeVisible();
  });
});

test.describe('the road of a plan', () => {
  test('is changed before it is taken: pace, a goal moved, one left out', {
    tag: '@phone',
  }, async ({ page, person }) => {
    const plan = await createPlan(person, { startingLevel: 0, inUse: false });
    await page.goto(`/plans/${plan.id}`);
    await page
      .getByRole('navigation', { name: 'Plan' })
      .getByRole('link', { name: 'The road' })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The road');
    await expect(page.getByText(ON_TRACK)).toBeVisible();
    await unfoldEverything(page);
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);

    await page.getByRole('radio', { name: '6 strong' }).check();
    await expect(page).toHaveURL(/at=6/);
    await page.getByRole('radio', { name: '4 steady' }).check();
    await expect(page).toHaveURL(/at=4/);

    const first = goalsOf(page).first();
    const title = (await first.getByRole('heading').textContent())?.trim() ?? '';
    const before = await first.locator('.road-when').textContent();
    await first.getByRole('button', { name: /^A quarter later/ }).click();
    await expect(page).toHaveURL(/begin=/);
    const moved = goalsOf(page).filter({ has: page.getByRole('heading', { name: title }) });
    await expect(moved.getByText('moved')).toBeVisible();
    await expect(moved.locator('.road-when')).not.toHaveText(before ?? '');
    await expect(moved.getByRole('button', { name: /^A quarter later/ })).toBeFocused();

    await moved.getByRole('button', { name: /^Leave out/ }).click();
    const out = page.getByRole('region', { name: 'Left out' });
    await expect(out).toContainText(title);
    await expect(moved).toBeHidden();
    await expect(page.locator('[data-goal]:focus')).toHaveCount(1);

    const count = await page.locator('li.road-row').count();
    await page.getByRole('button', { name: `Add these ${count} goals` }).click();
    await expect(page).toHaveURL(/\?adopted=/);
    await expect(status(page).filter({ hasText: `${count} goals added.` })).toBeVisible();
    await page.goto(`/plans/${plan.id}/timeline`);
    await expect(page.getByText(`${count} goals`)).toBeVisible();
    await expect(page.getByRole('link', { name: title, exact: true })).toBeHidden();
  });

  test('is shown anew when the plan has changed since', async ({ page, person, context }) => {
    const plan = await createPlan(person, { startingLevel: 0, inUse: true });
    await page.goto(`/plans/${plan.id}/road`);
    const elsewhere = await context.newPage();
    await elsewhere.goto(`/plans/${plan.id}/road`);
    await elsewhere.getByRole('button', { name: /^Add these/ }).click();
    await expect(elsewhere).toHaveURL(/\?adopted=/);
    await page.getByRole('button', { name: /^Add these/ }).click();
    const changed = page.getByRole('main').getByRole('alert');
    await expect(changed).toContainText('Your plan has changed since you opened this page.');
    await expect(page.getByText('Your plan needs no more goals')).toBeVisible();
    await expectAccessibleInBothSchemes(page);
  });

  test('says what of its address it cannot use, and shows the usual road', async ({
    page,
    person,
  }) => {
    const plan = await createPlan(person);
    await page.goto(`/plans/${plan.id}/road?at=99&until=1999&out=no/such&begin=x@y&use=sailing`);
    await expect(page.getByRole('note').first()).toContainText('Choose 1 to 6 goals at once');
    await expect(page.getByRole('radio', { name: '4 steady' })).toBeChecked();
  });

  test('leads to a goal of one’s own where ready-made ones end', async ({ page, person }) => {
    const plan = await createPlan(person, { startingLevel: 0, inUse: true });
    const [first] = outlook.strategies;
    const out = first?.templates.map(({ key }) => `out=${first.key}/${key}`).join('&');
    await page.goto(`/plans/${plan.id}/road?${out}`);
    const left = page.getByRole('region', { name: 'Still to plan' });
    await expect(left).toContainText(/about \d+ points by the end of 2031/i);
    await left.getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add a goal');
    await expect(page.getByLabel('Due')).toHaveValue('2031-12-31');
  });

  test('works without JavaScript', async ({ person, openContext, context }) => {
    const plan = await createPlan(person, { startingLevel: 0, inUse: false });
    const plain = await openContext({ javaScriptEnabled: false });
    await plain.addCookies(await context.cookies());
    const page = await plain.newPage();
    await page.goto(`/plans/${plan.id}/road`);
    await page.locator('label', { hasText: '2 light' }).click();
    await page.getByRole('button', { name: 'Lay it out' }).click();
    await expect(page).toHaveURL(/at=2/);
    const first = goalsOf(page).first();
    await first.getByText('Change').click();
    await first.getByRole('button', { name: /^Leave out/ }).click();
    await expect(page.getByRole('region', { name: 'Left out' })).toBeVisible();
    await page.getByRole('button', { name: /^Add these/ }).click();
    await expect(page).toHaveURL(/\?adopted=/);
  });
});

test.describe('two years on the road', () => {
  for (const [name, lived, judged] of [
    ['at its pace is on track', { pace: 1 }, 'on-track'],
    ['at half its pace is where the model says', { pace: 0.5 }, null],
    ['at a quarter of its pace is where the model says', { pace: 0.25 }, null],
    ['without doing anything is behind', { pace: 0 }, 'off-track'],
    [
      'with nothing planned after 2028 has more to plan, and nothing is red',
      { pace: 1, plannedUntil: '2028-12-31' },
      'more-to-plan',
    ],
  ] as const) {
    test(name, async ({ page, person }) => {
      const { planId, status: expected, words } = await liveOnRoad(person, lived);
      if (judged) expect(expected).toBe(judged);
      await page.goto(`/plans/${planId}`);
      await expect(page.getByRole('main')).toContainText(words);
      if (judged === 'more-to-plan') {
        await expect(page.getByRole('main')).toContainText('More to plan');
        expect(await page.locator('main .text-bad:visible').count()).toBe(0);
      }
      await expectAccessibleInBothSchemes(page);
      await expectNoSidewaysScroll(page);
    });
  }
});
