import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { expect, type Page, test } from '@/e2e/fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from '@/e2e/support/checks';
import { count, insert, query } from '@/e2e/support/database';
import { readForm, wordsOf } from '@/e2e/support/forms';
import { linkIn, receive } from '@/e2e/support/outbox';
import { createPerson, newEmail, signInAs, somePassword } from '@/e2e/support/people';
import { createPlan } from '@/e2e/support/plans';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const anotherPassword = 'seven herons cross a slow brown river';

async function signIn(page: Page, email: string, password: string) {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test.describe('a new address', () => {
  test('is confirmed by a link that works once, and not by a mail scanner that opens it (trust 5)', async ({
    page,
    openContext,
  }) => {
    const email = newEmail();
    await page.goto('/sign-up');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(somePassword);
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(heading(page)).toHaveText('My plans');
    const strip = page.getByRole('note').filter({ hasText: email });
    await expect(strip).toContainText('Open it within 24 hours to confirm your address');
    await page.emulateMedia({ media: 'print' });
    await expect(strip).toBeHidden();
    await page.emulateMedia({ media: null });
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);

    // Said once: not on the pages after the first.
    await page.getByRole('link', { name: 'Outlooks' }).first().click();
    await expect(heading(page)).not.toHaveText('My plans');
    await page.getByRole('link', { name: 'My plans' }).first().click();
    await expect(heading(page)).toHaveText('My plans');
    await expect(strip).toHaveCount(0);
    const link = linkIn(await receive(email, 'Confirm your e-mail address for Longview'));
    for (const method of ['get', 'head'] as const) await page.request[method](link);
    await page.goto('/settings');
    await expect(page.getByText('Not confirmed yet', { exact: true })).toBeVisible();
    await expect(page.getByText('No mail server is set up here')).toBeVisible();
    // All the settings are in sight, on a phone too.
    const pages = page.getByRole('navigation', { name: 'Settings' }).getByRole('link');
    await expect(pages.nth(7)).toBeVisible();
    for (const link of await pages.all()) await expect(link).toBeInViewport({ ratio: 1 });
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);

    // In another browser the person signs in first: access to the mailbox alone confirms nothing.
    const elsewhere = await (await openContext()).newPage();
    await elsewhere.goto(link);
    await expect(elsewhere.getByRole('button', { name: 'Confirm this address' })).toHaveCount(0);
    await expectAccessibleInBothSchemes(elsewhere);
    await elsewhere.getByRole('link', { name: 'Sign in and confirm' }).click();
    await elsewhere.getByLabel('E-mail address').fill(email);
    await elsewhere.getByLabel('Password').fill(somePassword);
    await elsewhere.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(elsewhere.getByRole('button', { name: 'Confirm this address' })).toBeVisible();

    await page.goto(link);
    await expect(heading(page)).toHaveText('Confirm your address');
    await expectAccessibleInBothSchemes(page);
    await page.getByRole('button', { name: 'Confirm this address' }).click();
    await expect(page.getByText('Your address is confirmed.')).toBeVisible();
    await page.getByRole('link', { name: 'Go to my plans' }).click();
    await expect(heading(page)).toHaveText('My plans');
    await page.goto('/settings');
    await expect(page.getByText('Confirmed', { exact: true })).toBeVisible();
    await expect(strip).toHaveCount(0);

    await page.goto(link);
    await expect(page.getByText(/has been used or is older than 24 hours/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Confirm this address' })).toHaveCount(0);
    await elsewhere.getByRole('button', { name: 'Confirm this address' }).click();
    await expect(elsewhere.getByText(/has been used or is older than 24 hours/)).toBeVisible();
  });
});

test.describe('a forgotten password', () => {
  test('is replaced by a link, and every device is signed out (trust 4, trust 5)', async ({
    page,
    openContext,
  }) => {
    const person = await createPerson(somePassword);
    const elsewhere = await openContext();
    await signInAs(elsewhere, person);

    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Forgotten your password?' }).click();
    await expect(heading(page)).toHaveText('Set a new password');
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
    await page.getByLabel('E-mail address').fill(person.email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByRole('status')).toContainText('If that address has an account');

    const link = linkIn(await receive(person.email, 'Set a new password'));
    await page.request.get(link);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.headers().referer ?? ''));
    await page.goto(link);
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
    const field = page.getByLabel('New password');
    await field.fill('passwordpassword1');
    await page.getByRole('button', { name: 'Set this password' }).click();
    await expect(field).toHaveAccessibleDescription(/among the first that are guessed/);
    await expect(field).toBeFocused();
    await field.fill(anotherPassword);
    await page.getByRole('button', { name: 'Set this password' }).click();
    await expect(page.getByText('Your new password is set')).toBeVisible();
    // No `Referer` held the link's address, not even in requests to this site.
    expect(sent.filter((referrer) => referrer.includes('token'))).toEqual([]);

    const other = await elsewhere.newPage();
    await other.goto('/plans');
    await expect(heading(other)).toHaveText('Sign in');
    await signIn(page, person.email, somePassword);
    await expect(page.getByRole('alert').first()).toContainText('do not match');
    await signIn(page, person.email, anotherPassword);
    await expect(heading(page)).toHaveText('My plans');
    await receive(person.email, 'Your password was changed');

    await page.goto(link);
    await expect(heading(page)).toHaveText('This link no longer works');
    await expectAccessibleInBothSchemes(page);
  });

  test('is answered alike for an address with an account and for one without (trust 3)', async ({
    request,
  }) => {
    const known = await createPerson(somePassword);
    const answers = [];
    for (const email of [known.email, newEmail()]) {
      const form = await readForm(request, '/forgot-password');
      const response = await form.send({ email });
      const words = wordsOf(await response.text()).replaceAll(email, 'EMAIL');
      answers.push([response.status(), Object.keys(response.headers()).sort(), words]);
    }
    expect(answers[0]?.[0]).toBe(200);
    expect(answers[0]?.[2]).toContain('If that address has an account');
    expect(answers[1]).toEqual(answers[0]);
  });

  test('comes with a link to the configured address, whatever a request calls this site (trust 5)', async ({
    request,
  }) => {
    const person = await createPerson(somePassword);
    const form = await readForm(request, '/forgot-password');
    const forged = { 'x-forwarded-host': 'evil.example', origin: 'https://evil.example' };
    await form.send({ email: person.email }, forged).catch(() => null);
    await form.send({ email: person.email }, { 'x-forwarded-proto': 'https' });
    const { text, html } = await receive(person.email, 'Set a new password');
    expect(`${text}${html}`).not.toContain('evil.example');
    linkIn(await receive(person.email, 'Set a new password'));
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a forgotten password is replaced too, and an address changed', async ({ page }) => {
    const person = await createPerson(somePassword);
    await page.goto('/forgot-password');
    await page.getByLabel('E-mail address').fill(person.email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByRole('status')).toContainText('If that address has an account');
    await page.goto(linkIn(await receive(person.email, 'Set a new password')));
    await page.getByLabel('New password').fill('too short');
    await page.getByRole('button', { name: 'Set this password' }).click();
    await expect(page.getByLabel('New password')).toHaveAccessibleDescription(/at least 15/);
    await page.getByLabel('New password').fill(anotherPassword);
    await page.getByRole('button', { name: 'Set this password' }).click();
    await expect(page.getByText('Your new password is set')).toBeVisible();
    await signIn(page, person.email, anotherPassword);

    const next = newEmail();
    await page.goto('/settings');
    await page.getByLabel('New e-mail address').fill(next);
    await page.getByLabel('Current password').fill('not the right one at all');
    await page.getByRole('button', { name: 'Send a link to the new address' }).click();
    await expect(page.getByLabel('Current password')).toHaveAccessibleDescription(
      /not your current/,
    );
    await expect(page.getByLabel('New e-mail address')).toHaveValue(next);
    await page.getByLabel('Current password').fill(anotherPassword);
    await page.getByRole('button', { name: 'Send a link to the new address' }).click();
    await expect(page.getByRole('status')).toContainText(`A link is on its way to ${next}`);
    await page.goto(linkIn(await receive(next, 'Confirm your e-mail address for Longview')));
    await page.getByRole('button', { name: 'Confirm this address' }).click();
    await expect(page.getByText('Your address is confirmed.')).toBeVisible();
    await page.goto('/settings');
    await expect(page.getByText(next, { exact: true })).toBeVisible();
  });
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without';
  test(`of an address that many strangers claim, the owner reaches their own account, ${how} JavaScript (trust 25)`, async ({
    openContext,
  }) => {
    const email = newEmail();
    const passwordHash = await hash(somePassword);
    const made = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1_000);
    const owner = { id: randomUUID(), email };
    await insert('User', { ...owner, passwordHash, createdAt: made(400), lastUsedAt: made(3) });
    await createPlan(owner);
    for (let n = 0; n < 24; n += 1) {
      await insert('User', { id: randomUUID(), email, createdAt: made(n / 24) });
    }
    const page = await (await openContext({ javaScriptEnabled })).newPage();
    await page.goto('/forgot-password');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByRole('status')).toContainText('If that address has an account');
    await page.goto(linkIn(await receive(email, 'Set a new password')));
    await expect(heading(page)).toHaveText('Which account is yours?');
    await expectNoSidewaysScroll(page);
    if (javaScriptEnabled) await expectAccessibleInBothSchemes(page);
    await page.getByRole('link', { name: 'Next page' }).click();
    await expect(page.getByText('Page 2 of 2')).toBeVisible();
    const own = page.getByRole('listitem').filter({ hasText: 'With a plan' });
    await own.getByRole('link', { name: /The account made on/ }).click();
    await expect(heading(page)).toHaveText('Set a new password');
    if (javaScriptEnabled) await expectAccessibleInBothSchemes(page);
    await page.getByLabel('New password').fill(anotherPassword);
    await page.getByRole('button', { name: 'Set this password' }).click();
    await expect(page.getByText('Your new password is set')).toBeVisible();
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(anotherPassword);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(heading(page)).toHaveText('Confirm your address');
    await expect(page.getByText('Other accounts use this address too.')).toBeVisible();
    if (javaScriptEnabled) await expectAccessibleInBothSchemes(page);
    const link = page.url();
    await page.goto('/settings');
    await expect(page.getByText(/an unconfirmed account that has no plan/)).toBeVisible();
    await page.goto(link);
    await page.getByRole('button', { name: 'Confirm this address' }).click();
    await expect(page.getByText('Your address is confirmed.')).toBeVisible();
    expect(await count('User', { verifiedEmail: email })).toBe(1);
  });
}

