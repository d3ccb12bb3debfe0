import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { say } from '@/lib/cli/say';
import { onShutdown } from '@/lib/cli/shutdown';
import { withClient, withDatabaseName } from '@/lib/server/database/connection';
import { migrate } from '@/lib/server/database/migration/migrate';
import { openForApp, startThrowAwayServer } from '@/lib/server/testing/throw-away-server';
import { measureSpeed, type Page } from './page-speed';
import { measureLiveChart, measureWeight } from './page-weight';
import { copyProject } from './project-copy';
import {
  liveChartSection,
  partsSection,
  publicScriptsSection,
  readinessSection,
  type Section,
  signInSections,
  speedSection,
  startSection,
  takeoutFigures,
  takeoutLimitSection,
  takeoutSection,
  weightSection,
} from './sections';
import { serveApp } from './served-app';
import { serveCopy } from './served-copy';
import { makeTypicalPlan } from './served-plan';
import { runServerScript } from './server-script';

const readinessFigures = z.object({
  goals: z.number(),
  entries: z.number(),
  runs: z.number(),
  medianMs: z.number(),
  p95Ms: z.number(),
  heapGrowthBytes: z.number().nullable(),
});

export async function measureReadiness(): Promise<Section[]> {
  say('Computing readiness …');
  return [readinessSection(readinessFigures.parse(await runServerScript('readiness.ts')))];
}

const partTimes = z.record(z.string(), z.object({ wallMs: z.number(), cpuMs: z.number() }));

/**
 * `speed` is relative to a bare page of the same size (1 is as fast); `weight` is kilobytes of
 * compressed scripts.
 */
const AIMS = {
  outlook: { speed: 1, weight: 150 },
  shared: { speed: 1, weight: 150 },
  plan: { speed: 0.8, weight: 250 },
};

const PUBLIC_PAGES = [
  { name: 'front page', path: '/' },
  { name: 'demo', path: '/demo' },
  { name: 'outlooks', path: '/outlooks' },
  { name: 'outlooks, searched', path: '/outlooks?q=developer' },
  { name: 'comparison', path: '/outlooks/compare?with=data-scientist&with=15-2051.00' },
  { name: 'evidence of an outlook', path: '/outlooks/machine-learning-engineer/evidence' },
  { name: 'occupation page', path: '/occupations/15-2051.00' },
];

/** Serves a copy with a throw-away database, and load-tests its pages. */
export async function measurePages(): Promise<Section[]> {
  const app = await serveApp();
  const { address, settings } = app;
  const { outlookPath, planPath, sharedPath, planId, userId, cookie } = await makeTypicalPlan(app);
  const outlook: Page = { name: 'Outlook page', url: `${address}${outlookPath}` };
  const shared: Page = { name: 'Shared plan', url: `${address}${sharedPath}` };
  const plan: Page = { name: 'Plan page, signed in', url: `${address}${planPath}`, cookie };
  say('Asking for pages (this takes two minutes) …');
  const weights = await measureWeight(address, [outlook, shared, plan]);
  const publicWeights = await measureWeight(
    address,
    PUBLIC_PAGES.map(({ name, path }) => ({ name, url: address + path })),
  );
  const live = await measureLiveChart(address);
  const speeds = await measureSpeed(app, [outlook, shared, plan]);
  const known = { BENCH_COOKIE: cookie, BENCH_PLAN: planId, BENCH_USER: userId };
  const parts = partTimes.parse(await runServerScript('plan-parts.ts', { ...settings, ...known }));
  await app.stop();
  const aimOf = (name: string) => {
    if (name === plan.name) return AIMS.plan;
    return name === shared.name ? AIMS.shared : AIMS.outlook;
  };
  return [
    ...speeds.map((page) => speedSection(page, aimOf(page.name).speed)),
    partsSection(parts),
    ...weights.map((page) => weightSection(page, aimOf(page.name).weight)),
    publicScriptsSection(publicWeights, AIMS.outlook.weight),
    liveChartSection(live),
  ];
}

const spread = z.object({ perSecond: z.number(), median: z.number(), p99: z.number() });
const signInFigures = z.object({
  hash: spread,
  signIn: spread,
  alike: z.object({ known: z.number(), unknown: z.number() }),
  rowSecurity: z.object({ owner: z.number(), same: z.number(), turns: z.number() }),
});

/** Runs a script of this folder against a throw-away database, connected as the app's own role. */
async function runWithDatabase(script: string): Promise<unknown> {
  const database = await startThrowAwayServer();
  onShutdown(database.stop);
  await withClient(database.url, (client) => client.query('CREATE DATABASE bench'));
  const DATABASE_OWNER_URL = withDatabaseName(database.url, 'bench');
  await migrate(DATABASE_OWNER_URL);
  const figures = await runServerScript(script, {
    DATABASE_OWNER_URL,
    DATABASE_URL: await openForApp(DATABASE_OWNER_URL),
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    NEXTAUTH_URL: 'http://localhost:3000',
    LOG_LEVEL: 'error',
  });
  await database.stop();
  return figures;
}

/** Times many sign-ins. */
export async function measureSignIn(): Promise<Section[]> {
  say('Signing in …');
  return signInSections(signInFigures.parse(await runWithDatabase('sign-in.ts')));
}

/** Exports a large account, and imports it into another one. */
export async function measureTakeout(): Promise<Section[]> {
  say('Export and import …');
  const figures = takeoutFigures.parse(await runWithDatabase('takeout.ts'));
  return [takeoutSection(figures), takeoutLimitSection(figures)];
}

/** Starts the copy once so that it has a build and a database, stops it, and starts it again. */
export async function measureStart(): Promise<Section[]> {
  say('Starting a copy of the app, twice …');
  await copyProject();
  await (await serveCopy()).stop();
  const again = await serveCopy();
  await again.stop();
  return [startSection(again.readyMs)];
}
