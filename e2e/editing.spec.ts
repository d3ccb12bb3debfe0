import type { Locator } from '@playwright/test';
import { expect, type Page, test } from './fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from './support/checks';
import { query } from './support/database';
import { ownOutlook, publish } from './support/outlooks';
import { createPerson, signInAs } from './support/people';
import { createPlan } from './support/plans';

const saved = (page: Page) => page.getByRole('form', { name: 'Draft' }).getByText('Saved.');
const step = (page: Page, name: string): Locator => page.getByRole('form', { name });

/** Begins a draft of an outlook from the list of them, as its editor. */
async function beginDraft(page: Page, profession: string) {
  await page.goto('/plans');
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Editing' })
    .click();
  await page.getByRole('button', { name: new RegExp(`^Begin a draft ?: ${profession}$`) }).click();
  // The preview beside it has a heading of its own.
  await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(`Draft: ${profession}`);
}

/** Tries typing during a save, a save elsewhere, leaving by a link, and another order of a list. */
async function keepsWhatIsWritten(page: Page) {
  const save = page.getByRole('button', { name: 'Save the draft' });
  const field = (name: string) => page.locator(`[name="${name}"]`);
  const bar = page.locator('.draft-bar');
  const typed = Promise.withResolvers<void>();
  const posts = (url: URL) => url.pathname.startsWith('/editor/drafts/');
  await page.route(posts, async (route) => {
    if (route.request().method() === 'POST') await typed.promise;
    await route.continue();
  });
  await field('category').fill('Rivers');
  await save.click();
  await field('editorialNote').fill('Written meanwhile.');
  typed.resolve();
  await expect(bar).not.toContainText('Saving');
  await expect(bar).toContainText('Not saved yet.');
  await expect(field('editorialNote')).toHaveValue('Written meanwhile.');
  await page.unroute(posts);

  const elsewhere = await page.context().newPage();
  await elsewhere.goto(page.url());
  await elsewhere.locator('[name="category"]').fill('Canals');
  await elsewhere.getByRole('button', { name: 'Save the draft' }).click();
  await expect(saved(elsewhere)).toBeVisible();
  await elsewhere.close();
  await save.click();
  const conflict = page.getByRole('alert').filter({ hasText: 'changed elsewhere' });
  await expect(conflict.getByRole('term')).toHaveText(['Category', 'What is judgement here']);
  await expect(conflict).toContainText('Saved elsewhere: Canals');
  await save.click();
  await expect(saved(page)).toBeVisible();

  // A fault is named by its place in words, and its link opens and focuses the field.
  await field('strategies.0.title').fill('');
  await page.getByText('Show what to fix', { exact: true }).click();
  await page.getByRole('link', { name: /^Strategy 1, .*: title$/ }).click();
  await expect(field('strategies.0.title')).toBeFocused();
  const title = 'Written first';
  await field('strategies.0.title').fill(title);
  page.once('dialog', (dialog) => dialog.dismiss());
  await page.getByRole('link', { name: 'Preview by itself' }).click();
  await expect(field('strategies.0.title')).toHaveValue(title);
  await page.getByRole('button', { name: /^Move down ?: Strategy 1, / }).click();
  await expect(page).toHaveURL(/\?at=strategies\.1&/);
  await expect(field('strategies.1.title')).toHaveValue(title);
  await expect(field('strategies.0.title')).not.toHaveValue(title);
  await page.getByRole('button', { name: /^Move up ?: Strategy 2, / }).click();
  await expect(field('strategies.0.title')).toHaveValue(title);
}

