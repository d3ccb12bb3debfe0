import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { expect, type Page, test } from './fixtures';
import { expectReadableOnPhone } from './support/checks';
import { insert, query } from './support/database';
import { readForm } from './support/forms';
import { createPerson, newEmail, type Person, signInAs, somePassword } from './support/people';
import { createPlan } from './support/plans';
import { turnRemindersOn } from './support/reminders';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Stores a link as for a message. @returns its token. */
async function mailLink(person: Person, purpose: 'confirm-email' | 'set-password') {
  const token = randomBytes(32).toString('base64url');
  await insert('MailLink', {
    id: randomUUID(),
    userId: person.id,
    tokenHash: createHash('sha256').update(token).digest('hex'),
    purpose,
    email: person.email,
    expiresAt: new Date(Date.now() + 600_000),
  });
  return token;
}

async function addPasskey(person: Person, name: string) {
  await insert('Passkey', {
    id: randomUUID(),
    userId: person.id,
    credentialId: randomUUID(),
    name,
    backedUp: true,
    publicKey: Buffer.from('none'),
    counter: 0,
    transports: [],
  });
}

test.describe('signing in on a phone', { tag: '@phone-only' }, () => {
  test('its pages fit and are accessible, with a fault too', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Sign in' }).tap();
    await expect(heading(page)).toHaveText('Sign in');
    await expectReadableOnPhone(page);
    await page.getByRole('link', { name: 'Forgotten your password?' }).tap();
    await expect(heading(page)).toHaveText('Set a new password');
    await expectReadableOnPhone(page);
    await page.goto('/sign-in/recovery');
    await expectReadableOnPhone(page);
    await page.goto('/sign-up');
    await expectReadableOnPhone(page);
    await page.getByLabel('E-mail address').fill(newEmail());
    await page.getByLabel('Password').fill('only fourteen.');
    await page.getByRole('button', { name: 'Create account' }).tap();
    await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/at least 15/);
    await expect(page.getByLabel('Password')).toBeFocused();
    await expectReadableOnPhone(page);
  });

  test('the second step fits and is accessible', async ({ page }) => {
    const person = await createPerson(somePassword);
    await addPasskey(person, 'My phone');
    await query('UPDATE "User" SET "secondStep" = true WHERE "id" = $1', [person.id]);
    const form = await readForm(page.request, '/sign-in', 'Sign in');
    await form.send({ email: person.email, password: somePassword });
    await page.goto('/sign-in/second-step');
    await expect(heading(page)).toHaveText('One more step');
    await expectReadableOnPhone(page);
  });

  test('pages behind links of messages fit and are accessible', async ({ page, faults }) => {
    const person = await createPerson();
    const token = await mailLink(person, 'set-password');
    for (const [shown, title] of [
      [token, 'Set a new password'],
      ['x'.repeat(43), 'This link no longer works'],
    ] as const) {
      await page.goto(`/reset-password?token=${shown}`);
      await expect(heading(page)).toHaveText(title);
      await expectReadableOnPhone(page);
    }
    const confirm = `/confirm-email?token=${await mailLink(person, 'confirm-email')}`;
    await page.goto(confirm);
    await expect(page.getByRole('link', { name: 'Sign in and confirm' })).toBeVisible();
    await expectReadableOnPhone(page);
    await signInAs(page.context(), person);
    await page.goto(confirm);
    await expect(page.getByRole('button', { name: 'Confirm this address' })).toBeVisible();
    await expectReadableOnPhone(page);
    faults.expectFault(/status of 404/);
    const stop = await turnRemindersOn(person);
    for (const [link, title] of [
      [stop, 'Stop reminders'],
      [`${stop}x`, 'This link does not work'],
    ]) {
      await page.goto(`/unsubscribe/${link}`);
      await expect(heading(page)).toHaveText(title ?? '');
      await expectReadableOnPhone(page);
    }
  });
});

test.describe('an account on a phone', { tag: '@phone-only' }, () => {
  test('every page of the settings is reached by touch, in sight, and fits', async ({ page }) => {
    const person = await createPerson();
    await createPlan(person);
    await addPasskey(person, 'My phone');
    await addPasskey(person, 'The key on my ring');
    await signInAs(page.context(), person, new Date());
    await page.goto('/plans');
    await page.getByRole('button', { name: 'Menu' }).tap();
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: 'Settings' })
      .tap();
    await expect(heading(page)).toHaveText('Account');
    const settings = page.getByRole('navigation', { name: 'Settings' });
    const links = await settings.getByRole('link').all();
    expect(links.length).toBeGreaterThan(7);
    for (const link of links) {
      await link.tap();
      await expect(link).toHaveAttribute('aria-current', 'page');
      await expect(link).toBeInViewport({ ratio: 1 });
      await expectReadableOnPhone(page);
    }
  });

  test('what asks for a password, and new codes, fit and are accessible', async ({ page }) => {
    const person = await createPerson(somePassword);
    await signInAs(page.context(), person);
    await page.goto('/settings/passkeys');
    await expect(page.getByLabel('Current password')).toBeVisible();
    await expectReadableOnPhone(page);
    await signInAs(page.context(), person, new Date());
    await page.goto('/settings/recovery-codes');
    await page.getByRole('button', { name: 'Make recovery codes' }).tap();
    await expect(page.getByRole('list', { name: 'Recovery codes' })).toBeVisible();
    await expectReadableOnPhone(page);
  });

  test('that is not confirmed yet says so in the settings alone', async ({ page }) => {
    const person = await createPerson();
    await query('UPDATE "User" SET "verifiedEmail" = NULL WHERE "id" = $1', [person.id]);
    await signInAs(page.context(), person);
    await page.goto('/plans');
    await expect(page.getByText('No plan yet')).toBeVisible();
    await expect(page.getByRole('note')).toHaveCount(0);
    await expectReadableOnPhone(page);
    await page.goto('/settings');
    await expect(page.getByText('Not confirmed yet', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Send again' })).toBeVisible();
    await expectReadableOnPhone(page);
  });

  test('an administrator’s pages fit and are accessible', async ({ page }) => {
    const somebody = await createPerson();
    await signInAs(page.context(), await createPerson(undefined, 'administrator'));
    await page.goto('/plans');
    await page.getByRole('button', { name: 'Menu' }).tap();
    await page.getByRole('link', { name: 'People' }).tap();
    await expect(heading(page)).toHaveText('People and roles');
    await expectReadableOnPhone(page);
    await page.getByLabel('E-mail address').fill(somebody.email);
    await page.getByRole('button', { name: 'Find' }).tap();
    await expect(heading(page)).toHaveText(somebody.email);
    await page.getByRole('radio', { name: /^Editor/ }).tap();
    await page.getByRole('button', { name: 'Save role' }).tap();
    await expect(page.getByRole('status')).toContainText('Saved: now an editor');
    await expectReadableOnPhone(page);
  });
});
