import { startingLevels } from '@/lib/domain/outlook';
import general from '@/prisma/seed/outlooks/general.json' with { type: 'json' };
import { expect, type Page, test } from './fixtures';
import {
  expectAccessible,
  expectAccessibleInBothSchemes,
  expectNoSidewaysScroll,
} from './support/checks';

/** Of the made-up evidence that journeys are served with. */
const keepers = { code: '98-1011.00', title: 'Lighthouse Keepers', family: 'Other occupations' };

const startsWith = (text: string) => new RegExp(`^${text}`);

async function find(page: Page, words: string) {
  await page.getByLabel('Find a profession').fill(words);
  await page.getByRole('button', { name: 'Search' }).click();
}

test.describe('the catalogue', () => {
  test('finds an occupation in spite of a typing mistake, and shows its page', async ({ page }) => {
    await page.goto('/outlooks');
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
    await find(page, 'lighthuose keper');
    await expect(page).toHaveURL(/\?.*q=lighthuose/);
    const occupations = page.getByRole('region', { name: 'Occupations' });
    await expect(occupations.getByRole('rowheader')).toHaveText([startsWith(keepers.title)]);
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
    await occupations.getByRole('link', { name: keepers.title }).click();

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(keepers.title);
    await expect(page.getByText('There is no editorial view of this occupation yet')).toBeVisible();
    const outlook = page.getByRole('region', { name: 'A general outlook' });
    await expect(outlook.getByText('General, not about this occupation')).toBeVisible();
    await expect(outlook.getByText('No editorial view yet', { exact: true })).toHaveCount(3);
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
  });

  test('finds by another title, by code and by profession', async ({ page }) => {
    await page.goto('/outlooks');
    await find(page, 'busker');
    await expect(page.getByText('Also called “Busker”.')).toBeVisible();
    await find(page, keepers.code);
    await expect(page.getByRole('link', { name: keepers.title })).toBeVisible();
    await find(page, 'machin lerning');
    const editorial = page.getByRole('region', { name: 'Editorial outlooks' });
    await expect(editorial.getByRole('link', { name: 'Machine Learning Engineer' })).toBeVisible();
  });

  test('filters, keeps the search beside it, and says when nothing is left', async ({ page }) => {
    await page.goto('/outlooks');
    await page.getByText('Filters', { exact: true }).click();
    await page.getByLabel('Preparation').selectOption('2');
    await page.getByRole('button', { name: 'Use these' }).click();
    const occupations = page.getByRole('region', { name: 'Occupations' });
    await expect(occupations.getByRole('rowheader')).toHaveText([startsWith(keepers.title)]);
    await expectAccessibleInBothSchemes(page);
    await find(page, 'fiddler');
    await expect(page.getByText('Nothing fits that search')).toBeVisible();
    await expect(page.getByLabel('Preparation')).toHaveValue('2');
    await page.getByRole('link', { name: 'Show everything' }).click();
    await expect(page.getByRole('heading', { name: 'Editorial outlooks' })).toBeVisible();
  });

  test('compares an outlook with occupations that were found one after the other', async ({
    page,
  }) => {
    await page.goto('/outlooks?q=machine+learning');
    await page.getByRole('checkbox', { name: 'Compare Machine Learning Engineer' }).check();
    await expect(page.getByText('1 ticked. Tick one more.')).toBeInViewport();
    await find(page, 'lighthouse');
    const chosen = page.getByRole('list', { name: 'Ticked' });
    await expect(chosen.getByRole('listitem')).toHaveText([/^Machine Learning Engineer/]);
    await page.getByRole('checkbox', { name: `Compare ${keepers.title}` }).check();
    await expect(page.getByText('2 ticked')).toBeInViewport();
    await expectAccessibleInBothSchemes(page);
    await page.getByRole('button', { name: 'Compare side by side' }).click();

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Side by side');
    await expect(page.getByRole('columnheader')).toHaveText([
      'Machine Learning Engineer',
      keepers.title,
    ]);
    const view = page.getByRole('row', { name: /^Our view/ });
    await expect(view).toContainText('Resilient with Growing AI Support');
    await expect(view).toContainText('No editorial view yet');
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('link', { name: 'Choose others' }).click();
    await expect(chosen.getByRole('listitem')).toHaveCount(2);

    // What goes takes no focus along.
    await chosen.getByRole('link', { name: `Remove ${keepers.title}` }).click();
    await expect(chosen.getByRole('listitem')).toHaveCount(1);
    await expect(page.getByRole('button', { name: 'Compare side by side' })).toBeFocused();
    await expect(page.getByRole('checkbox', { name: /^Compare Lighthouse/ })).not.toBeChecked();
  });

  test('keeps ticks through sorting and reloading, and takes a fifth one back', async ({
    page,
  }) => {
    await page.goto('/outlooks');
    const boxes = page.getByRole('region', { name: 'Editorial outlooks' }).getByRole('checkbox');
    for (const place of [0, 1, 2, 3]) await boxes.nth(place).check();
    await expect(page.getByText('4 ticked')).toBeVisible();
    await expect(page).toHaveURL(/(with=.*){4}/);
    await boxes.nth(4).click();
    await expect(
      page.getByText('You can compare 4 at most. To add another, remove one.'),
    ).toBeVisible();
    await expect(boxes.nth(4)).not.toBeChecked();
    await page.getByRole('link', { name: 'Rating' }).click();
    await expect(page).toHaveURL(/editorial=rating/);
    await page.reload();
    await expect(page.getByText('4 ticked')).toBeVisible();
    await expect(boxes.and(page.locator(':checked'))).toHaveCount(4);
  });

  test('sorts by a column, the other way round at the second press, and by keyboard', async ({
    page,
  }) => {
    await page.goto('/outlooks');
    const occupations = page.getByRole('region', { name: 'Occupations' });
    const header = (name: string) => occupations.getByRole('columnheader', { name });
    await expect(header('Occupation')).toHaveAttribute('aria-sort', 'ascending');
    await header('Median pay').getByRole('link').focus();
    await page.keyboard.press('Enter');
    await expect(header('Median pay')).toHaveAttribute('aria-sort', 'descending');
    await expect(header('Occupation')).not.toHaveAttribute('aria-sort');
    await expect(header('Median pay').getByRole('link')).toBeFocused();
    const titles = () => occupations.getByRole('rowheader').getByRole('link').allTextContents();
    const highest = await titles();
    await page.keyboard.press('Enter');
    await expect(header('Median pay')).toHaveAttribute('aria-sort', 'ascending');
    await expect.poll(titles).not.toEqual(highest);
    await expectAccessible(page);
  });

  test('answers a page beyond the last with the last one', async ({ page }) => {
    await page.goto('/outlooks?page=402');
    await expect(page.getByText('There is no page 402: this is the last one.')).toBeVisible();
    await expect(
      page.getByRole('region', { name: 'Occupations' }).getByRole('row'),
    ).not.toHaveCount(0);
  });

  test('keeps the focused row clear of the bar', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 500 });
    await page.goto('/outlooks?with=machine-learning-engineer');
    const rows = page.getByRole('rowheader').getByRole('link');
    const bar = page.locator('.compare-bar');
    await expect(rows).not.toHaveCount(0);
    await rows.first().focus();
    // Downwards, over each row's link and its box, for some windows' height: what is behind the bar
    // is in the window, too.
    for (let left = Math.min(40, 2 * (await rows.count())); left > 0; left--) {
      const [focused, edge] = await Promise.all([
        page.locator(':focus').boundingBox(),
        bar.boundingBox(),
      ]);
      expect((focused?.y ?? Number.NaN) + (focused?.height ?? 0)).toBeLessThanOrEqual(edge?.y ?? 0);
      await page.keyboard.press('Tab');
    }
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('sorts, and a button keeps the ticks', async ({ page }) => {
      await page.goto('/outlooks');
      await page.getByRole('link', { name: 'Median pay' }).click();
      await expect(page).toHaveURL(/sort=pay/);
      await page.getByRole('checkbox', { name: `Compare ${keepers.title}` }).check();
      await page.getByRole('button', { name: 'Keep these and look further' }).click();
      await expect(page).toHaveURL(/sort=pay.*with=98-1011/);
      await expect(page.getByText('1 ticked. Tick one more.')).toBeVisible();
    });
  });

  test('asks for one more where there is nothing to compare with', async ({ page }) => {
    for (const [address, title] of [
      ['/outlooks/compare', 'Nothing is chosen yet'],
      [`/outlooks/compare?with=${keepers.code}&with=nobody`, 'One more is needed'],
    ] as const) {
      await page.goto(address);
      await expect(page.getByText(title)).toBeVisible();
      await expectAccessibleInBothSchemes(page);
    }
  });

  test('has no page for an unknown code', async ({ request }) => {
    for (const code of ['99-9999.00', '98-1011', 'x']) {
      expect((await request.get(`/occupations/${code}`)).status(), code).toBe(404);
    }
    const start = `/outlooks/general/start?occupation=99-9999.00`;
    expect((await request.get(start)).status()).toBe(404);
  });
});

