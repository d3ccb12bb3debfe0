import { ratingScale, ratingStep } from '@/lib/domain/outlook';
import outlook from '@/prisma/seed/outlooks/machine-learning-engineer.json' with { type: 'json' };
import { OUTLOOK_DIRECTORY, readOutlooks } from '@/prisma/seed/read';
import { expect, type Page, test } from './fixtures';
import {
  expectAccessibleInBothSchemes,
  expectNoSidewaysScroll,
  expectReadableOnPhone,
} from './support/checks';

const address = `/outlooks/${outlook.slug}`;

/** Every statement of the outlook's file that a reader must find. */
const statements = [
  outlook.summary,
  ...Object.values(outlook.oneMinute),
  outlook.ratingReason,
  outlook.editorialNote,
  ...outlook.sections.flatMap(({ title, paragraphs }) => [title, ...paragraphs]),
  ...outlook.horizons.flatMap(({ title, summary, paragraphs }) => [title, summary, ...paragraphs]),
  ...outlook.strategies.flatMap(({ title, summary, paragraphs, templates }) => [
    ...[title, summary, ...paragraphs],
    ...templates.flatMap((template) => [template.title, template.note]),
  ]),
  ...outlook.figures.flatMap(({ label, value, proxy, meaning }) => [label, value, proxy, meaning]),
  ...outlook.sources.flatMap(({ title, publisher }) => [title, publisher]),
  ...ratingScale.flatMap(({ name, meaning }) => [name, meaning]),
];

/** The text as it is read, without the number behind a claim and the note that it opens. */
function withoutClaimNotes(main: HTMLElement): string {
  const copy = main.cloneNode(true) as HTMLElement;
  for (const extra of copy.querySelectorAll('.claim-mark')) extra.remove();
  return copy.textContent;
}

async function expectWholeOutlook(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(outlook.profession);
  const text = await page.locator('main').evaluate(withoutClaimNotes);
  expect(statements.filter((statement) => !text.includes(statement))).toEqual([]);
  for (const { year, title } of outlook.horizons) {
    await expect(page.getByRole('heading', { name: `By ${year}: ${title}` })).toBeVisible();
  }
  await expect(page.locator('.rating [aria-current]')).toContainText(
    ratingStep(outlook.rating).name,
  );
}

test.describe('the outlook', () => {
  test('is read whole, from the front page and without an account', async ({ page }) => {
    await page.goto('/');
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('link', { name: 'Choose your profession' }).click();
    await page.getByRole('link', { name: outlook.profession }).click();
    await expect(page).toHaveTitle(/Machine Learning Engineer: outlook 2026–2046/);
    await expectWholeOutlook(page);
    await expectAccessibleInBothSchemes(page);
    await expectNoSidewaysScroll(page);
  });

  test('tells editorial judgement, published figures and scenarios apart', async ({ page }) => {
    await page.goto(address);
    for (const { year, title, basis } of outlook.horizons) {
      const horizon = page.getByRole('article').filter({ hasText: `By ${year}: ${title}` });
      const mark = basis === 'scenario' ? 'Scenario' : 'Editorial expectation';
      await expect(horizon.getByText(mark, { exact: true })).toBeVisible();
    }
    const figures = page.getByRole('region', { name: 'Published figures' });
    await expect(figures.getByText('Published figure', { exact: true })).toBeVisible();
    for (const { value, label } of outlook.figures) {
      const figure = figures.getByRole('listitem').filter({ hasText: `${value} ${label}` });
      await expect(figure.getByText(/^(Measured, |Projected to )\d{4}/)).toBeVisible();
      await expect(figure.getByRole('link')).toHaveAttribute('href', /^#source-/);
    }
  });

  test('is listed with its rating', async ({ page }) => {
    await page.goto('/outlooks');
    const listed = page.getByRole('row').filter({ hasText: outlook.profession });
    await expect(listed.getByText(`${ratingStep(outlook.rating).name}, step 4 of 6`)).toBeVisible();
    await page.getByRole('link', { name: outlook.profession }).click();
    await expect(page).toHaveURL(address);
  });

  test('is not found under another name', async ({ page, faults }) => {
    faults.expectFault(/status of 404/);
    const response = await page.goto('/outlooks/poet');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'There is nothing at this address',
    );
    await expectAccessibleInBothSchemes(page);
    await page.getByRole('link', { name: 'Go to the front page' }).click();
    await expect(page).toHaveURL('/');
  });
});

