import { expect, type Page, test } from '@/e2e/fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from '@/e2e/support/checks';
import { count, query } from '@/e2e/support/database';
import { receive } from '@/e2e/support/outbox';
import {
  createPerson,
  newEmail,
  sessionCookie,
  signInAs,
  somePassword,
} from '@/e2e/support/people';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

const alert = (page: Page) => page.getByRole('main').getByRole('alert');

/** Fills in the identity provider's own sign-in page, which redirects back. */
async function sayThere(page: Page, name: string) {
  await expect(heading(page)).toHaveText('Example Login');
  await page.getByLabel('Who are you?').fill(name);
  await page.getByRole('button', { name: 'Go back signed in' }).click();
}

async function signInThere(page: Page, name: string, from = '/sign-in') {
  await page.goto(from);
  await page.getByRole('button', { name: 'Continue with Example Login' }).click();
  await sayThere(page, name);
}

async function accountsOf(email: string) {
  return query<{ id: string; verifiedEmail: string | null }>(
    'SELECT "id", "verifiedEmail" FROM "User" WHERE "email" = $1',
    [email],
  );
}

test.describe('another sign-in service (trust 7)', () => {
  test('makes an account, and opens the same one the next time', async ({ page }) => {
    const email = newEmail();
    await signInThere(page, email, '/sign-up?next=/settings/activity');
    await expect(heading(page)).toHaveText('Activity');
    const [account] = await accountsOf(email);
    expect(account?.verifiedEmail).toBe(email);

    // Its only way in cannot be taken away.
    await page.goto('/settings/connections');
    await expect(page.getByText(`Connected as ${email}`)).toBeVisible();
    await expectAccessibleInBothSchemes(page);
    await page.getByRole('button', { name: /^Disconnect ?: Example Login/ }).click();
    await expect(alert(page)).toContainText('your last way to sign in');

    const kept = await page.context().cookies();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL('/');
    await page.goto('/sign-in?next=/settings/connections');
    await page.getByRole('button', { name: 'Continue with Example Login' }).click();
    await expect(heading(page)).toHaveText('Connections');
    expect(await accountsOf(email)).toHaveLength(1);
    // A session of its own, not the one of before.
    const session = (cookies: typeof kept) =>
      cookies.find(({ name }) => name === sessionCookie())?.value;
    expect(session(await page.context().cookies())).not.toBe(session(kept));
  });

  test('opens nothing by an address alone; signed in, it is connected and then used', async ({
    page,
  }) => {
    const person = await createPerson(somePassword);
    await signInThere(page, person.email);
    await expect(heading(page)).toHaveText('Sign in');
    await expect(alert(page)).toContainText('The address alone is not enough to sign you in');
    await expectAccessibleInBothSchemes(page);
    expect(await count('Session', { userId: person.id })).toBe(0);
    expect(await count('LinkedIdentity', { userId: person.id })).toBe(0);
    expect(await accountsOf(person.email)).toHaveLength(1);

    await page.getByLabel('E-mail address').fill(person.email);
    await page.getByLabel('Password').fill(somePassword);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(heading(page)).toHaveText('Connections');
    await expect(page.getByRole('button', { name: /^Connect/ })).toHaveCount(0);
    await page.getByLabel('Current password').fill(somePassword);
    await page.getByRole('button', { name: 'Confirm', exact: true }).click();
    await page.getByRole('button', { name: /^Connect ?: Example Login/ }).click();
    await expect(page.getByRole('status')).toContainText('Example Login is connected.');
    await receive(person.email, 'A sign-in service was connected');
    await expectNoSidewaysScroll(page);

    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL('/');
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Continue with Example Login' }).click();
    await expect(heading(page)).toHaveText('My plans');

    // Another person cannot take it over.
    const other = await createPerson(somePassword);
    await signInAs(page.context(), other, new Date());
    await page.goto('/settings/connections');
    await page.getByRole('button', { name: /^Connect ?: Example Login/ }).click();
    await expect(alert(page)).toContainText('Example Login was not connected');
    expect(await count('LinkedIdentity', { userId: other.id })).toBe(0);

    await signInAs(page.context(), person, new Date());
    await page.goto('/settings/connections');
    await page.getByRole('button', { name: /^Disconnect ?: Example Login/ }).click();
    await expect(page.getByText('Not connected')).toBeVisible();
    await receive(person.email, 'A sign-in service was disconnected');
  });

  test('asks for the second step where the person wants one', async ({ page }) => {
    const email = newEmail();
    await signInThere(page, email);
    await expect(heading(page)).toHaveText('My plans');
    const [account] = await accountsOf(email);
    await query('UPDATE "User" SET "secondStep" = true WHERE "id" = $1', [account?.id]);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL('/');
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Continue with Example Login' }).click();
    await expect(heading(page)).toHaveText('One more step');
    expect(await count('Session', { userId: account?.id })).toBe(0);
  });

  test('makes no account for an address that it has not confirmed, taken or free', async ({
    openContext,
    baseURL,
  }) => {
    const taken = `unverified-${newEmail()}`;
    const { id } = await createPerson(somePassword);
    const change = 'UPDATE "User" SET "email" = $2, "verifiedEmail" = $2 WHERE "id" = $1';
    await query(change, [id, taken]);
    const sentences = [];
    for (const name of [taken, `unverified-${newEmail()}`, 'somebody-without-an-address']) {
      const page = await (await openContext({ baseURL })).newPage();
      await signInThere(page, name);
      await expect(heading(page)).toHaveText('Sign in');
      sentences.push(await alert(page).textContent());
    }
    expect(sentences[0]).toContain('has not confirmed your address');
    expect(new Set(sentences).size).toBe(1);
    expect(await accountsOf(taken)).toHaveLength(1);
  });

  test('makes no account for what is not an address, and says what to do', async ({ page }) => {
    const odd = newEmail().replace('@example.org', '@intranet');
    await signInThere(page, odd);
    await expect(heading(page)).toHaveText('Sign in');
    await expect(alert(page)).toContainText(
      'Longview cannot send mail to the address of your account',
    );
    await expectAccessibleInBothSchemes(page);
    expect(await accountsOf(odd)).toHaveLength(0);
  });

  test('that refuses leads back to sign-in, which says so', async ({ page }) => {
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Continue with Example Login' }).click();
    await page.getByRole('button', { name: 'Refuse' }).click();
    await expect(heading(page)).toHaveText('Sign in');
    await expect(alert(page)).toContainText('did not sign you in');
  });

  test('signs in without JavaScript too', async ({ openContext, baseURL }) => {
    const context = await openContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await signInThere(page, newEmail());
    await expect(heading(page)).toHaveText('My plans');
  });

  test('signs in only the browser that began: another one gets nowhere with its answer', async ({
    page,
    openContext,
    baseURL,
  }) => {
    const email = newEmail();
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Continue with Example Login' }).click();
    await expect(heading(page)).toHaveText('Example Login');
    // The other service's answers, one by one, up to the one that is for us.
    let answer = page.url();
    while (!answer.includes('/api/auth/callback/oidc')) {
      const response = await page.request.fetch(answer, {
        ...(answer === page.url() && { method: 'POST', form: { login: email } }),
        maxRedirects: 0,
      });
      answer = new URL(response.headers().location ?? '', answer).href;
    }
    const victim = await openContext({ baseURL });
    const there = await victim.newPage();
    await there.goto(answer);
    await expect(heading(there)).toHaveText('Sign in');
    expect(await accountsOf(email)).toHaveLength(0);
    // With a forged state it is refused in the browser where it began, too.
    await page.goto(answer.replace(/state=[^&]+/, 'state=forged'));
    await expect(heading(page)).toHaveText('Sign in');
    expect(await accountsOf(email)).toHaveLength(0);
  });
});
