import { expect, type Page, test } from './fixtures';
import { createPlan, onlyGoal } from './support/plans';

/** Keys count once the page is alive: so does this button, which is there only then. */
const alive = (page: Page) => expect(page.getByRole('button', { name: 'PNG' })).toBeVisible();

test.describe('the title of the page', () => {
  test('follows a dialog that opens over a page, and comes back when it closes', async ({
    page,
    person,
  }) => {
    const plan = await createPlan(person, {
      title: 'My plan',
      goals: [{ title: 'Ten interviews' }],
    });
    await page.goto(`/plans/${plan.id}`);
    await alive(page);
    await page.keyboard.press('l');
    await expect(page.getByRole('dialog', { name: 'Log progress' })).toBeVisible();
    await expect(page).toHaveTitle('Log progress · My plan · Longview');
    await page.keyboard.press('Escape');
    await expect(page).toHaveTitle('My plan · Longview');
    await page.goto(`/plans/${plan.id}/goals/${onlyGoal(plan).id}`);
    await expect(page).toHaveTitle('Ten interviews · My plan · Longview');
    await page.getByRole('link', { name: 'Log progress' }).last().click();
    await expect(page).toHaveTitle('Log progress · My plan · Longview');
    await page.goBack();
    await expect(page).toHaveTitle('Ten interviews · My plan · Longview');
  });

  test('follows links from page to page', async ({ page, person }) => {
    const plan = await createPlan(person, {
      title: 'My plan',
      goals: [{ title: 'Ten interviews' }],
    });
    await page.goto(`/plans/${plan.id}`);
    await alive(page);
    const tabs = page.getByRole('navigation', { name: 'Plan' });
    for (const name of ['The road', 'Timeline', 'Charts', 'What if', 'What would it take?']) {
      await tabs.getByRole('link', { name }).click();
      await expect(page).toHaveTitle(`${name} · My plan · Longview`);
    }
  });

  test('keeps names that a pattern would read', async ({ page, person }) => {
    const [title, goal] = ['100%s & more', "Earn $$ and $& or $' in a year"];
    const plan = await createPlan(person, { title, goals: [{ title: goal }] });
    await page.goto(`/plans/${plan.id}/goals/${onlyGoal(plan).id}`);
    await expect(page).toHaveTitle(`${goal} · ${title} · Longview`);
    await page.goto(`/plans/${plan.id}/timeline`);
    await expect(page).toHaveTitle(`Timeline · ${title} · Longview`);
  });

  test('says that a page could not be shown, and the next page’s afterwards', async ({
    page,
    person,
    faults,
  }) => {
    const plan = await createPlan(person, { title: 'My plan' });
    faults.expectFault(/./);
    await page.goto(`/plans/${plan.id}`);
    // The page with moments in the reader's time zone is the one that fails.
    await page.evaluate(() => {
      Intl.DateTimeFormat.prototype.resolvedOptions = () => {
        throw new Error('This browser has no time zone.');
      };
    });
    await page.getByRole('link', { name: 'Settings' }).first().click();
    await page.getByRole('link', { name: 'Sessions' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'This page could not be shown',
    );
    await expect(page).toHaveTitle('This page could not be shown · Longview');
    await page.getByRole('link', { name: 'My plans' }).first().click();
    await expect(page).toHaveTitle('My plans · Longview');
  });
});