test('a draft is written, read by a second editor, published, and asks a person with a plan', async ({
  page,
  openContext,
}) => {
  const profession = `Bridge keeper ${Date.now().toString(36)}`;
  const outlook = ownOutlook({ profession });
  await publish(outlook);
  const [author, reader, somebody] = await Promise.all([
    createPerson(undefined, 'editor'),
    createPerson(undefined, 'editor'),
    createPerson(),
  ]);
  await signInAs(page.context(), author);

  // A person has a plan from the current version.
  const theirs = await openContext();
  await signInAs(theirs, somebody);
  const { id: planId } = await createPlan(somebody, { outlook: outlook.slug });

  await page.goto('/editor');
  await page.getByText('A draft from a file').click();
  await page.getByLabel('The file', { exact: true }).fill('é'.repeat(150_000));
  await page.getByRole('button', { name: 'Begin a draft from it' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'too long to save' })).toBeVisible();

  await beginDraft(page, profession);
  await expectAccessibleInBothSchemes(page);
  await expectNoSidewaysScroll(page);

  // The preview follows the typing, and a fault is named at its field at once.
  const preview = page.getByRole('region', { name: 'Preview' });
  const summary = page.getByLabel('Summary', { exact: true }).first();
  await summary.fill('The bridge hums to itself.');
  await expect(preview.getByText('The bridge hums to itself.').first()).toBeVisible();
  await page.getByText('Strategies', { exact: true }).first().click();
  const [first] = outlook.strategies;
  await page
    .getByRole('form', { name: 'Draft' })
    .getByText(first?.title ?? '', { exact: true })
    .click();
  const level = page.locator('[name="strategies.0.required.2031"]');
  await level.fill('ninety');
  await expect(level).toHaveAccessibleDescription('Must be a number');
  // Half an outlook cannot be rendered: the preview stays as it was.
  await expect(preview.getByText('shows the draft as it was before')).toBeVisible();
  await expect(preview.getByText('The bridge hums to itself.').first()).toBeVisible();
  await level.fill('50');
  await expect(level).toHaveAccessibleDescription('');
  await expect(level).toBeVisible();
  await level.fill('ninety');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(saved(page)).toBeVisible();
  await expect(level).toHaveValue('ninety');
  await keepsWhatIsWritten(page);
  await step(page, 'Ask another editor to read it')
    .getByRole('button', { name: 'Ask another editor to read it' })
    .click();
  await expect(page.getByText(/One thing is still wrong/)).toBeVisible();

  await level.fill('55');
  await page.getByText('What this version changes', { exact: true }).first().click();
  await page.getByRole('button', { name: /^Add a change/ }).click();
  await page.locator('[name="changes.0"]').fill('The river asks for more by 2031.');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(saved(page)).toBeVisible();
  await page.getByRole('button', { name: 'Ask another editor to read it' }).click();
  await expect(page.getByText('Waiting for another editor to read it')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Approve it' })).toHaveCount(0);

  await expect(page.getByRole('region', { name: 'History' })).toContainText('Added: Change 1');

  // The second editor sees what it changes, and approves.
  const second = await openContext();
  await signInAs(second, reader);
  const reading = await second.newPage();
  await reading.goto(page.url());
  const changes = reading.getByRole('region', { name: 'What it changes of version 1' });
  await expect(changes.locator('ins').filter({ hasText: 'hums' }).first()).toBeVisible();
  await reading.getByRole('button', { name: 'Approve it' }).click();
  await expect(reading.getByText('Approved, not published yet')).toBeVisible();
  await expectAccessibleInBothSchemes(reading);

  await page.reload();
  await page.getByRole('button', { name: 'Publish it now' }).click();
  await expect(page.getByText('Published', { exact: true })).toBeVisible();
  const readers = await page.request.get(`/outlooks/${outlook.slug}`);
  expect(await readers.text()).toContain('The bridge hums to itself.');

  // The person is asked, and takes what is new.
  const plan = await theirs.newPage();
  await plan.goto(`/plans/${planId}`);
  await plan.getByRole('link', { name: /see what changed/i }).click();
  await expect(plan.getByText('The river asks for more by 2031.')).toBeVisible();
  await plan
    .getByRole('button', { name: /^Take new/i })
    .first()
    .click();
  await expect
    .poll(async () => {
      const rows = await query<{ required2031: number }>(
        `SELECT s."required2031" FROM "PlanStrategy" s JOIN "Plan" p ON p."id" = s."planId"
         WHERE p."userId" = $1 AND s."key" = $2`,
        [somebody.id, first?.key],
      );
      return rows[0]?.required2031;
    })
    .toBe(55);

  // Back to what was, with a reason for readers.
  await page.goto(`/editor/outlooks/${outlook.slug}`);
  await expectAccessibleInBothSchemes(page);
  await expectNoSidewaysScroll(page);
  await page.getByText('Go back to version 1').click();
  await page.getByLabel('Why, for readers').fill('The river was measured wrongly.');
  await page.getByRole('button', { name: 'Publish what version 1 said' }).click();
  await expect(page.getByRole('heading', { name: /^Version 3/ })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a draft is saved, its lists change, and its file goes out and comes in', async ({
    page,
  }) => {
    const outlook = ownOutlook({ profession: `Lock keeper ${Date.now().toString(36)}` });
    await publish(outlook);
    await signInAs(page.context(), await createPerson(undefined, 'editor'));
    await beginDraft(page, outlook.profession);
    const address = page.url();
    await page.getByLabel('Summary', { exact: true }).first().fill('');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await expect(page.getByLabel('Summary', { exact: true }).first()).toHaveAccessibleDescription(
      /Must not be empty/,
    );
    await page.goto(`${address}?at=claims`);
    await page.getByRole('button', { name: /^Add a claim/ }).click();
    await expect(page).toHaveURL(/\?at=claims\.1&version=\d+#part-claims\.1$/);
    await expect(page.locator('[name="claims.1.sentence"]')).toHaveValue('');

    const file = await (await page.request.get(`${address}/export`)).text();
    expect(JSON.parse(file)).toMatchObject({ slug: outlook.slug, summary: '' });
    const version = await page.request.get(`/editor/outlooks/${outlook.slug}/versions/1/file`);
    await page.goto('/editor');
    await page.getByText('A draft from a file').click();
    await page.getByLabel('The file', { exact: true }).fill(await version.text());
    await page.getByRole('button', { name: 'Begin a draft from it' }).click();
    await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(
      `Draft: ${outlook.profession}`,
    );
  });
});
