import { type Browser, chromium, type Page } from '@playwright/test';
import { z } from 'zod';
import { ensureChromium } from '@/e2e/runner/chromium';
import { say } from '@/lib/cli/say';
import type { Section } from './sections';
import { serveApp } from './served-app';
import { runServerScript } from './server-script';

/** CPU throttling: how many times slower than this machine the browser runs. */
const THROTTLE = 4;
const STEPS = 12;

const plans = z.object({
  paths: z.object({ empty: z.string(), typical: z.string(), large: z.string() }),
  cookie: z.object({ name: z.string(), value: z.string() }),
});

/** Milliseconds. */
export interface Interaction {
  /** Interaction to next paint: the slowest of a visit's interactions. */
  readonly inp: number;
  /**
   * From a key press on a slider to the redrawn chart: the median of the steps, then the slowest.
   */
  readonly redrawn: number;
  readonly slowest: number;
}

/** Serves a copy and moves the sliders of the what-if page in a browser, on plans of three sizes. */
export async function measureInteraction(): Promise<Section[]> {
  const { address, settings, stop } = await serveApp();
  const { paths, cookie } = plans.parse(
    await runServerScript('large-plan.ts', {
      ...settings,
      DATABASE_URL: settings.DATABASE_OWNER_URL,
    }),
  );
  say('Moving sliders …');
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  try {
    const visit = (path: string, throttle: number) =>
      visitWhatIf(browser, { url: `${address}${path}/scenarios`, cookie, throttle });
    return [
      interactionSection(
        await visit(paths.typical, 1),
        await visit(paths.empty, THROTTLE),
        await visit(paths.large, THROTTLE),
      ),
    ];
  } finally {
    await browser.close();
    await stop();
  }
}

type Visit = { url: string; cookie: { name: string; value: string }; throttle: number };

/**
 * Opens the what-if page and moves a slider by keyboard, types a number, unfolds a strategy and
 * switches a goal.
 */
export async function visitWhatIf(browser: Browser, visit: Visit): Promise<Interaction> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies([{ ...visit.cookie, url: visit.url }]);
  const page = await context.newPage();
  await page.addInitScript(watchInteractions);
  await page.goto(visit.url);
  await page.waitForLoadState('networkidle');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: visit.throttle });
  const slider = page.getByRole('slider', { name: 'Speed of disruption' });
  await slider.focus();
  const redraws: number[] = [];
  for (let step = 0; step < STEPS; step++) redraws.push(await timeRedraw(page));
  const number = page.getByRole('textbox', { name: 'Your pace' });
  await number.click();
  await number.press('Control+a');
  await number.pressSequentially('1.35', { delay: 50 });
  const strategy = page.locator('.scenario-more details').first();
  await strategy.locator('summary').click();
  await strategy
    .getByRole('checkbox')
    .first()
    .click({ timeout: 1_000 })
    .catch(() => undefined);
  await untilIdle(page);
  const inp = await page.evaluate(() => Reflect.get(window, 'slowestInteraction') as number);
  await context.close();
  const sorted = redraws.toSorted((a, b) => a - b);
  return {
    inp,
    redrawn: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    slowest: sorted.at(-1) ?? Number.NaN,
  };
}

/**
 * Presses a key on the slider. @returns milliseconds from the key to the frame with the new lines.
 */
async function timeRedraw(page: Page): Promise<number> {
  await page.evaluate(() => {
    const drawing = document.querySelector('#scenario [role="img"]');
    Reflect.set(
      window,
      'redrawn',
      new Promise<number>((resolve) => {
        let pressed = 0;
        window.addEventListener('keydown', (event) => (pressed = event.timeStamp), { once: true });
        const observer = new MutationObserver(() => {
          observer.disconnect();
          // A timeout that is set in an animation frame runs after that frame is painted.
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
        });
        if (drawing)
          observer.observe(drawing, { subtree: true, attributes: true, childList: true });
      }),
    );
  });
  await page.keyboard.press('ArrowRight');
  const time = await page.evaluate(() => Reflect.get(window, 'redrawn') as Promise<number>);
  await untilIdle(page);
  return time;
}

/** After the next frame, once the page has nothing to do: its interactions are recorded by then. */
async function untilIdle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestIdleCallback(() => resolve()));
      }),
  );
}

/**
 * Runs in the page: records its longest interaction, as INP (interaction to next paint) counts
 * them.
 */
function watchInteractions() {
  Reflect.set(window, 'slowestInteraction', 0);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!Reflect.get(entry, 'interactionId')) continue;
      const before: number = Reflect.get(window, 'slowestInteraction');
      Reflect.set(window, 'slowestInteraction', Math.max(before, entry.duration));
    }
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}

export function interactionSection(
  typical: Interaction,
  empty: Interaction,
  large: Interaction,
): Section {
  const slowed = `at ${THROTTLE} times slower`;
  return {
    title: 'What-if: slider, number and switch in a browser',
    figures: [
      {
        name: 'typical plan, slider to redrawn',
        value: typical.redrawn,
        unit: 'ms',
        aim: { atMost: 100 },
      },
      { name: 'the slowest of these', value: typical.slowest, unit: 'ms', aim: { atMost: 100 } },
      {
        name: `200 goals, 10,000 entries, ${slowed}: to next paint`,
        value: large.inp,
        unit: 'ms',
        aim: { atMost: 200 },
      },
      { name: 'the same, slider to redrawn', value: large.redrawn, unit: 'ms' },
      { name: `empty plan, ${slowed}: to next paint`, value: empty.inp, unit: 'ms' },
    ],
  };
}
