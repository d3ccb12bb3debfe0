import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { runTool } from '../scripts/support/child';
import { Problem } from '../scripts/support/problem';
import { median } from './median';

/** A page to ask for. */
export interface Target {
  readonly url: string;
  readonly cookie?: string;
}

/** How a page answers while nothing else is asked. */
export interface Speed {
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

const CONNECTIONS = 4;
const ROUNDS = 5;
/** Seconds. The first load only warms up: code that just started is slower. */
const SECONDS = { warmUp: 5, round: 3 };

const autocannonReport = z.object({
  '2xx': z.number(),
  non2xx: z.number(),
  errors: z.number(),
  duration: z.number().positive(),
  latency: z.object({ p50: z.number(), p99: z.number() }),
});

/** @throws {Problem} when anything but pages came back. */
async function load({ url, cookie }: Target, seconds: number): Promise<Speed> {
  const { output } = await runTool(fileURLToPath(import.meta.resolve('autocannon')), [
    ...['--json', '--connections', String(CONNECTIONS), '--duration', String(seconds)],
    ...(cookie ? ['--headers', `cookie=${cookie}`] : []),
    url,
  ]);
  const json = output.split('\n').find((line) => line.startsWith('{'));
  if (!json) throw new Problem(`${output.trim()}\nThe load could not be made.`);
  const report = autocannonReport.parse(JSON.parse(json));
  if (report.non2xx + report.errors > 0 || report['2xx'] === 0) {
    throw new Problem(`${url} failed ${report.non2xx + report.errors} times under load.`);
  }
  const { p50, p99 } = report.latency;
  return { requestsPerSecond: report['2xx'] / report.duration, p50, p99 };
}

/**
 * Loads the targets in turns, so that what else the machine does falls on all of them alike.
 *
 * @returns each target's medians over the rounds, in the order given.
 */
export async function loadInTurns(targets: readonly Target[]): Promise<Speed[]> {
  for (const target of targets) await load(target, SECONDS.warmUp);
  const speeds = targets.map((): Speed[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, target] of targets.entries()) {
      speeds[index]?.push(await load(target, SECONDS.round));
    }
  }
  return speeds.map((own) => ({
    requestsPerSecond: median(own.map((speed) => speed.requestsPerSecond)),
    p50: median(own.map(({ p50 }) => p50)),
    p99: median(own.map(({ p99 }) => p99)),
  }));
}
