import { expect, type Page, test } from './fixtures';
import {
  expectAccessible,
  expectAccessibleInBothSchemes,
  expectReadableOnPhone,
} from './support/checks';
import { query } from './support/database';
import { createDemo, newEmail, signInAs, somePassword } from './support/people';

const strip = (page: Page) => page.getByRole('complementary', { name: 'Demo' });

/** Opens a demo by one press on a page. @returns the id of its plan */
async function openDemo(page: Page, from: string): Promise<string> {
  await page.goto(from);
  await page.getByRole('button', { name: /^(Try an|Open the) example plan$/ }).click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}$/);
  return page.url().split('/').at(-1) ?? '';
}

/** Creates an account with what was kept. @returns the title of the page that it leads to */
async function signUp(page: Page): Promise<string> {
  await page.getByLabel('E-mail address').fill(newEmail());
  await page.getByLabel('Password').fill(somePassword);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
  return page.title();
}

const ownerOf = async (planId: string) => {
  const [row] = await query<{ userId: string }>('SELECT "userId" FROM "Plan" WHERE "id" = $1', [
    planId,
  ]);
  return row?.userId;
};

test.describe('a demo (trust 31)', () => {
  test('opens by one press, is marked everywhere, and is gone once it is left', async ({
    page,
  }) => {
    const planId = await openDemo(page, '/');
    await expect(strip(page)).toContainText('An example plan, nobody’s own.');
    await expect(strip(page)).toContainText('gone in 23 hours');
    await expect(page).toHaveTitle(/^Demo · /);
    await expectAccessibleInBothSchemes(page);

    // It works as a plan does, and what is taken out is marked too.
    await page.getByRole('link', { name: 'Reviews', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reviews');
    const exported = await page.request.get(`/plans/${planId}/export`);
    expect(exported.headers()['content-disposition']).toContain('"demo-longview-plan-');

    // What it does not have says so, and loses nothing.
    await page.goto(`/plans/${planId}/sharing`);
    await expect(page).toHaveURL('/demo?about=missing');
    await expect(page.getByText('That needs an account of your own')).toBeVisible();
    await expectAccessibleInBothSchemes(page);

    await page.goto('/outlooks');
    await expect(strip(page)).toBeVisible();
    const userId = await ownerOf(planId);
    await page.getByRole('button', { name: 'Leave the demo' }).click();
    await expect(page).toHaveURL('/');
    await expect(strip(page)).toBeHidden();
    expect(await query('SELECT 1 FROM "User" WHERE "id" = $1', [userId])).toEqual([]);
    expect(await ownerOf(planId)).toBeUndefined();
    await page.goto(`/plans/${planId}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  });

  test('that is over says so, and another one is opened', async ({ page, context }) => {
    await signInAs(context, await createDemo(new Date(Date.now() - 24 * 60 * 60 * 1_000)));
    await page.goto('/demo');
    await page.getByRole('button', { name: 'Open the example plan' }).click();
    await page.waitForURL(/\/plans\/[0-9a-f-]{36}$/);
    await page.goto('/');
    await page.getByRole('link', { name: 'Back to the example plan' }).click();
    await expect(strip(page)).toBeVisible();
  });

  test('is kept without JavaScript: it is in the account that is made, and nowhere else', async ({
    openContext,
  }) => {
    const page = await (await openContext({ javaScriptEnabled: false })).newPage();
    const demoId = await openDemo(page, '/outlooks/machine-learning-engineer');
    const demo = await ownerOf(demoId);
    await page.getByRole('button', { name: 'Keep this plan' }).click();
    await expect(page.getByText('One step left: the example plan comes along')).toBeVisible();
    await expect(
      page.getByText(/as it is now, with \d+ goals, \d+ entries in the log/),
    ).toBeVisible();
    const title = await signUp(page);
    await expect(page.getByText('The example plan is yours now')).toBeVisible();
    await expect(strip(page)).toBeHidden();
    expect(title).toMatch(/^Demo plan: Machine Learning Engineer/);
    expect(await query('SELECT 1 FROM "User" WHERE "id" = $1', [demo])).toEqual([]);
  });

  test('leads to a plan of one’s own, which begins today', async ({ page }) => {
    await openDemo(page, '/demo');
    await page.getByRole('button', { name: 'Start my own' }).click();
    await expect(
      page.getByText('One step left: your choices are kept for this plan'),
    ).toBeVisible();
    await expectAccessible(page);
    await signUp(page);
    await expect(page.getByText('Nothing logged yet.')).toBeVisible();
    await expect(strip(page)).toBeHidden();
  });

  test('fits a phone, and a printed page says what it is', { tag: '@phone-only' }, async ({
    page,
  }) => {
    const planId = await openDemo(page, '/');
    await expectReadableOnPhone(page);
    await page.goto('/demo');
    await expectReadableOnPhone(page);
    await page.goto(`/plans/${planId}/print`);
    await page.emulateMedia({ media: 'print' });
    await expect(strip(page)).toContainText('Demo. An example plan');
    await expect(strip(page).getByRole('button')).toHaveCount(0);
    const pageName = await page
      .locator('.in-demo')
      .evaluate((frame) => getComputedStyle(frame).page);
    expect(pageName).toBe('demo');
  });

  test('is not for a person who is signed in', async ({ page, person: _signedIn }) => {
    await page.goto('/');
    await expect(page.getByRole('link', { name: 'Choose your profession' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Try an example plan' })).toBeHidden();
    await page.goto('/demo');
    await expect(page.getByText('You are signed in')).toBeVisible();
  });
});
