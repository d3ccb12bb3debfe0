import { expect, type Page, test } from './fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from './support/checks';
import { count, query } from './support/database';
import { createPerson, signInAs, somePassword } from './support/people';
import { createPlan } from './support/plans';

const anotherPassword = 'seven herons cross a slow brown river';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function signIn(page: Page, email: string, password: string) {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(heading(page)).toHaveText('My plans');
}

test('every page of the settings is reached, read and fits', async ({ page, person }) => {
  await createPlan(person, { title: 'Ready in time' });
  await page.goto('/plans');
  const main = page.getByRole('navigation', { name: 'Main' });
  await main.getByRole('link', { name: 'Settings' }).click();
  const settings = page.getByRole('navigation', { name: 'Settings' });
  for (const [name, title] of [
    ['Account', 'Account'],
    ['Display', 'Display'],
    ['Reminders', 'Reminders'],
    ['Your data', 'Your data'],
    ['Password', 'Password'],
    ['Sessions', 'Sessions'],
    ['Activity', 'Activity'],
    ['Delete', 'Delete your account'],
  ] as const) {
    await settings.getByRole('link', { name, exact: true }).click();
    await expect(heading(page)).toHaveText(title);
    // The title changes a moment after the text; until then it is empty.
    await expect(page).toHaveTitle(new RegExp(title, 'i'));
    await expect(settings.getByRole('link', { name, exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
  }
});

test('a theme, a date format and a first day of the week are the account’s, on every page and device', async ({
  page,
  person,
  openContext,
}) => {
  const plan = await createPlan(person, {
    startedOn: '2026-01-01',
    goals: [{ dueOn: '2028-03-31' }],
  });
  const elsewhere = await (await openContext()).newPage();
  await signInAs(elsewhere.context(), person);
  await elsewhere.goto('/settings');
  const dark = 'rgb(25, 23, 20)';
  const paperOf = (one: Page) =>
    one.evaluate(() => getComputedStyle(document.body).backgroundColor);

  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/settings/display');
  await expectAccessibleInBothSchemes(page);
  await expectNoSidewaysScroll(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByLabel('Dark').check();
  await page.getByLabel('March 31, 2028').check();
  await page.getByLabel('Sunday').check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status')).toHaveText('Saved.');
  await expect.poll(() => paperOf(page)).toBe(dark);

  await page.goto(`/plans/${plan.id}/timeline`);
  await expect(page.getByText('Mar 31, 2028').first()).toBeVisible();
  expect(await (await page.request.get(`/plans/${plan.id}/settings`)).text()).toContain(
    'Your plan begins on January 1, 2026',
  );
  await page.goto(`/plans/${plan.id}/charts`);
  await expect(page.getByText('A column is a week, Sunday on top.')).toBeVisible();

  // A device that was signed in before follows by itself.
  await elsewhere.emulateMedia({ colorScheme: 'light' });
  await elsewhere.goto('/plans');
  await expect.poll(() => paperOf(elsewhere)).toBe(dark);

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
  expect(await paperOf(page)).toBe(dark);
  const first = await (await page.request.get('/outlooks')).text();
  expect(first).toMatch(/<html[^>]*data-theme="dark"/);
});

test('your data: everything is downloaded, or each plan, with what the file holds', async ({
  page,
  person,
}) => {
  await createPlan(person, { title: 'Ready in time' });
  await page.goto('/settings/data');
  await expect(heading(page)).toHaveText('Your data');
  await expect(page.getByText('The file holds the whole plan')).toBeVisible();
  await expectAccessibleInBothSchemes(page);
  await expectNoSidewaysScroll(page);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download Ready in time' }).click();
  expect((await download).suggestedFilename()).toMatch(/^longview-plan-.*\.json$/);
  const archive = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download everything' }).click();
  expect((await archive).suggestedFilename()).toMatch(/^longview-\d{4}-\d{2}-\d{2}\.zip$/);
  expect(await (await archive).failure()).toBeNull();
});

test('a password is changed with the current one, and other devices are signed out (trust 4, trust 5)', async ({
  page,
  openContext,
}) => {
  const person = await createPerson(somePassword);
  const elsewhere = await openContext();
  await signInAs(elsewhere, person);
  await signIn(page, person.email, somePassword);
  await page.goto('/settings/password');
  const [current, next] = [page.getByLabel('Current password'), page.getByLabel('New password')];
  await current.fill('not the right one at all');
  await next.fill(anotherPassword);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(current).toHaveAccessibleDescription(/That is not your current password/);
  await expect(current).toBeFocused();
  await current.fill(somePassword);
  await next.fill(`${person.email}`);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(next).toHaveAccessibleDescription(/little more than your own address/);
  await current.fill(somePassword);
  await next.fill(anotherPassword);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByRole('status')).toContainText('Your password is changed');

  const other = await elsewhere.newPage();
  await other.goto('/plans');
  await expect(heading(other)).toHaveText('Sign in');
  await page.goto('/settings/activity');
  const log = page.getByRole('main').getByRole('listitem');
  await expect(log.nth(0)).toContainText('Password changed');
  await expect(log.nth(1)).toContainText('Wrong current password');
  await expect(log.nth(2)).toContainText('Signed in: password');
  await expect(log.nth(2)).toContainText(/Chrome on \w+/);
});

test('sessions are listed and ended, one by one and all at once (trust 4)', async ({
  page,
  openContext,
}) => {
  const person = await createPerson(somePassword);
  const phone = await openContext({
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
  });
  const other = await phone.newPage();
  await signIn(other, person.email, somePassword);
  await signIn(page, person.email, somePassword);
  await page.goto('/settings/sessions');
  const rows = page.getByRole('main').getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: 'This one' })).toContainText(/Chrome on/);
  const there = rows.filter({ hasText: 'Safari on iOS' });
  await there.getByRole('button', { name: /Sign out/ }).click();
  await expect(there).toHaveCount(0);
  await other.goto('/plans');
  await expect(heading(other)).toHaveText('Sign in');

  await signIn(other, person.email, somePassword);
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page).toHaveURL('/');
  for (const one of [page, other]) {
    await one.goto('/settings/sessions');
    await expect(heading(one)).toHaveText('Sign in');
  }
  expect(await count('Session', { userId: person.id })).toBe(0);
});

