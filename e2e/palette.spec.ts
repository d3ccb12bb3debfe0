import { expect, type Page, test } from './fixtures';
import {
  expectAccessible,
  expectAccessibleInBothSchemes,
  expectNoSidewaysScroll,
} from './support/checks';
import { createPlan, onlyGoal, type Plan, today } from './support/plans';

const box = (page: Page) => page.getByRole('combobox', { name: 'Search pages, goals and actions' });
const results = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('option');
const search = (page: Page) => page.getByRole('button', { name: 'Search', exact: true });

/** The button is there once the page is alive. */
async function open(page: Page, plan: Plan, path = '') {
  await page.goto(`/plans/${plan.id}${path}`);
  await expect(search(page).first()).toBeVisible();
  // Keys count once the page is alive: so does this button, which is there only then.
  if (path === '') await expect(page.getByRole('button', { name: 'PNG' })).toBeVisible();
}

test.describe('Ctrl K', () => {
  test('finds a page, a goal and an outlook by a few letters, and goes there', async ({
    page,
    person,
  }) => {
    const plan = await createPlan(person, {
      goals: [{ title: 'Ten interviews' }, { title: 'A talk a year' }],
    });
    await open(page, plan);
    await page.keyboard.press('Control+k');
    await expect(box(page)).toBeFocused();
    await box(page).pressSequentially('timel');
    await expect(results(page).first()).toContainText('Timeline');
    await expectAccessibleInBothSchemes(page);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`/plans/${plan.id}/timeline`);
    await expect(page.getByRole('dialog')).toBeHidden();

    await page.keyboard.press('Control+k');
    await box(page).pressSequentially('int ten');
    await expect(results(page).first()).toHaveText(/^Ten interviews\s*Goal · Ready in time$/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ten interviews');

    await page.keyboard.press('Control+k');
    await box(page).pressSequentially('data scientist');
    await expect(results(page).first()).toContainText('Data Scientist');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/outlooks/data-scientist');
    // From there too, back to the plan.
    await page.keyboard.press('Control+k');
    await box(page).pressSequentially('ten');
    await page.getByRole('option', { name: 'Ten interviews Goal' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ten interviews');
  });

  test('begins with the goals of the plan that is open, then those of the others', async ({
    page,
    person,
  }) => {
    const first = await createPlan(person, {
      title: 'Engineer',
      goals: [{ title: 'Shared words' }],
    });
    await createPlan(person, { title: 'Teacher', goals: [{ title: 'Shared words' }] });
    await open(page, first);
    await page.keyboard.press('Control+k');
    await box(page).pressSequentially('shared words');
    await expect(results(page).nth(0)).toContainText('Goal · Engineer');
    await expect(results(page).nth(1)).toContainText('Goal · Teacher');
  });

  test('opens what is typed on Enter, also before the list has caught up', async ({
    page,
    person,
  }) => {
    const plan = await createPlan(person);
    await open(page, plan);
    await page.keyboard.press('Control+k');
    await box(page).fill('timeline');
    await expect(results(page).first()).toContainText('Timeline');
    // Both in one task of the browser, as on a device that is busy while a person types on.
    await box(page).evaluate((input: HTMLInputElement) => {
      input.select();
      document.execCommand('insertText', false, 'road');
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    await expect(page).toHaveURL(`/plans/${plan.id}/road`);
  });

  test('says what a quick entry would log, and logs it', async ({ page, person }) => {
    const plan = await createPlan(person, {
      goals: [
        {
          title: 'Ten interviews',
          unit: 'interviews',
          target: 10,
          entries: [{ occurredOn: today(), value: 2 }],
        },
      ],
    });
    await open(page, plan, '/timeline');
    await page.keyboard.press('Control+k');
    await box(page).pressSequentially('log +1 interviews');
    await expect(results(page)).toHaveText([
      /^Log 3 interviews for Ten interviews\s*now 2 interviews · Ready in time$/,
    ]);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Log progress' });
    await expect(dialog.getByLabel('Value now (interviews)')).toHaveValue('3');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await page.goto(`/plans/${plan.id}/goals/${onlyGoal(plan).id}`);
    await expect(page.getByText('3 of 10 interviews').first()).toBeVisible();
  });

  test('offers a choice where several goals are meant', async ({ page, person }) => {
    const plan = await createPlan(person, {
      goals: [
        { title: 'Ten interviews' },
        { title: 'Five interviews abroad' },
        { title: 'A talk' },
      ],
    });
    await open(page, plan);
    await page.keyboard.press('Control+k');
    await box(page).pressSequentially('log 3 interviews');
    await expect(results(page)).toHaveCount(2);
    await page.keyboard.press('ArrowDown');
    const label = await results(page).and(page.locator('[data-active-item]')).textContent();
    await page.keyboard.press('Enter');
    const chosen = page.getByRole('dialog', { name: 'Log progress' }).getByRole('combobox').first();
    const title = await chosen.locator('option:checked').textContent();
    expect(label).toContain(title?.trim());
  });

  test('gives focus back on Escape, and lists itself among the keys', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [{}] });
    await open(page, plan);
    const link = page.getByRole('link', { name: 'My plans' }).first();
    await link.focus();
    await page.keyboard.press('Control+k');
    await expect(box(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(link).toBeFocused();
    await page.keyboard.press('Meta+k');
    await box(page).pressSequentially('keys');
    await expect(results(page).first()).toContainText('Show the keys');
    await page.keyboard.press('Enter');
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(help).toContainText('Ctrl K');
    await expect(help).toContainText('Log progress');
  });

  test('leaves a dialog alone in which a person types', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [{}] });
    await open(page, plan);
    await page.keyboard.press('l');
    const dialog = page.getByRole('dialog', { name: 'Log progress' });
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(box(page)).toBeHidden();
    await expect(dialog).toBeVisible();
  });

  test('shows the pages that a role opens, and no others', async ({ page, person }) => {
    await createPlan(person);
    await page.goto('/plans');
    await search(page).click();
    await box(page).pressSequentially('people');
    await expect(results(page).last()).toContainText('Look for “people”');
    await expect(page.getByRole('option', { name: 'People Page' })).toBeHidden();
    await box(page).fill('sign out');
    await expect(results(page).first()).toContainText('Sign out');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(search(page)).toBeHidden();
  });

  test('keeps what is typed while the search is still on its way, and says when it fails', async ({
    page,
    person,
    faults,
  }) => {
    faults.expectFault(/./);
    const plan = await createPlan(person, { goals: [{ title: 'Ten interviews' }] });
    await open(page, plan);
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/palette**', async (route) => {
      await held;
      await route.abort();
    });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('timeline');
    await expect(page.getByText('Fetching your goals…')).toBeVisible();
    await expect(results(page).first()).toContainText('Timeline');
    answer();
    await expect(page.getByText('Your goals could not be fetched.')).toBeVisible();
    await expect(box(page)).toHaveValue('timeline');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`/plans/${plan.id}/timeline`);
  });
});