test('an address changes when the new one is confirmed, and the old one gets a notice (trust 5)', async ({
  page,
}) => {
  const person = await createPerson(somePassword);
  await signInAs(page.context(), person);
  const next = newEmail();
  await page.goto('/settings');
  await page.getByLabel('New e-mail address').fill(next);
  await page.getByLabel('Current password').fill(somePassword);
  await page.getByRole('button', { name: 'Send a link to the new address' }).click();
  await expect(page.getByRole('status')).toContainText(`A link is on its way to ${next}`);
  await receive(person.email, 'Your e-mail address is about to change');
  await expect(page.getByText(person.email, { exact: true })).toBeVisible();
  const link = linkIn(await receive(next, 'Confirm your e-mail address for Longview'));
  await page.goto(link);
  await page.getByRole('button', { name: 'Confirm this address' }).click();
  await expect(page.getByText('Your address is confirmed.')).toBeVisible();
  await receive(person.email, 'Your e-mail address was changed');
  await page.context().clearCookies();
  await signIn(page, next, somePassword);
  await expect(heading(page)).toHaveText('My plans');
  const rows = await query('SELECT "email", "verifiedEmail" FROM "User" WHERE "id" = $1', [
    person.id,
  ]);
  expect(rows).toEqual([{ email: next, verifiedEmail: next }]);
  expect(await count('MailLink', { userId: person.id })).toBe(0);
});
