import { expect, type Page, test } from './fixtures';
import { expectAccessibleInBothSchemes } from './support/checks';
import { query } from './support/database';
import { createDemo, signInAs } from './support/people';

const strip = (page: Page) => page.getByRole('complementary', { name: 'Demo' });

/** Opens a demo by one press on a page. @returns the id of its plan */
async function openDemo(page: Page, from: string): Promise<string> {
  await page.goto(from);
  await page.getByRole('button', { name: 'Try an example plan' }).click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}$/);
  return page.url().split('/').at(-1) ?? '';
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

    // It works as a plan does.
    await page.getByRole('link', { name: 'Log progress' }).first().click();
    await page.getByLabel(/^How far/).fill('1');
    await page.getByRole('button', { name: 'Log it' }).click();
    const exported = await page.request.get(`/plans/${planId}/export`);
    expect(exported.status()).toBe(200);

    // What it does not have says so, and loses nothing.
    await page.goto(`/plans/${planId}/sharing`);
    await expect(page).toHaveURL('/demo?about=missing');
    await expect(page.getByText('The demo does not have that page')).toBeVisible();
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

  test('is not for a person who is signed in', async ({ page, person: _signedIn }) => {
    await page.goto('/');
    await expect(page.getByRole('link', { name: 'Choose your profession' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Try an example plan' })).toBeHidden();
    await page.goto('/demo');
    await expect(page.getByText('You are signed in')).toBeVisible();
  });
});