test.describe('a plan from any occupation', () => {
  test('is begun on its page, and leads back to it', async ({ page, person: _signedIn }) => {
    await page.goto(`/occupations/${keepers.code}`);
    await page.getByRole('link', { name: 'Start my plan' }).first().click();
    await expect(page.getByText(`${keepers.title} · Step 1 of 2`)).toBeVisible();
    for (const { title } of general.strategies) {
      await page
        .getByRole('group', { name: title })
        .getByRole('radio', { name: startingLevels[1]?.label ?? '' })
        .click();
    }
    await page.getByRole('button', { name: 'Next: suggested goals' }).click();
    await expect(page.getByText(`${keepers.title} · Step 2 of 2`)).toBeVisible();
    await page.getByRole('button', { name: 'Make my plan' }).click();

    await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`My plan: ${keepers.title}`);
    for (const { title } of general.strategies) {
      await expect(page.getByRole('region', { name: title })).toBeVisible();
    }
    await page.getByRole('main').getByRole('link', { name: keepers.title, exact: true }).click();
    await expect(page).toHaveURL(`/occupations/${keepers.code}`);
  });
});

test.describe('metadata for machines', () => {
  const data = async (page: Page) =>
    JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');

  test('an outlook is an article about an occupation, with its own picture', async ({ page }) => {
    await page.goto('/outlooks/machine-learning-engineer');
    expect(await data(page)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Article',
      about: { '@type': 'Occupation', name: 'Machine Learning Engineer' },
    });
    const image = page.locator('meta[property="og:image"]');
    const picture = await page.request.get((await image.getAttribute('content')) ?? '');
    expect(picture.headers()['content-type']).toBe('image/png');
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
      'href',
      /\/outlooks\/machine-learning-engineer$/,
    );
  });

  test('an occupation is described by its own words and figures', async ({ page }) => {
    await page.goto(`/occupations/${keepers.code}`);
    expect(await data(page)).toMatchObject({ '@type': 'Occupation', name: keepers.title });
  });

  test('the site map has every outlook and occupation, and robots are led to it', async ({
    request,
  }) => {
    const map = await (await request.get('/sitemap.xml')).text();
    for (const path of ['/outlooks/data-scientist', `/occupations/${keepers.code}`]) {
      expect(map).toContain(`${path}</loc>`);
    }
    expect(await (await request.get('/robots.txt')).text()).toContain('/sitemap.xml');
  });
});
