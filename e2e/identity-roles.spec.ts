import { expect, test } from '@/e2e/fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from '@/e2e/support/checks';
import { query } from '@/e2e/support/database';
import { readForm } from '@/e2e/support/forms';
import { createPerson, signInAs } from '@/e2e/support/people';
import { createPlan } from '@/e2e/support/plans';

test('an administrator finds an account, gives it a role and takes it away', async ({
  page,
  openContext,
}) => {
  const administrator = await createPerson(undefined, 'administrator');
  await signInAs(page.context(), administrator);
  const somebody = await createPerson();
  const theirs = await openContext();
  await signInAs(theirs, somebody);

  await page.goto('/plans');
  await page.getByRole('link', { name: 'People' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('People and roles');
  await expectAccessibleInBothSchemes(page);
  await expectNoSidewaysScroll(page);

  await page.getByLabel('E-mail address').fill('nobody@example.org');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.getByLabel('E-mail address')).toBeFocused();
  await expect(page.getByLabel('E-mail address')).toHaveAccessibleDescription(
    /No account has confirmed this address/,
  );

  await page.getByLabel('E-mail address').fill(somebody.email.toUpperCase());
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(somebody.email);
  expect(page.url()).not.toContain(somebody.email);
  await expect(page.getByText('This role has never changed.')).toBeVisible();
  await expect(page.getByRole('radio', { name: /^Person/ })).toBeChecked();

  await page.getByRole('radio', { name: /^Administrator/ }).check();
  await page.getByRole('button', { name: 'Save role' }).click();
  await expect(page.getByRole('status')).toContainText('Saved: now an administrator');
  await expect(page.getByRole('radio', { name: /^Administrator/ })).toBeChecked();
  await expect(page.getByText(`by ${administrator.email}`)).toBeVisible();
  expect((await theirs.request.get('/admin/people')).status()).toBe(200);
  await expectAccessibleInBothSchemes(page);
  await expectNoSidewaysScroll(page);

  await page.getByRole('radio', { name: /^Person/ }).check();
  await page.getByRole('button', { name: 'Save role' }).click();
  await expect(page.getByRole('status')).toContainText('Saved: now an ordinary account');
  expect((await theirs.request.get('/admin/people')).status()).toBe(404);
  await expect(page.getByText(`by ${administrator.email}`)).toHaveCount(2);
});

test.describe('roles', () => {
  test('are given before JavaScript arrives, too', async ({ context }) => {
    const administrator = await createPerson(undefined, 'administrator');
    await signInAs(context, administrator);
    const somebody = await createPerson();
    const find = await readForm(context.request, '/admin/people', 'Find');
    const found = await find.send({ email: somebody.email });
    const address = found.headers().location ?? '';
    expect(address).toBe(`/admin/people/${somebody.id}`);
    const save = await readForm(context.request, address, 'Save role');
    expect(save.fields).toMatchObject({ account: somebody.id, role: 'person' });
    expect(await (await save.send({ role: 'editor' })).text()).toContain('Saved: now an editor');
    const rows = await query('SELECT "role" FROM "User" WHERE "id" = $1', [somebody.id]);
    expect(rows).toEqual([{ role: 'editor' }]);
  });

  test('open no other person’s plans, and show nothing of them (trust 9)', async ({ context }) => {
    const administrator = await createPerson(undefined, 'administrator');
    await signInAs(context, administrator);
    const somebody = await createPerson();
    const plan = await createPlan(somebody, { title: 'Nobody else’s business' });
    const page = await context.request.get(`/admin/people/${somebody.id}`);
    expect(page.status()).toBe(200);
    expect(await page.text()).not.toContain(plan.title);
    expect((await context.request.get(`/plans/${plan.id}`)).status()).toBe(404);
    expect((await context.request.get(`/plans/${plan.id}/export`)).status()).toBe(404);
  });
});