test('an account is deleted with all that is in it (trust 4, trust 8)', async ({
  page,
  openContext,
}) => {
  const person = await createPerson(somePassword);
  const secret = 'Words that nobody else has written';
  const plan = await createPlan(person, { title: secret, goals: [{ title: secret }] });
  const elsewhere = await openContext();
  await signInAs(elsewhere, person);
  await signInAs(page.context(), person);
  await page.goto('/settings/delete');
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download everything' }).click();
  expect((await file).suggestedFilename()).toMatch(/\.zip$/);

  const remove = page.getByRole('button', { name: 'Delete my account and everything in it' });
  const confirmation = page.getByLabel('Type the word delete');
  await confirmation.fill('yes');
  await page.getByLabel('Current password').fill(somePassword);
  await remove.click();
  await expect(confirmation).toHaveAccessibleDescription(/Type the word delete here/);
  expect(await count('User', { id: person.id })).toBe(1);
  await expectAccessibleInBothSchemes(page);
  await confirmation.fill(' Delete ');
  await page.getByLabel('Current password').fill(somePassword);
  await remove.click();
  await expect(heading(page)).toHaveText('Your account is deleted');
  await expectAccessibleInBothSchemes(page);

  const other = await elsewhere.newPage();
  await other.goto(`/plans/${plan.id}`);
  await expect(heading(other)).toHaveText('Sign in');
  // The address by itself states nothing.
  await other.goto('/account-deleted');
  await expect(heading(other)).toHaveText('Nothing was deleted just now');
  expect(await count('User', { id: person.id })).toBe(0);
  expect(await query('SELECT 1 FROM "Goal" WHERE "title" = $1', [secret])).toEqual([]);
});
