import { expect, test } from '@/e2e/fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from '@/e2e/support/checks';
import { createPlan } from '@/e2e/support/plans';
import outlook from '@/prisma/seed/outlooks/machine-learning-engineer.json' with { type: 'json' };

const [strategy] = outlook.strategies;

test.describe('a plan', () => {
  test('is renamed', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [{}] });
    await page.goto(`/plans/${plan.id}`);
    await page
      .getByRole('navigation', { name: 'Plan' })
      .getByRole('link', { name: 'Settings' })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plan settings');
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
    await page.getByLabel('Name').fill('Twenty years at it');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await expect(page.getByRole('status')).toHaveText('Saved.');
    await page.getByRole('link', { name: 'Twenty years at it' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Twenty years at it');
    await expect(page).toHaveTitle(/^Twenty years at it/);
  });

  test('is archived, stays readable, and comes back', async ({ page, person }) => {
    const plan = await createPlan(person, { goals: [{}] });
    const archive = page.getByRole('region', { name: /^Archive/ });
    await page.goto(`/plans/${plan.id}/settings`);
    await archive.getByRole('button', { name: 'Archive this plan' }).click();
    await expect(archive.getByRole('button', { name: 'Use this plan again' })).toBeVisible();

    await page.goto('/plans');
    await expect(page.getByRole('listitem').filter({ hasText: plan.title })).toContainText(
      'Archived',
    );
    await page.getByRole('link', { name: plan.title }).click();
    await expect(page.getByRole('note')).toContainText('This plan is archived.');

    await page
      .getByRole('navigation', { name: 'Plan' })
      .getByRole('link', { name: 'Settings' })
      .click();
    await archive.getByRole('button', { name: 'Use this plan again' }).click();
    await expect(archive.getByRole('button', { name: 'Archive this plan' })).toBeVisible();
    await page.goto(`/plans/${plan.id}`);
    await expect(page.getByText('This plan is archived.')).toHaveCount(0);
  });

  test('lets nothing fade when asked, and fades again', async ({ page, person }) => {
    const plan = await createPlan(person);
    await page.goto(`/plans/${plan.id}/settings`);
    const never = page.getByRole('radio', { name: 'No, nothing fades' });
    const fades = page.getByRole('radio', { name: /^Yes, half of it/ });
    await never.check();
    await page.getByRole('button', { name: 'Save settings' }).click();
    await expect(page.getByRole('status')).toHaveText('Saved.');
    const file = await (await page.request.get(`/plans/${plan.id}/export`)).json();
    expect(file.plan.halfLifeYears).toBeNull();

    await page.reload();
    await expect(never).toBeChecked();
    await fades.check();
    await page.getByLabel('Half-life (years)').fill('7,5');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await expect(page.getByRole('status')).toHaveText('Saved.');
    await page.reload();
    await expect(fades).toBeChecked();
    await expect(page.getByLabel('Half-life (years)')).toHaveValue('7.5');
  });

  test('takes other levels and weights, and the outlook’s again', async ({ page, person }) => {
    const plan = await createPlan(person);
    await page.goto(`/plans/${plan.id}/settings`);
    const section = page.getByRole('region', { name: strategy?.title });
    const required = section.getByLabel('Required at the end of 2031');
    const weight = section.getByLabel('Weight in 2036');
    await expect(required).toHaveAccessibleDescription(`Outlook: ${strategy?.required[2031]}`);
    await required.fill('64');
    await weight.fill('12.5');
    await section.getByRole('button', { name: 'Save these values' }).click();
    await expect(section.getByRole('status')).toHaveText('Saved.');
    await expect(section).toContainText('Some of these values are your own');
    await expectAccessibleInBothSchemes(page);

    await page.reload();
    await expect(required).toHaveValue('64');
    await expect(weight).toHaveValue('12.5');
    await section.getByRole('button', { name: 'Back to the outlook’s values' }).click();
    await expect(required).toHaveValue(String(strategy?.required[2031]));
    await expect(weight).toHaveValue(String(strategy?.weights[2036]));
    await expect(section).toContainText('These are the outlook’s editorial values');
  });

  test('saves two strategies’ values one after the other', async ({ page, person }) => {
    const plan = await createPlan(person);
    await page.goto(`/plans/${plan.id}/settings`);
    for (const { title } of outlook.strategies.slice(0, 2)) {
      const section = page.getByRole('region', { name: title });
      await section.getByLabel('Weight in 2031').fill('33');
      await section.getByRole('button', { name: 'Save these values' }).click();
      await expect(section.getByRole('status')).toHaveText('Saved.');
    }
    await page.reload();
    for (const { title } of outlook.strategies.slice(0, 2)) {
      const section = page.getByRole('region', { name: title });
      await expect(section.getByLabel('Weight in 2031')).toHaveValue('33');
    }
  });

  test('changed in two places asks before it replaces', async ({ page, person, openContext }) => {
    const plan = await createPlan(person, { title: 'As it was' });
    const other = await (
      await openContext({ storageState: await page.context().storageState() })
    ).newPage();
    for (const one of [page, other]) await one.goto(`/plans/${plan.id}/settings`);
    await other.getByLabel('Name').fill('From the other device');
    await other.getByRole('button', { name: 'Save settings' }).click();
    await expect(other.getByRole('status')).toHaveText('Saved.');

    await page.getByLabel('Name').fill('From this device');
    await page.getByRole('button', { name: 'Save settings' }).click();
    const conflict = page.getByRole('alert').filter({ hasText: 'changed elsewhere' });
    await expect(conflict).toContainText('Saved elsewhere: From the other device');
    await expect(conflict).toContainText('Yours: From this device');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await expect(page.getByRole('status')).toHaveText('Saved.');
    await page.reload();
    await expect(page.getByLabel('Name')).toHaveValue('From this device');
  });
});

test.describe('several plans', () => {
  test('are in one list, the newest first and archived ones last', async ({ page, person }) => {
    for (const title of ['The first', 'The second', 'The third'])
      await createPlan(person, { title });
    await page.goto('/plans');
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      'The third',
      'The second',
      'The first',
    ]);
    await expectAccessibleInBothSchemes(page);
    await page.getByRole('link', { name: 'The third' }).click();
    await page
      .getByRole('navigation', { name: 'Plan' })
      .getByRole('link', { name: 'Settings' })
      .click();
    await page.getByRole('button', { name: 'Archive this plan' }).click();
    await expect(page.getByRole('button', { name: 'Use this plan again' })).toBeVisible();
    await page.getByRole('link', { name: 'My plans' }).first().click();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      'The second',
      'The first',
      /The third/,
    ]);
  });

  test('are begun with one button when there is none', async ({ page, person: _signedIn }) => {
    await page.goto('/plans');
    await expect(page.getByText('No plan yet')).toBeVisible();
    await expectNoSidewaysScroll(page);
    await page.getByRole('link', { name: 'Choose an outlook' }).click();
    await expect(page).toHaveURL('/outlooks');
  });
});
