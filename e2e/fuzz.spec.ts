import { freePort } from '@/lib/cli/ports';
import { expect, keptBy, test } from './access/fixtures';
import { inspectHeap } from './fuzz/heap';
import {
  actionCases,
  addressCases,
  type Case,
  malformedCases,
  manySignedCases,
} from './fuzz/requests';
import { startAppInstance } from './support/app-instance';
import { forgetWrites } from './support/database';
import { openSession, sessionCookie } from './support/people';

/** Repeats a run: `FUZZ_SEED=7 npm run e2e -- e2e/fuzz.spec.ts`. */
const seed = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 1e9));
const EACH = Number(process.env.FUZZ_RUNS ?? 6);

/** Milliseconds after which a request counts as hanging; slow ones take less. */
const NO_ANSWER = 30_000;
/** Bytes that may be in use at the end beyond those after a third of the requests. */
const GROWTH = 64 * 1024 * 1024;

/** Lines of a stack trace, names of internals, and the sentence for an unexpected error. */
const innards =
  /\bat [\w.<>]+ \([^)]*:\d+:\d+\)|node_modules|PrismaClient|at async |could not be saved just now/;

async function ask(
  address: string,
  { title, path, init }: Case,
  cookie: string,
): Promise<string[]> {
  const headers = { ...(init.headers as Record<string, string>), cookie };
  const signal = AbortSignal.timeout(NO_ANSWER);
  try {
    await forgetWrites();
    const request = { ...init, headers, signal, redirect: 'manual' as const };
    const response = await fetch(`${address}${path}`, request);
    const text = await response.text();
    if (response.status >= 500) return [`${response.status} for ${title}`];
    const shown = innards.exec(text)?.[0];
    return shown ? [`the inside shows (${shown}): ${title}`] : [];
  } catch (error) {
    return [`${error} for ${title}`];
  }
}

/** Sends all the requests, a few at a time. @returns the faults. */
async function askAll(address: string, cases: Case[], cookie: string): Promise<string[]> {
  const waiting = [...cases];
  const faults: string[] = [];
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      faults.push(...(await ask(address, next, cookie)));
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  return faults;
}

test('whatever is sent, there is an answer, and memory stays flat (trust 11, trust 22)', async ({
  settleIn,
  world: { theirs },
}) => {
  test.setTimeout(300_000);
  const administrator = await settleIn('administrator');
  const { own } = administrator;
  const before = await keptBy(theirs);
  const port = await freePort();
  const server = await startAppInstance({ NODE_OPTIONS: `--inspect=127.0.0.1:${port}` });
  const heap = await inspectHeap(port);
  try {
    const { address } = server;
    const origin = address;
    const cookie = `${sessionCookie(address)}=${await openSession(administrator)}`;
    const sent = [
      ...malformedCases('/sign-in', origin),
      ...malformedCases(`/plans/${own.planId}/log`, origin),
      ...malformedCases('/api/auth/signout', origin),
      ...malformedCases('/api/reports', origin),
      ...malformedCases('/no-such-page', origin),
      ...actionCases(own, origin, seed, EACH),
      ...manySignedCases(own, origin),
      ...addressCases(own, seed, EACH),
    ];
    const third = Math.ceil(sent.length / 3);
    const mixed = sent.map((_, index) => sent[(index * 7_919) % sent.length] as Case);
    const faults = await askAll(address, mixed.slice(0, third), cookie);
    const early = await heap.heapUsed();
    faults.push(...(await askAll(address, mixed.slice(third), cookie)));
    const late = await heap.heapUsed();
    const mebibytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
    console.log(
      `fuzz: seed ${seed}, ${sent.length} requests, heap ${mebibytes(early)} → ${mebibytes(late)} MiB`,
    );
    expect(faults, `FUZZ_SEED=${seed} repeats this`).toEqual([]);
    expect(late - early).toBeLessThan(GROWTH);
    expect(await keptBy(theirs)).toEqual(before);
    const alive = await fetch(`${address}/api/health/ready`);
    expect(alive.status).toBe(200);
  } finally {
    heap.close();
    await server.stop();
  }
});
