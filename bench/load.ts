import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { runTool } from '@/lib/cli/child';
import { Problem } from '@/lib/cli/problem';
import { median } from './median';
import { processorTime } from './processor-time';

/** A page to request. */
export interface Target {
  readonly url: string;
  readonly cookie?: string;
  /** The client's network address, as a proxy of ours would forward it; see `TRUSTED_PROXY_HOPS`. */
  readonly from?: string;
}

/** How fast a page is while no other page is requested. */
export interface Speed {
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** CPU time of the server for one request, in milliseconds; NaN outside Linux. */
  readonly work: number;
}

const CONNECTIONS = 4;
const ROUNDS = 7;
/** Seconds. The first load only warms up: code that just started is slower. */
const SECONDS = { warmUp: 5, round: 2 };

const autocannonReport = z.object({
  '2xx': z.number(),
  non2xx: z.number(),
  errors: z.number(),
  duration: z.number().positive(),
  latency: z.object({ p50: z.number(), p99: z.number() }),
});

/** @throws {Problem} when a request failed, or none succeeded. */
async function load({ url, cookie }: Target, seconds: number, server: number): Promise<Speed> {
  const before = processorTime(server) ?? Number.NaN;
  const { output } = await runTool(fileURLToPath(import.meta.resolve('autocannon')), [
    '--json',
    '--connections',
    String(CONNECTIONS),
    '--duration',
    String(seconds),
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
  const work = ((processorTime(server) ?? Number.NaN) - before) / report['2xx'];
  return { requestsPerSecond: report['2xx'] / report.duration, p50, p99, work };
}

/**
 * Load-tests the targets in turns, so that other work of the machine affects all of them alike.
 *
 * @param server the process that answers
 * @returns each target's rounds, in the order given.
 */
export async function loadInTurns(targets: readonly Target[], server: number): Promise<Speed[][]> {
  for (const target of targets) await load(target, SECONDS.warmUp, server);
  const rounds = targets.map((): Speed[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, target] of targets.entries()) {
      rounds[index]?.push(await load(target, SECONDS.round, server));
    }
  }
  return rounds;
}

export function medianSpeed(rounds: readonly Speed[]): Speed {
  return {
    requestsPerSecond: median(rounds.map((round) => round.requestsPerSecond)),
    p50: median(rounds.map(({ p50 }) => p50)),
    p99: median(rounds.map(({ p99 }) => p99)),
    work: median(rounds.map(({ work }) => work)),
  };
}
