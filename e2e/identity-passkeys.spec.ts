import { expect, type Page, test } from '@/e2e/fixtures';
import { addAuthenticator } from '@/e2e/support/authenticator';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from '@/e2e/support/checks';
import { count, query } from '@/e2e/support/database';
import { linkIn, receive } from '@/e2e/support/outbox';
import {
  addRecoveryCode,
  createPerson,
  newEmail,
  type Person,
  signInAs,
  somePassword,
} from '@/e2e/support/people';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const alert = (page: Page) => page.getByRole('main').getByRole('alert');
const keys = (page: Page) => page.getByRole('list', { name: 'Your passkeys' });

async function confirmByPassword(page: Page) {
  await page.getByLabel('Current password').fill(somePassword);
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(page.getByLabel('Current password')).toHaveCount(0);
}

async function addPasskey(page: Page) {
  const before = await keys(page).getByRole('listitem').count();
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(keys(page).getByRole('listitem')).toHaveCount(before + 1);
}

/** The button is tried where nothing waits in the list at the field: Chromium's key answers that at once. */
function withoutAutofill(page: Page) {
  return page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false);
  });
}

async function signOut(page: Page) {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL('/');
}

async function signInByPassword(page: Page, person: Person) {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password').fill(somePassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test.describe('passkeys (trust 7)', () => {
  test('are added after re-authentication, named, used instead of a password, and removed', async ({
    page,
  }) => {
    const person = await createPerson(somePassword);
    await signInAs(page.context(), person);
    const phone = await addAuthenticator(page);
    // The parameter alone does not make the page say that a code was used.
    await page.goto('/settings/passkeys?recovered=yes');
    await expect(page.getByText('A recovery code has signed you in')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Add a passkey' })).toHaveCount(0);
    await expectAccessibleInBothSchemes(page);
    await confirmByPassword(page);
    await addPasskey(page);
    expect(await phone.count()).toBe(1);
    await expect(page.getByRole('status')).toContainText('Your passkey is added');
    await receive(person.email, 'A passkey was added');

    // A second one, on a key of its own.
    await phone.answer(false);
    const stick = await addAuthenticator(page, 'usb');
    await addPasskey(page);
    expect(await stick.count()).toBe(1);
    await expect(keys(page).getByText('Security key', { exact: true })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessibleInBothSchemes(page);

    const second = keys(page).getByRole('listitem').filter({ hasText: 'Security key' });
    await second.getByText('Rename').click();
    await second.getByLabel('Name').fill('The key on my ring');
    await second.getByRole('button', { name: 'Save name' }).click();
    await expect(keys(page).getByText('The key on my ring').first()).toBeVisible();

    await page.getByRole('button', { name: /^Remove ?: The key on my ring/ }).click();
    await expect(keys(page).getByRole('listitem')).toHaveCount(1);

    await signOut(page);
    await stick.remove();
    // In the list at the field for the address, which Chromium's key answers by itself.
    await phone.answer(true);
    await page.goto('/sign-in');
    await expect(heading(page)).toHaveText('My plans');
    await signOut(page);
    // By the button, and on to the page that was asked for.
    await withoutAutofill(page);
    await page.goto('/sign-in?next=/settings/activity');
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await expect(heading(page)).toHaveText('Activity');
    await expect(page.getByText('Signed in: passkey').first()).toBeVisible();
    await expect(page.getByText('Passkey removed')).toBeVisible();
    await receive(person.email, 'A passkey was removed');
  });

  test('that are unknown here are refused, and the page says what else there is', async ({
    page,
  }) => {
    const person = await createPerson(somePassword);
    await signInAs(page.context(), person, new Date());
    const phone = await addAuthenticator(page);
    await page.goto('/settings/passkeys');
    await addPasskey(page);
    await page.getByRole('button', { name: /^Remove ?: / }).click();
    await expect(page.getByText('You have no passkey yet.')).toBeVisible();
    await signOut(page);
    expect(await phone.count()).toBe(1);
    await withoutAutofill(page);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await expect(alert(page)).toContainText('does not open an account here');
    await page.goto('/plans');
    await expect(heading(page)).toHaveText('Sign in');
  });

  test('are not removed when they are the last way to sign in', async ({ page }) => {
    const person = await createPerson();
    await signInAs(page.context(), person, new Date());
    await addAuthenticator(page);
    await page.goto('/settings/passkeys');
    await addPasskey(page);
    await query('UPDATE "User" SET "passwordHash" = NULL WHERE "id" = $1', [person.id]);
    await page.getByRole('button', { name: /^Remove ?: / }).click();
    await expect(alert(page)).toContainText('your last way to sign in');
    expect(await count('Passkey', { userId: person.id })).toBe(1);
  });
});

test.describe('the second step (trust 7)', () => {
  test('keeps everything shut until a passkey or a recovery code is given', async ({ page }) => {
    const person = await createPerson(somePassword);
    await signInAs(page.context(), person, new Date());
    const phone = await addAuthenticator(page);
    const code = await addRecoveryCode(person);
    await page.goto('/settings/passkeys');
    await addPasskey(page);
    await page.getByRole('button', { name: 'Ask for a passkey after the password' }).click();
    await expect(page.getByText('The second step is on.').first()).toBeVisible();
    await receive(person.email, 'The second step was turned on');
    await signOut(page);

    await phone.answer(false);
    await signInByPassword(page, person);
    await expect(heading(page)).toHaveText('One more step');
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
    // After the first factor alone there is no session.
    expect(await count('Session', { userId: person.id })).toBe(0);
    for (const path of ['/plans', '/settings', '/settings/passkeys']) {
      const response = await page.request.get(path, { maxRedirects: 0 });
      expect(response.status(), path).toBe(307);
    }
    await phone.answer(true);
    await page.getByRole('button', { name: 'Use your passkey' }).click();
    await expect(heading(page)).toHaveText('My plans');

    // Without the password and the mailbox, the phone's passkey moves the account to another
    // address.
    await page.goto('/settings');
    const moved = newEmail();
    const byPasskey = page.getByRole('button', { name: 'Send it with a passkey instead' });
    await page.getByLabel('New e-mail address').fill('no address');
    await byPasskey.click();
    await expect(page.getByLabel('New e-mail address')).toBeFocused();
    await page.getByLabel('New e-mail address').fill(moved);
    await byPasskey.click();
    await expect(page.getByRole('status')).toContainText(`A link is on its way to ${moved}`);
    await expectAccessibleInBothSchemes(page);
    await page.goto(linkIn(await receive(moved, 'Confirm your e-mail address for Longview')));
    await page.getByRole('button', { name: 'Confirm this address' }).click();
    await expect(page.getByRole('status')).toContainText('Your address is confirmed.');
    person.email = moved;

    // The phone is lost: a recovery code replaces it, once.
    await page.goto('/plans');
    await signOut(page);
    await phone.remove();
    await signInByPassword(page, person);
    await page.getByText('Without your passkey').click();
    await page.getByLabel('Recovery code').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Sign in with this code' }).click();
    await expect(heading(page)).toHaveText('Passkeys');
    await expect(page.getByText('0 recovery codes are left')).toBeVisible();
    await receive(person.email, 'A recovery code was used');
    // The hint about a forgotten password links to the page that replaces it.
    await page.getByRole('link', { name: 'have a link sent' }).click();
    await expect(heading(page)).toHaveText('Password');
    await page.getByLabel('Current password').fill('not the right one at all');
    await page.getByLabel('New password').fill('seven herons cross a slow brown river');
    await page.getByRole('button', { name: 'Change password' }).click();
    await expect(page.getByLabel('Current password')).toHaveAccessibleDescription(
      /not your current/,
    );
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await expect(page.getByRole('status')).toContainText('A link is on its way');
    await receive(person.email, 'Set a new password');

    // Neither a code alone nor the same code again opens anything.
    await signOut(page);
    await signInByPassword(page, person);
    await page.getByText('Without your passkey').click();
    await page.getByLabel('Recovery code').fill(code);
    await page.getByRole('button', { name: 'Sign in with this code' }).click();
    await expect(alert(page)).toContainText('it has been used');
    const another = await addRecoveryCode(person);
    await page.goto('/sign-in/recovery');
    await page.getByLabel('E-mail address').fill(person.email);
    await page.getByLabel('Recovery code').fill(another);
    await page.getByRole('button', { name: 'Sign in with this code' }).click();
    await expect(heading(page)).toHaveText('One more step');
    await expect(page.getByLabel('Recovery code')).toHaveCount(0);
    expect(await count('Session', { userId: person.id })).toBe(0);
  });
});

test.describe('recovery codes (trust 7)', () => {
  test('are made, kept, and sign in once each, without JavaScript too', async ({
    page,
    openContext,
    baseURL,
  }) => {
    const person = await createPerson(somePassword);
    await signInAs(page.context(), person, new Date());
    await page.goto('/settings/recovery-codes');
    await expect(page.getByText('You have none yet.')).toBeVisible();
    await page.getByRole('button', { name: 'Make recovery codes' }).click();
    const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
    await expect(codes).toHaveCount(10);
    await receive(person.email, 'New recovery codes were made');
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
    const [first = '', second = ''] = await codes.allTextContents();
    expect(first).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download as a text file' }).click();
    const file = await (await downloading).createReadStream();
    expect(Buffer.concat(await file.toArray()).toString()).toContain(second);
    await page.reload();
    await expect(page.getByText('10 of 10 codes are left.')).toBeVisible();
    await expect(page.getByText(first)).toHaveCount(0);

    // On a strange machine, before JavaScript arrives.
    const elsewhere = await openContext({ javaScriptEnabled: false, baseURL });
    const plain = await elsewhere.newPage();
    await plain.goto('/sign-in');
    await plain.getByRole('link', { name: 'Use a recovery code' }).click();
    const enter = async (code: string) => {
      await plain.getByLabel('E-mail address').fill(person.email);
      await plain.getByLabel('Recovery code').fill(code);
      await plain.getByRole('button', { name: 'Sign in with this code' }).click();
    };
    await enter(first.toLowerCase().replaceAll('-', ' '));
    await expect(heading(plain)).toHaveText('Passkeys');
    await expect(plain.getByText('9 recovery codes are left')).toBeVisible();

    await plain.goto('/settings/recovery-codes');
    await plain.getByRole('button', { name: 'Make new codes' }).click();
    await expect(plain.getByRole('list', { name: 'Recovery codes' })).toBeVisible();
    await plain.getByRole('button', { name: 'Sign out' }).click();
    await expect(plain).toHaveURL('/');
    await plain.goto('/sign-in/recovery');
    for (const spent of [first, second]) {
      await enter(spent);
      await expect(alert(plain)).toContainText('do not match');
    }
  });

  test('answer an unknown address as they answer a wrong code (trust 3)', async ({ page }) => {
    const person = await createPerson(somePassword);
    await addRecoveryCode(person);
    const answers = [];
    for (const email of [person.email, `nobody-${person.email}`]) {
      await page.goto('/sign-in/recovery');
      await page.getByLabel('E-mail address').fill(email);
      await page.getByLabel('Recovery code').fill('A'.repeat(25));
      const answered = page.waitForResponse((one) => one.request().method() === 'POST');
      await page.getByRole('button', { name: 'Sign in with this code' }).click();
      const response = await answered;
      const message = await alert(page).textContent();
      const headers = Object.keys(await response.allHeaders()).sort();
      answers.push({ status: response.status(), headers, message });
    }
    expect(answers[1]).toEqual(answers[0]);
  });
});