test.describe('the search on a phone', { tag: '@phone-only' }, () => {
  test('is in the bar at the thumb on every page of a plan, and fits', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [{ title: 'Ten interviews' }] });
    for (const path of ['', '/road', '/timeline', '/charts', '/scenarios', '/gap', '/settings']) {
      await page.goto(`/plans/${plan.id}${path}`);
      const bar = page.getByRole('navigation', { name: 'Quick actions' });
      for (const button of [
        bar.getByRole('link', { name: 'Log progress' }),
        bar.getByRole('link', { name: 'Add a goal' }),
        bar.getByRole('button', { name: 'Search' }),
      ]) {
        await expect(button).toBeInViewport({ ratio: 1 });
        expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      }
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      const top = (await bar.boundingBox())?.y ?? 0;
      const last = await page.getByRole('contentinfo').getByRole('link').last().boundingBox();
      expect((last?.y ?? Number.NaN) + (last?.height ?? 0), path).toBeLessThanOrEqual(top);
    }
    await page.goto(`/plans/${plan.id}/gap`);
    await page.getByRole('navigation', { name: 'Quick actions' }).getByRole('button').tap();
    await box(page).fill('interviews');
    await expect(results(page).first()).toContainText('Ten interviews');
    await expect(page.locator('kbd').filter({ visible: true })).toHaveCount(0);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await results(page).first().tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ten interviews');
  });

  test('gives the screen to the field while a person types', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [{}] });
    await page.goto(`/plans/${plan.id}/goals/new`);
    const bar = page.getByRole('navigation', { name: 'Quick actions' });
    await page.getByRole('heading', { level: 1 }).tap();
    await expect(bar).toBeVisible();
    await page.getByLabel('Goal', { exact: true }).tap();
    await expect(bar).toBeHidden();
  });

  test('has a menu of one row above it, which closes behind a link', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [{}] });
    for (const width of [320, 375]) {
      await page.setViewportSize({ width, height: 812 });
      await page.goto(`/plans/${plan.id}`);
      const header = await page.getByRole('banner').boundingBox();
      expect(header?.height).toBeLessThan(72);
      await expectNoSidewaysScroll(page);
    }
    const main = page.getByRole('navigation', { name: 'Main' });
    await expect(main).toBeHidden();
    await page.getByRole('button', { name: 'Menu' }).tap();
    await expect(main.getByRole('button', { name: 'Sign out' })).toBeVisible();
    await expectAccessible(page);
    await main.getByRole('link', { name: 'My plans' }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('My plans');
    await expect(main).toBeHidden();
  });

  test('has tabs that show the current page and that there is more', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [{}] });
    await page.goto(`/plans/${plan.id}`);
    const tabs = page.getByRole('navigation', { name: 'Plan' });
    await expect(tabs).toHaveAttribute('data-more-after', '');
    await expect(tabs).not.toHaveAttribute('data-more-before');
    await page.goto(`/plans/${plan.id}/settings`);
    await expect(tabs.getByRole('link', { name: 'Settings' })).toBeInViewport({ ratio: 1 });
    await expect(tabs).toHaveAttribute('data-more-before', '');
    await expect(tabs).not.toHaveAttribute('data-more-after');
  });
});

test('without JavaScript there is no search, and the menu opens all the same', async ({
  openContext,
  person,
  context,
}) => {
  const plan = await createPlan(person, { goals: [{}] });
  const plain = await openContext({
    javaScriptEnabled: false,
    storageState: await context.storageState(),
    viewport: { width: 375, height: 812 },
  });
  const page = await plain.newPage();
  await page.goto(`/plans/${plan.id}`);
  await expect(search(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'My plans' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My plans');
});
