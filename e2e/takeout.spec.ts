import { expect, type Page, test } from './fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from './support/checks';
import { count } from './support/database';
import { createPerson, type Person, signInAs } from './support/people';
import { createPlan, today } from './support/plans';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function makePlan(person: Person) {
  return createPlan(person, {
    title: 'The plan that moves',
    goals: [
      {
        title: 'Ten talks',
        notes: '=SUM(1)',
        entries: [{ occurredOn: today(), value: 3, note: 'Ümläut, "quoted"' }],
      },
    ],
  });
}

/** The archive of the person who is signed in on the page. */
async function archiveOf(page: Page): Promise<Buffer> {
  const response = await page.request.get('/settings/data/account.zip');
  expect(response.headers()).toMatchObject({
    'content-type': 'application/zip',
    'cache-control': 'private, no-store',
  });
  return response.body();
}

async function choose(page: Page, buffer: Buffer) {
  await page.goto('/settings/data');
  await page
    .getByLabel('File from Longview')
    .setInputFiles({ name: 'longview.zip', mimeType: 'application/zip', buffer });
  await page.getByRole('button', { name: 'Show what is in it' }).click();
  await expect(heading(page)).toHaveText('What is in the file');
}

test('everything is exported, looked at in another account, imported and undone (trust 29)', async ({
  page,
  person,
  openContext,
}) => {
  await makePlan(person);
  const zip = await archiveOf(page);
  const other = await createPerson();
  const context = await openContext();
  await signInAs(context, other);
  const theirs = await context.newPage();
  await choose(theirs, zip);
  const plans = theirs.getByRole('region', { name: 'Plans' }).getByRole('listitem');
  await expect(plans).toContainText(['The plan that moves']);
  await expect(plans).toContainText(['1 goal, 1 entry']);
  await expectAccessibleInBothSchemes(theirs);
  await expectNoSidewaysScroll(theirs);
  expect(await count('Plan', { userId: other.id })).toBe(0);

  await theirs.getByRole('button', { name: 'Import one plan' }).click();
  await expect(theirs.getByText('Imported: one plan')).toBeVisible();
  await expect(theirs.getByText('is the same as in the file')).toBeVisible();
  await expectAccessibleInBothSchemes(theirs);
  expect(await count('ProgressEntry', { userId: other.id })).toBe(1);
  expect(await archiveOf(theirs)).not.toHaveLength(0);

  // What is there already is passed over.
  await choose(theirs, zip);
  await expect(plans).toContainText(['You have this plan already']);
  await expect(theirs.getByText('There is nothing to import')).toBeVisible();

  await theirs.goto('/settings/data');
  await theirs.getByRole('button', { name: 'Undo' }).click();
  await expect(theirs.getByRole('status')).toContainText('Undone: one plan is gone again.');
  expect(await count('Plan', { userId: other.id })).toBe(0);
  expect(await count('Plan', { userId: person.id })).toBe(1);
});

test('a plan is imported without JavaScript, and faults are said with their line (trust 29)', async ({
  page,
  person,
  openContext,
}) => {
  const plan = await makePlan(person);
  const file = await (await page.request.get(`/plans/${plan.id}/export`)).text();
  const context = await openContext({ javaScriptEnabled: false });
  const other = await createPerson();
  await signInAs(context, other);
  const theirs = await context.newPage();
  await choose(theirs, Buffer.from(file.replace('"dueOn"', '"dueAt"')));
  await expect(
    theirs.getByText(/^Line \d+, strategies\[0\]\.goals\[0\]\.dueOn: is missing$/),
  ).toBeVisible();
  await choose(theirs, Buffer.from('no file of ours'));
  await expect(theirs.getByText('Line 1: this is not JSON.')).toBeVisible();
  await choose(theirs, Buffer.from(file));
  await theirs.getByRole('button', { name: 'Import one plan' }).click();
  await expect(theirs.getByText('Imported: one plan')).toBeVisible();
  expect(await count('ProgressEntry', { userId: other.id })).toBe(1);
  await theirs.getByRole('button', { name: 'Undo' }).click();
  await expect(theirs.getByRole('status')).toContainText('gone again');
});

test('a file that a page of another site sends is refused (trust 10)', async ({ page, person }) => {
  const answer = await page.request.post('/settings/data/upload', {
    headers: { origin: 'https://evil.example' },
    multipart: {
      file: { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') },
    },
  });
  expect(answer.status()).toBe(403);
  expect(await count('TakeoutImport', { userId: person.id })).toBe(0);
});

test('a link on another site leads to the page, and uses up no download', async ({
  page,
  person: _signedIn,
}) => {
  const answer = await page.request.get('/settings/data/account.zip', {
    headers: { 'sec-fetch-site': 'cross-site' },
  });
  expect(answer.headers()['content-type']).toContain('text/html');
  expect(await answer.text()).toContain('Export everything');
});
