import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The `axe` object that `@axe-core/playwright` leaves in a page. */
interface AxeOnPage {
  run(root: Document, options: object): Promise<{ violations: Violations }>;
}

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe finds no violation on the page; `without` names rules to leave out. */
export async function expectAccessible(page: Page, without: string[] = []): Promise<void> {
  // A page that was reached by a link gets its title a moment after its text.
  await expect(page).toHaveTitle(/./);
  await expectNoViolations(page, (axe) => axe.withTags(standards).disableRules(without));
}

/**
 * The same in light and dark, where only colours differ; a narrow screen is checked in light only.
 */
export async function expectAccessibleInBothSchemes(page: Page): Promise<void> {
  await expectAccessible(page);
  if ((page.viewportSize()?.width ?? 0) < 600) return;
  await page.emulateMedia({ colorScheme: 'dark' });
  // axe is on the page already: injecting it again would take longer than this one rule.
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: AxeOnPage };
    const { violations } = await axe.run(document, {
      runOnly: ['color-contrast'],
      resultTypes: ['violations'],
    });
    return violations;
  });
  expect(shown(found)).toEqual([]);
  await page.emulateMedia({ colorScheme: null });
}

async function expectNoViolations(
  page: Page,
  choose: (axe: AxeBuilder) => AxeBuilder,
): Promise<void> {
  // Only violations are reported, and legacy mode works in the page itself, without the extra page
  // that frames of other origins would need: this takes a third of the time.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await choose(axe).analyze();
  expect(shown(violations)).toEqual([]);
}

/** Violations as a failed test writes them out: which rule, where, and why. */
function shown(violations: Violations) {
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    at: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
  }));
}

/** To be called before the page is opened. @returns a function that reads what has moved since. */
export async function watchLayoutShifts(page: Page): Promise<() => Promise<unknown>> {
  await page.addInitScript(() => {
    const seen: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => seen.push(...list.getEntries()));
    observer.observe({ type: 'layout-shift' });
    const layoutShifts = () => [...seen, ...observer.takeRecords()].map((shift) => shift.toJSON());
    Object.assign(window, { layoutShifts });
  });
  return () => page.evaluate('layoutShifts()');
}

/** Nothing overflows the right edge: reading takes no sideways scrolling. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  const content = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(content, `width of ${page.url()}`).toBeLessThanOrEqual(width);
}

/**
 * What must hold for every page on a phone: it is as narrow as the screen, and axe finds nothing.
 */
export async function expectReadableOnPhone(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
}

/** Opens all that a page has folded away, at once. */
export async function unfoldEverything(page: Page): Promise<void> {
  await page.locator('main details').evaluateAll((all: HTMLDetailsElement[]) => {
    for (const one of all) one.open = true;
  });
}
