import { type BrowserContext, type BrowserContextOptions, test as base } from '@playwright/test';
import { createPerson, type Person, signInAs } from './support/people';

export { expect, type Page } from '@playwright/test';

/**
 * Not a fault: prefetching a link's page loads its stylesheets too, and Chromium warns when the
 * link is not followed within a few seconds.
 */
const prefetchedStylesheet =
  /^The resource \S+\.css was preloaded using link preload but not used within a few seconds/;

/** Not a fault: see `serviceWorkers` in playwright.config.ts. */
const blockedWorker = 'Service Worker registration blocked by Playwright';

interface Faults {
  /** Allows a message that this test causes on purpose, such as a 404 that it requests. */
  expectFault(pattern: RegExp): void;
}

interface Fixtures {
  faults: Faults & { watch(context: BrowserContext): void };
  /** A person without a plan, signed in in this test's browser. */
  person: Person;
  /** A browser of its own, with its own cookies, watched like the test's first one. */
  openContext(options?: BrowserContextOptions): Promise<BrowserContext>;
}

/**
 * A test fails on anything that its pages write to the console as an error or a warning, violations
 * of the Content-Security-Policy included, and on any error that a page throws.
 */
export const test = base.extend<Fixtures>({
  faults: [
    async ({ context }, use) => {
      const seen: string[] = [];
      const expected: RegExp[] = [];
      const watch = (watched: BrowserContext) => {
        watched.on('console', (message) => {
          if (!['error', 'warning'].includes(message.type())) return;
          if (prefetchedStylesheet.test(message.text())) return;
          if (message.text() === blockedWorker) return;
          seen.push(`${message.type()} at ${message.location().url}: ${message.text()}`);
        });
        watched.on('weberror', (error) => seen.push(`thrown: ${error.error().stack}`));
      };
      watch(context);
      await use({ watch, expectFault: (pattern) => expected.push(pattern) });
      const unexpected = seen.filter((fault) => !expected.some((pattern) => pattern.test(fault)));
      base.expect(unexpected, 'faults that pages reported').toEqual([]);
    },
    { auto: true },
  ],

  person: async ({ context }, use) => {
    const person = await createPerson();
    await signInAs(context, person);
    await use(person);
  },

  openContext: async ({ browser, faults }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      faults.watch(context);
      return context;
    });
    for (const context of contexts) await context.close();
  },
});
