import { expect, type Page, test } from '@/e2e/fixtures';
import {
  expectAccessible,
  expectAccessibleInBothSchemes,
  expectNoSidewaysScroll,
  unfoldEverything,
} from '@/e2e/support/checks';
import { claimsInOrder } from '@/lib/domain/outlook/claims';
import machineLearning from '@/prisma/seed/outlooks/machine-learning-engineer.json' with {
  type: 'json',
};
import outlook from '@/prisma/seed/outlooks/software-developer.json' with { type: 'json' };

const address = `/outlooks/${outlook.slug}`;
const claims = claimsInOrder(outlook);

const mark = (page: Page, number: number) =>
  page.getByRole('link', { name: `What claim ${number} rests on`, exact: true });

/** The note that is open beside the text. */
const openNote = (page: Page) => page.locator('.claim-note:popover-open');

async function expectOpen(page: Page, claim: { key: string } | undefined) {
  await expect(openNote(page)).toHaveAttribute('data-claim', claim?.key ?? '');
  await expect(openNote(page)).toBeVisible();
}

test('a note opens beside its sentence by keyboard, and leads to its source', {
  tag: '@phone',
}, async ({ page }) => {
  await page.goto(address);
  await unfoldEverything(page);
  const [first, second] = claims;
  if (!first || !second) throw new Error('The outlook has no claims.');
  await mark(page, 2).focus();
  await page.keyboard.press('Enter');
  await expectOpen(page, second);
  await expect(openNote(page)).toContainText(second.wouldChange);
  await expectAccessibleInBothSchemes(page);
  await expectNoSidewaysScroll(page);

  // Nearby, and whole on the screen.
  const box = await openNote(page).boundingBox();
  const at = await mark(page, 2).boundingBox();
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  if (!box || !at) throw new Error('Not drawn.');
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.y + box.height).toBeLessThanOrEqual(height);
  expect(
    Math.min(Math.abs(box.y - at.y - at.height), Math.abs(at.y - box.y - box.height)),
  ).toBeLessThan(16);

  // One note at a time; Escape closes it and leaves the focus where it was.
  await mark(page, 1).click();
  await expectOpen(page, first);
  await page.keyboard.press('Escape');
  await expect(openNote(page)).toHaveCount(0);
  await expect(mark(page, 1)).toBeFocused();
  await mark(page, 1).click();
  await expectOpen(page, first);
  await mark(page, 1).click();
  await expect(openNote(page)).toHaveCount(0);

  await mark(page, 2).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(openNote(page).getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${address}#source-${second.source}`);
  await expect(page.locator(`#source-${second.source}`)).toBeInViewport();
});

test('the list has every claim in the order of the text, with kind, source and doubt', async ({
  page,
}) => {
  await page.goto(address);
  const list = page.getByRole('region', { name: 'Claims' });
  const items = list.locator('ol > li');
  await expect(items.first()).toBeHidden();
  await list.getByText(`All ${claims.length} claims`).click();
  await expect(items).toHaveCount(claims.length);
  for (const [index, claim] of claims.entries()) {
    const item = items.nth(index);
    await expect(item).toContainText(claim.sentence);
    await expect(item).toContainText(`What would change it: ${claim.wouldChange}`);
    await expect(item).toContainText(`How sure: ${claim.confidence}`);
    await expect(item).toContainText(
      {
        measured: 'Measured, ',
        forecast: 'Published forecast, ',
        editorial: 'Editorial judgement, ',
      }[claim.kind] ?? claim.kind,
    );
    if (claim.kind !== 'editorial') {
      await expect(item.getByRole('link')).toHaveAttribute('href', `#source-${claim.source}`);
      await expect(page.locator(`#source-${claim.source}`)).toHaveCount(1);
    }
  }
});

test('an address that names a claim unfolds it, and paper has every claim', async ({ page }) => {
  const claim = claims.at(-1);
  await page.goto(`${address}#claim-${claim?.key}`);
  await expect(page.locator(`#claim-${claim?.key}`)).toBeInViewport();
  const other = `/outlooks/${machineLearning.slug}`;
  await page.goto(other);
  const printed = page.locator(`#claim-${machineLearning.claims[0]?.key}`);
  await expect(printed).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(printed).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

  test('a number leads to its claim in the list, unfolded', async ({ page }) => {
    await page.goto(`/outlooks/${machineLearning.slug}`);
    const [claim] = claimsInOrder(machineLearning);
    await mark(page, 1).click();
    await expect(page.locator(`#claim-${claim?.key}`)).toBeInViewport();
    await expectNoSidewaysScroll(page);
  });
});

test.describe('on the narrowest screen', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('every outlook stays within it and is accessible, the general one too', async ({ page }) => {
    for (const slug of ['general', 'ai-safety-governance-specialist', 'robotics-engineer']) {
      await page.goto(`/outlooks/${slug}`);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  });
});