test('a browser that looks for /favicon.ico finds one', async ({ request }) => {
  const response = await request.get('/favicon.ico');
  expect([response.status(), response.headers()['content-type']]).toEqual([200, 'image/x-icon']);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the outlook is whole and unfolds', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Choose your profession' }).click();
    await page.getByRole('link', { name: outlook.profession }).click();
    await expectWholeOutlook(page);
    const [strategy] = outlook.strategies;
    const goal = page.getByText(strategy?.templates[0]?.title ?? '');
    await expect(goal).toBeHidden();
    await page.getByText('Five ready-made goals').first().click();
    await expect(goal).toBeVisible();
  });
});

test('the contents mark the part that is being read', async ({ page }) => {
  await page.goto(address);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const marked = contents.locator('[aria-current="location"]');
  for (const name of ['Overview', 'Strategies']) {
    await contents.getByRole('link', { name }).click();
    await expect(marked).toHaveText(name);
    await expect(marked).toBeInViewport();
  }
});

test.describe('on a phone', { tag: '@phone-only' }, () => {
  test('every outlook begins with its minute and is under twelve screens long', async ({
    page,
  }) => {
    for (const { slug } of await readOutlooks(OUTLOOK_DIRECTORY)) {
      await page.goto(`/outlooks/${slug}`);
      await expect(page.getByRole('region', { name: 'In one minute' })).toBeVisible();
      const { height = 0 } = page.viewportSize() ?? {};
      const length = await page.evaluate(() => document.documentElement.scrollHeight);
      expect(length / height, slug).toBeLessThan(12);
    }
  });

  test('the contents stay in reach, and what they lead to is unfolded', async ({ page }) => {
    await page.goto(`${address}#strategies`);
    const contents = page.getByRole('navigation', { name: 'On this page' });
    await expect(contents.getByText('Contents')).toBeInViewport();
    await contents.getByText('Contents').tap();
    await expectReadableOnPhone(page);
    await contents.getByRole('link', { name: 'Impact timeline' }).tap();
    await expect(contents.getByRole('link', { name: 'Impact timeline' })).toBeHidden();
    await expect(contents.getByText('Impact timeline').first()).toBeVisible();

    const [horizon] = outlook.horizons;
    const text = page.locator(`#by-${horizon?.year} .prose`);
    await expect(text).toBeHidden();
    await page.getByRole('link', { name: horizon?.title ?? '' }).tap();
    await expect(text).toBeVisible();

    await contents.getByText('Contents').tap();
    await contents.getByRole('button', { name: 'Unfold the whole page' }).tap();
    await expect(page.locator('main .phone-fold:not([open])')).toHaveCount(0);
  });
});

test.describe('on the narrowest screen', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('no public page scrolls sideways', async ({ page }) => {
    for (const path of ['/', '/outlooks', address, '/sign-in', '/sign-up']) {
      await page.goto(path);
      await expectNoSidewaysScroll(page);
    }
  });
});

test.describe('by keyboard', () => {
  test('the first key leads past the header', async ({ page }) => {
    await page.goto('/outlooks');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('Find a profession')).toBeFocused();
  });

  test('the header and the contents are reached in their order', async ({ page }) => {
    await page.goto(address);
    const header = page.getByRole('navigation', { name: 'Main' });
    const contents = page.getByRole('navigation', { name: 'On this page' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Longview' })).toBeFocused();
    const links = await header.getByRole('link').all();
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) {
      await page.keyboard.press('Tab');
      await expect(link).toBeFocused();
    }
    await contents.getByRole('link', { name: 'Sources' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${address}#sources`);
    await expect(page.getByRole('heading', { name: 'Sources', level: 2 })).toBeInViewport();
  });
});
