import { randomUUID } from 'node:crypto';
import { startingLevels } from '@/lib/domain/outlook';
import general from '@/prisma/seed/outlooks/general.json' with { type: 'json' };
import outlook from '@/prisma/seed/outlooks/machine-learning-engineer.json' with { type: 'json' };
import { expect, test } from './fixtures';
import { expectNoSidewaysScroll, expectReadableOnPhone, unfoldEverything } from './support/checks';
import { nextVersion, ownOutlook, publish } from './support/outlooks';
import { newEmail, somePassword } from './support/people';

const address = `/outlooks/${outlook.slug}`;
/** Of the made-up evidence that journeys are served with. */
const keepers = { code: '98-1011.00', title: 'Lighthouse Keepers' };

test.describe('public pages on a phone', { tag: '@phone-only' }, () => {
  for (const [what, path, title] of [
    ['the front page', '/', /Longview/],
    ['the catalogue', '/outlooks', /Outlooks/i],
    ['a search in spite of a slip', '/outlooks?q=lighthuose+keper', /Outlooks/i],
    ['an occupation', `/occupations/${keepers.code}`, /Lighthouse Keepers/],
    ['an outlook', address, /Machine Learning Engineer/],
    ['the evidence', `${address}/evidence`, /the evidence/],
    ['the demo', '/demo', /Try an example plan/],
    ['how readiness works', '/how-readiness-works', /How readiness works/],
  ] as const) {
    test(`${what} fits, and is accessible when all of it is unfolded`, async ({ page }) => {
      await page.goto(path);
      await expect(page).toHaveTitle(title);
      await expectNoSidewaysScroll(page);
      await unfoldEverything(page);
      await expectReadableOnPhone(page);
    });
  }

  test('outlooks side by side fit and are accessible', async ({ page }) => {
    await page.goto(`/outlooks/compare?with=${outlook.slug}&with=${keepers.code}`);
    await expect(page.getByRole('columnheader')).toHaveText([outlook.profession, keepers.title]);
    await expectReadableOnPhone(page);
  });

  test('an outlook’s versions and an earlier one fit and are accessible', async ({ page }) => {
    const own = ownOutlook();
    await publish(own);
    await publish(nextVersion(own));
    await page.goto(`/outlooks/${own.slug}`);
    await page.getByRole('link', { name: 'All versions' }).tap();
    await expect(page.getByRole('region', { name: 'From version 1 to version 2' })).toBeVisible();
    await expectReadableOnPhone(page);
    await page.getByRole('link', { name: 'Version 1', exact: true }).tap();
    await expect(page.getByRole('note')).toContainText('It is no longer current.');
    await expectReadableOnPhone(page);
  });

  test('a page that is not there fits and is accessible', async ({ page, faults }) => {
    faults.expectFault(/status of 404/);
    await page.goto(`/outlooks/${randomUUID()}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'There is nothing at this address',
    );
    await expectReadableOnPhone(page);
  });
});

test.describe('by touch', { tag: '@phone-only' }, () => {
  test('an occupation leads to a plan by way of a new account', async ({ page }) => {
    await page.goto(`/occupations/${keepers.code}`);
    await page.getByRole('link', { name: 'Start my plan' }).first().tap();
    await expect(page.getByText(`${keepers.title} · Step 1 of 3`)).toBeVisible();
    await expectReadableOnPhone(page);
    for (const { title } of general.strategies) {
      await page
        .getByRole('group', { name: title })
        .getByRole('radio', { name: startingLevels[1]?.label ?? '' })
        .tap();
    }
    await page.getByRole('button', { name: 'Next: suggested goals' }).tap();
    await expect(page.getByText(`${keepers.title} · Step 2 of 3`)).toBeVisible();
    await expectReadableOnPhone(page);
    await page.getByRole('button', { name: 'Make my plan' }).tap();

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Create an account');
    await expect(page.getByRole('note')).toContainText('your choices are kept');
    await expectReadableOnPhone(page);
    await page.getByLabel('E-mail address').fill(newEmail());
    await page.getByLabel('Password').fill(somePassword);
    await page.getByRole('button', { name: 'Create account' }).tap();
    await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`My plan: ${keepers.title}`);
    await expectReadableOnPhone(page);
  });
});
