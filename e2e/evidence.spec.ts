import outlook from '@/prisma/seed/outlooks/machine-learning-engineer.json' with { type: 'json' };
import { expect, test } from './fixtures';
import { expectAccessibleInBothSchemes, expectNoSidewaysScroll } from './support/checks';

// Journeys have made-up figures: invented, and so unlike any real ones.
const address = `/outlooks/${outlook.slug}`;

test.describe('the evidence', () => {
  test('is found from an outlook, names its proxies, and unfolds to figures and sources', async ({
    page,
  }) => {
    await page.goto(address);
    const exposure = page.getByRole('region', { name: 'Measured exposure' });
    await expect(exposure).toContainText('No source scores “Machine Learning Engineer” itself.');
    await expect(exposure).toContainText('Exposure is not a chance of losing the job.');
    await expect(exposure.getByRole('img', { name: /^AI exposure/ })).toBeVisible();
    await expect(exposure).toContainText('Data Scientists are more exposed to AI than 90 to 98');
    await exposure.getByText('Show as a table').click();
    const table = exposure.getByRole('table', { name: /^Percentile among the occupations/ });
    await expect(table.getByRole('row', { name: /Chats with an assistant, 2024/ })).toContainText(
      '96 (0.36)',
    );
    await exposure.getByText('Sources and licences').click();
    await expect(exposure).toContainText('Licence: CC0 1.0 (invented)');
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);

    await exposure.getByRole('link', { name: /^All the evidence/ }).click();
    await expect(page).toHaveURL(`${address}/evidence`);
    await expect(page).toHaveTitle(/Machine Learning Engineer: the evidence/);
    await expect(page.getByRole('region', { name: 'Projected employment, 2024–34' })).toContainText(
      'about 34% more for Data Scientists',
    );
    await expect(page.getByRole('region', { name: 'Wages' })).toContainText(
      'about $113,000 for Data Scientists',
    );
    await expect(
      page.getByRole('region', { name: 'By the international classification' }),
    ).toContainText('Gradient 3');
    await expect(page.getByRole('region', { name: 'Skills' })).toContainText('May 2020');

    // Print cannot unfold: the sources are shown, and controls are not.
    const wages = page.getByRole('region', { name: 'Wages' });
    await expect(wages.getByText('Licence: ')).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(wages.getByText('Licence: ')).toBeVisible();
    await expect(wages.getByText('Show as a table')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    for (const fold of await page.getByText('Show as a table').all()) await fold.click();
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);

    const tasks = page.getByRole('region', { name: 'Tasks by exposure' });
    await expect(tasks).toContainText('Ask where the numbers come from.');
    const choice = page.getByRole('navigation', { name: 'Occupations' });
    await choice.getByRole('link', { name: 'Software Developers' }).click();
    await expect(
      page.getByRole('heading', { name: 'What the work is: Software Developers' }),
    ).toBeVisible();
    await tasks.getByText('Show as a table').click();
    await expect(tasks).toContainText('about 120 of 10,000 API records');
    const related = page.getByRole('region', { name: 'Related occupations' });
    await related.getByRole('link', { name: 'Computer Systems Engineers/Architects' }).click();
    await expect(page).toHaveURL('/occupations/15-1299.08');
  });

  test('is shown for an unknown choice as for the first occupation, and not where there is none', async ({
    page,
    faults,
  }) => {
    await page.goto(`${address}/evidence?occupation=%00&occupation=x`);
    await expect(
      page.getByRole('heading', { name: 'What the work is: Data Scientists' }),
    ).toBeVisible();
    faults.expectFault(/status of 404/);
    const response = await page.goto('/outlooks/nobody/evidence');
    expect(response?.status()).toBe(404);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the evidence is whole and unfolds', async ({ page }) => {
    await page.goto(`${address}/evidence`);
    await expect(page.getByRole('img')).toHaveCount(4);
    const wages = page.getByRole('region', { name: 'Wages' });
    await wages.getByText('Show as a table').click();
    await expect(wages.getByRole('table')).toContainText('more than $239,200');
  });
});
