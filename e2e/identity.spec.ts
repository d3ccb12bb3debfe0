import type { APIResponse } from '@playwright/test';
import { expect, type Page, test } from '@/e2e/fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from '@/e2e/support/checks';
import { readForm, wordsOf } from '@/e2e/support/forms';
import { createPerson, newEmail, signInAs, somePassword } from '@/e2e/support/people';
import { createPlan } from '@/e2e/support/plans';

const elsewhere = [
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'https:evil.example',
  '/..//evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  'http://[',
  '@evil.example',
];

async function fillIn(page: Page, email: string, password: string) {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
}

test.describe('an account', () => {
  test('is made, signed out of and signed in to again', async ({ page }) => {
    const email = newEmail();
    await page.goto('/');
    await page.getByRole('link', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    await expectAccessibleInBothSchemes(page);
    await page.getByRole('link', { name: 'Create an account' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Create an account');
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);

    await fillIn(page, email, somePassword);
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('My plans');
    await expectAccessibleInBothSchemes(page);

    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL('/');
    await page.goto('/plans');
    await expect(page).toHaveURL('/sign-in?next=%2Fplans');

    await fillIn(page, email.toUpperCase(), somePassword);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('My plans');
  });

  test('a short password is refused at its field, and the address is kept', async ({ page }) => {
    const email = newEmail();
    await page.goto('/sign-up');
    await fillIn(page, email, 'only fourteen.');
    await page.getByRole('button', { name: 'Create account' }).click();
    const password = page.getByLabel('Password');
    await expect(password).toHaveAccessibleDescription(/Use at least 15 characters/);
    await expect(password).toBeFocused();
    await expect(page.getByLabel('E-mail address')).toHaveValue(email);
    await expectAccessibleInBothSchemes(page);
  });

  test('a wrong password and an unknown address are answered alike (trust 3)', async ({ page }) => {
    const known = await createPerson(somePassword);
    const answers = [];
    for (const email of [known.email, newEmail()]) {
      await page.goto('/sign-in');
      await fillIn(page, email, 'not the right words');
      const answered = page.waitForResponse(
        // The page asks for a passkey's challenge as well.
        (one) => one.request().method() === 'POST' && one.url().endsWith('/sign-in'),
      );
      await page.getByRole('button', { name: 'Sign in' }).click();
      const response = await answered;
      const message = page.locator(':focus').getByRole('alert');
      await expect(message).toBeVisible();
      await expect(page.getByLabel('E-mail address')).toHaveValue(email);
      answers.push({
        status: response.status(),
        headers: Object.keys(await response.allHeaders()).sort(),
        message: await message.textContent(),
      });
    }
    expect(answers[0]?.message).toContain('do not match');
    expect(answers[1]).toEqual(answers[0]);
  });

  test('an address that has one is answered at sign-up like a new one, to the end (trust 3)', async ({
    page,
  }) => {
    const known = await createPerson(somePassword);
    const plan = await createPlan(known, { title: 'Nobody else reads this' });
    const answers = [];
    for (const email of [known.email, newEmail()]) {
      await page.context().clearCookies();
      const form = await readForm(page.request, '/sign-up?next=/plans', 'Create account');
      const made = await form.send({ email, password: 'some other long words' });
      const plans = await page.request.get('/plans');
      expect(await plans.text()).not.toContain(plan.title);
      const settings = await page.request.get('/settings');
      const out = await readForm(page.request, '/settings', 'Sign out');
      await out.send();
      const back = await readForm(page.request, '/sign-in', 'Sign in');
      const again = await back.send({ email, password: 'some other long words' });
      answers.push([
        shapeOf(made),
        ...(await Promise.all([plans, settings].map((one) => shapeOfPage(one, email)))),
        shapeOf(again),
      ]);
    }
    expect(answers[0]?.[0]).toMatchObject({ status: 303, location: '/plans' });
    expect(answers[1]).toEqual(answers[0]);
  });
});

/** A page less what differs each time: the address itself, random ids and nonces. */
async function shapeOfPage(response: APIResponse, email: string) {
  const words = wordsOf(await response.text()).replaceAll(email, 'EMAIL');
  return { status: response.status(), words };
}

/** Everything in a response by which an attacker could tell two accounts apart. */
function shapeOf(response: APIResponse) {
  const cookies = response.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie');
  return {
    status: response.status(),
    location: response.headers().location,
    headers: Object.keys(response.headers()).sort(),
    cookies: cookies.map(({ value }) => {
      const [pair = '', ...attributes] = value.split('; ');
      const lasting = attributes.filter((attribute) => !attribute.startsWith('Expires='));
      return [pair.split('=')[0], pair.length, ...lasting];
    }),
  };
}

test.describe('after signing out (trust 14)', () => {
  test('Back shows nothing private', async ({ page, person }) => {
    const plan = await createPlan(person, { title: 'Nobody else reads this' });
    await page.goto('/plans');
    await page.getByRole('link', { name: plan.title, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(plan.title);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL('/');
    for (const _step of ['plan', 'plans']) {
      await page.goBack();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
      await expect(page.getByText(plan.title)).toHaveCount(0);
    }
  });

  test('Back after leaving the site shows nothing private either', async ({ page, person }) => {
    const plan = await createPlan(person, { title: 'Nobody else reads this' });
    await page.goto(`/plans/${plan.id}`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL('/');
    await page.goto('about:blank');
    await page.goBack();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    await expect(page.getByText(plan.title)).toHaveCount(0);
  });
});

test.describe('where signing in leads (trust 13)', () => {
  test('is the page that was asked for', async ({ page }) => {
    const person = await createPerson(somePassword);
    const plan = await createPlan(person);
    await page.goto(`/plans/${plan.id}/settings`);
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await fillIn(page, person.email, somePassword);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(`/plans/${plan.id}`);
  });

  test('never is another site, whatever the address says', async ({ page }) => {
    const person = await createPerson(somePassword);
    for (const next of elsewhere) {
      const form = await readForm(
        page.request,
        `/sign-in?next=${encodeURIComponent(next)}`,
        'Sign in',
      );
      expect(form.fields.next, next).toBe('/plans/latest');
    }
    await signInAs(page.context(), person);
    for (const next of elsewhere) {
      const address = `/sign-in?next=${encodeURIComponent(next)}`;
      const response = await page.request.get(address, { maxRedirects: 0 });
      expect([response.status(), response.headers().location], next).toEqual([
        307,
        '/plans/latest',
      ]);
    }
  });

  test('never is another site, whatever the form is made to say', async ({ page }) => {
    const person = await createPerson(somePassword);
    const form = await readForm(page.request, '/sign-in', 'Sign in');
    for (const next of elsewhere) {
      const response = await form.send({ email: person.email, password: somePassword, next });
      expect([response.status(), response.headers().location], next).toEqual([
        303,
        '/plans/latest',
      ]);
      await page.context().clearCookies();
    }
  });
});
