import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { ensureChromium } from '@/e2e/runner/chromium';
import { freePort } from '@/lib/cli/ports';
import { Problem } from '@/lib/cli/problem';
import { say } from '@/lib/cli/say';
import { median } from './median';
import type { Section } from './sections';
import { serveApp } from './served-app';
import { makeTypicalPlan } from './served-plan';

interface Visited {
  readonly name: string;
  readonly path: string;
  /** Opens a signed-in page. */
  readonly cookie?: string;
}

const PAGES: readonly Visited[] = [
  { name: 'Front page', path: '/' },
  { name: 'Demo', path: '/demo' },
  { name: 'Outlook page', path: '/outlooks/machine-learning-engineer' },
  { name: 'Occupation page', path: '/occupations/15-2051.00' },
  { name: 'Outlooks', path: '/outlooks' },
];

/** Of a plan, by what follows its address. */
const PLAN_PAGES = [
  { name: 'Plan page, signed in', path: '' },
  { name: 'Charts, signed in', path: '/charts' },
  { name: 'What if, signed in', path: '/scenarios' },
];

/** A page without content, as the baseline of the framework and the machine. */
const BARE_PAGE: Visited = { name: 'Bare page', path: '/bare/2000/20' };

const CATEGORIES = [
  { id: 'performance', name: 'performance', atLeast: 95, signedIn: 90 },
  { id: 'accessibility', name: 'accessibility', atLeast: 100, signedIn: 100 },
  { id: 'best-practices', name: 'best practices', atLeast: 100, signedIn: 100 },
  // Search engines are kept from pages that are behind a sign-in.
  { id: 'seo', name: 'search engines', atLeast: 100, signedIn: undefined },
] as const;

/** Metrics behind the performance score, for a simulated phone on a slow line. */
const METRICS = [
  { id: 'first-contentful-paint', name: 'first paint' },
  { id: 'largest-contentful-paint', name: 'largest paint' },
  { id: 'total-blocking-time', name: 'blocked' },
] as const;

/** Performance depends on what else the machine does, so the median of this many visits counts. */
const VISITS = 3;
const ATTEMPTS = 3;

/**
 * Visits pages with Lighthouse as a slow phone would, those of a typical plan too. The browser can
 * reach nothing but the copy.
 */
export async function measureLighthouse(): Promise<Section[]> {
  const app = await serveApp();
  const { planPath, cookie } = await makeTypicalPlan(app);
  const planPages = PLAN_PAGES.map(({ name, path }) => ({ name, path: planPath + path, cookie }));
  say('Visiting pages with Lighthouse …');
  const sections: Section[] = [];
  for (const page of [...PAGES, ...planPages, BARE_PAGE]) {
    const visits: Visit[] = [];
    while (visits.length < VISITS) visits.push(await visitPatiently(app.address, page));
    sections.push(lighthouseSection(page, visits));
  }
  await app.stop();
  return sections;
}

interface Visit {
  /** From 0 to 100, by category. */
  readonly scores: Readonly<Record<string, number>>;
  /** Milliseconds, by metric. */
  readonly times: Readonly<Record<string, number>>;
  /** Audits that cost a score other than performance, in Lighthouse’s words. */
  readonly faults: readonly string[];
}

/** Retries a visit: on a busy machine a browser sometimes loses the beginning of its trace. */
async function visitPatiently(address: string, page: Visited): Promise<Visit> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await visitPage(address + page.path, page.cookie);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

/** Visits in a new browser, which has no cache or cookies of an earlier visit. */
async function visitPage(url: string, cookie: string | undefined): Promise<Visit> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      `--remote-debugging-port=${port}`,
    ],
  });
  const onlyCategories = CATEGORIES.map(({ id }) => id);
  const extraHeaders = cookie ? { Cookie: cookie } : undefined;
  const flags = { port, logLevel: 'error', onlyCategories, extraHeaders } as const;
  const result = await lighthouse(url, flags).finally(() => browser.close());
  if (!result || result.lhr.runtimeError) {
    const reason = result?.lhr.runtimeError?.message ?? '';
    throw new Problem(`Lighthouse could not visit ${url}. ${reason}`);
  }
  const { categories, audits } = result.lhr;
  const scores = Object.fromEntries(
    Object.values(categories).map(({ id, score }) => [id, 100 * (score ?? Number.NaN)]),
  );
  const times = Object.fromEntries(
    METRICS.map(({ id }) => [id, audits[id]?.numericValue ?? Number.NaN]),
  );
  const faults = Object.values(categories)
    .filter(({ id }) => id !== 'performance')
    .flatMap(({ auditRefs }) => auditRefs)
    .flatMap(({ id, weight }) => {
      const audit = audits[id];
      return weight > 0 && audit && audit.score !== null && audit.score < 1 ? [audit.title] : [];
    });
  return { scores, times, faults };
}

function lighthouseSection(page: Visited, visits: readonly Visit[]): Section {
  const { name, cookie } = page;
  const bare = page === BARE_PAGE;
  const aims = CATEGORIES.map(({ atLeast, signedIn, ...category }) => ({
    ...category,
    atLeast: cookie ? signedIn : atLeast,
  })).filter(({ atLeast }) => atLeast !== undefined);
  const shown = bare ? aims.filter(({ id }) => id === 'performance') : aims;
  const faults = bare ? [] : [...new Set(visits.flatMap((visit) => visit.faults))];
  return {
    title: [`${name}: Lighthouse, as a phone, the middle of ${VISITS} visits`, ...faults].join(
      '; ',
    ),
    figures: [
      ...shown.map(({ id, name: category, atLeast }) => ({
        name: category,
        unit: '' as const,
        aim: bare || atLeast === undefined ? undefined : { atLeast },
        value: median(visits.map(({ scores }) => scores[id] ?? Number.NaN)),
      })),
      ...METRICS.map(({ id, name: metric }) => ({
        name: `${metric}, simulated`,
        unit: 'ms' as const,
        value: median(visits.map(({ times }) => times[id] ?? Number.NaN)),
      })),
    ],
  };
}
