import { z } from 'zod';
import { freePort } from '@/lib/cli/ports';
import { say } from '@/lib/cli/say';
import { measureBlocks } from './blocks';
import type { Target } from './load';
import { median, percentile99 } from './median';
import type { Figure, Section } from './sections';
import { serveApp } from './served-app';
import { makeTypicalPlan } from './served-plan';
import { runServerScript } from './server-script';

/** Seconds of each attack, of which the bystander does not measure the first few. */
const SECONDS = { attack: 24, before: 4, quiet: 10 };
/** Aims of the bystander's 99th percentile: beside the quiet one, and in milliseconds. */
const MOST_TIMES = 5;
const MOST_MS = 2_000;
/** Milliseconds after which the bystander gives up. */
const PATIENCE = 60_000;
/** The bystander's own network address, as a proxy of ours would forward it. */
const BYSTANDER = '192.0.2.1';

const ATTACKS = [
  { kind: 'sign-in', name: 'sign-ins', clients: [1, 8] },
  { kind: 'pages', name: 'pages of a plan at its ceilings', clients: [1, 8] },
  { kind: 'writes', name: 'moves of its goals', clients: [1, 8] },
  { kind: 'search', name: 'searches of the catalogue', clients: [1, 8] },
  { kind: 'sign-up', name: 'hostile sign-ups', clients: [1, 8] },
] as const;

const attacker = z.object({
  planId: z.string(),
  userId: z.string(),
  goalIds: z.array(z.string()),
  strategy: z.string(),
  links: z.array(z.string()),
  cookie: z.string(),
});
const answers = z.record(z.string(), z.number());

const PAGES = ['sign-in page', 'plan page'] as const;

/** What a bystander waited for each page, in milliseconds, and how often none came. */
type Times = Record<(typeof PAGES)[number], { each: number[]; failed: number }>;

type Pages = Record<keyof Times, Target>;

/** Serves a copy with a plan at its ceilings, and with `settings`. */
async function serveWorst(settings: Record<string, string>) {
  const app = await serveApp({ TRUSTED_PROXY_HOPS: '1', ...settings });
  const asOwner = { ...app.settings, DATABASE_URL: app.settings.DATABASE_OWNER_URL };
  return { app, worst: attacker.parse(await runServerScript('ceiling-plan.ts', asOwner)) };
}

/** Finds the longest block of the event loop on each page of a plan at its ceilings. */
export async function measureLongestBlocks(): Promise<Section[]> {
  const BENCH_PROBE_PORT = String(await freePort());
  const { app, worst } = await serveWorst({
    NODE_OPTIONS: `--import ${new URL('./event-loop-probe.mjs', import.meta.url).href}`,
    BENCH_PROBE_PORT,
  });
  const section = await measureBlocks(app, worst, `http://127.0.0.1:${BENCH_PROBE_PORT}`);
  await app.stop();
  return [section];
}

/**
 * Opens a sign-in page and another person's plan in turns, while nobody else is there and during each
 * attack.
 */
export async function measureBystander(): Promise<Section[]> {
  const { app, worst } = await serveWorst({});
  const { planPath, cookie } = await makeTypicalPlan(app);
  const pages = {
    'sign-in page': { url: `${app.address}/sign-in`, from: BYSTANDER },
    'plan page': { url: app.address + planPath, cookie, from: BYSTANDER },
  };
  await openInTurns(pages, SECONDS.before);
  say('Opening pages while nobody else does …');
  const quiet = await openInTurns(pages, SECONDS.quiet);
  const sections = [section('Bystander: quiet', quiet)];
  for (const { kind, name, clients } of ATTACKS) {
    for (const count of clients) {
      const what = `${name} from ${count === 1 ? 'one address' : `${count} addresses`}`;
      say(`Opening pages during ${what} …`);
      const order = { ...worst, kind, clients: count, address: app.address };
      const { times, answered } = await openDuring(order, pages);
      sections.push(section(`Bystander: 50 connections of ${what} (${answered})`, times, quiet));
      await untilCalm(pages, quiet);
    }
  }
  await app.stop();
  return sections;
}

async function openDuring(order: object, pages: Pages) {
  const whole = { ...order, seconds: SECONDS.attack };
  const attack = runServerScript('attack.ts', { BENCH_ATTACK: JSON.stringify(whole) });
  await openInTurns(pages, SECONDS.before);
  const times = await openInTurns(pages, SECONDS.attack - SECONDS.before);
  const counts = Object.entries(answers.parse(await attack));
  return { times, answered: counts.map(([status, count]) => `${count} × ${status}`).join(', ') };
}

/** Waits until an attack is over in the server, too: a minute at most. */
async function untilCalm(pages: Pages, quiet: Times): Promise<void> {
  const end = performance.now() + 60_000;
  while (performance.now() < end) {
    const now = await openInTurns(pages, 1);
    if (PAGES.every((name) => median(now[name].each) < 2 * median(quiet[name].each))) return;
  }
}

async function openInTurns(pages: Pages, seconds: number): Promise<Times> {
  const none = () => ({ each: [], failed: 0 });
  const times: Times = { 'sign-in page': none(), 'plan page': none() };
  const end = performance.now() + 1000 * seconds;
  while (performance.now() < end) {
    for (const name of PAGES) {
      const start = performance.now();
      if (!(await open(pages[name]))) times[name].failed += 1;
      times[name].each.push(performance.now() - start);
    }
  }
  return times;
}

/** Waits for a page, a minute at most. @returns whether it came. */
async function open({ url, cookie, from = '' }: Target): Promise<boolean> {
  const headers = { 'x-forwarded-for': from, ...(cookie && { cookie }) };
  const signal = AbortSignal.timeout(PATIENCE);
  const response = await fetch(url, { headers, redirect: 'manual', signal }).catch(() => null);
  await response?.arrayBuffer().catch(() => null);
  return response?.status === 200;
}

function section(title: string, times: Times, quiet?: Times): Section {
  return {
    title,
    figures: PAGES.flatMap((name): Figure[] => {
      const { each, failed } = times[name];
      const p99 = percentile99(each);
      const figures: Figure[] = [
        { name: `${name}: median of ${each.length}`, value: median(each), unit: 'ms' },
        { name: `${name}: 99th percentile`, value: p99, unit: 'ms', aim: { atMost: MOST_MS } },
        { name: `${name}: did not come`, value: failed, unit: '', aim: { atMost: 0 } },
      ];
      if (!quiet) return figures;
      const value = p99 / percentile99(quiet[name].each);
      const aim = { atMost: MOST_TIMES };
      return [...figures, { name: `${name}: beside the quiet one`, value, unit: 'times', aim }];
    }),
  };
}
