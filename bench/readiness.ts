import { pathToFileURL } from 'node:url';
import { addDays, HORIZON_YEARS } from '@/lib/domain/calendar';
import { computeReadiness, type ReadinessGoal, type ReadinessPlan } from '@/lib/domain/readiness';

export interface ReadinessFigures {
  readonly goals: number;
  readonly entries: number;
  readonly runs: number;
  /** Milliseconds for one computation of the whole plan. */
  readonly medianMs: number;
  readonly p95Ms: number;
  /** Heap after the runs less heap before, in bytes; null where garbage collection is not exposed. */
  readonly heapGrowthBytes: number | null;
}

const STRATEGIES = 4;
const GOALS = 40;
const ENTRIES = 2000;
const STARTED_ON = '2026-01-01';
const AS_OF = '2036-06-15';

/**
 * Times the readiness model on a plan of 40 goals and 2,000 entries over twenty years, seen from
 * the middle of them. Run with `--expose-gc` for the growth of the heap.
 */
export function benchReadiness(runs = 1000, asOf = AS_OF): ReadinessFigures {
  const plan = largePlan();
  for (let i = 0; i < 50; i++) computeReadiness(plan, asOf);
  const times = new Float64Array(runs);
  const heapBefore = heapAfterCollection();
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    computeReadiness(plan, asOf);
    times[i] = performance.now() - start;
  }
  const heapAfter = heapAfterCollection();
  times.sort();
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? Number.NaN;
  return {
    goals: GOALS,
    entries: ENTRIES,
    runs,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    heapGrowthBytes: heapBefore === null || heapAfter === null ? null : heapAfter - heapBefore,
  };
}

/** The same plan on every machine: goals spread over the axis, each with fifty entries. */
export function largePlan(): ReadinessPlan {
  const random = seededRandom(20260101);
  const goals = Array.from({ length: GOALS }, (_, index): ReadinessGoal => {
    const startOn = addDays(STARTED_ON, Math.floor(random() * 6000));
    const length = 300 + Math.floor(random() * 1200);
    let value = 0;
    const entries = Array.from({ length: ENTRIES / GOALS }, (_entry, step) => {
      value += random() * 2.6;
      return { occurredOn: addDays(startOn, Math.floor((step * length) / 50)), value };
    });
    return {
      id: `goal-${index}`,
      startOn,
      dueOn: addDays(startOn, length),
      baseline: 0,
      target: 60,
      points: 5 + Math.floor(random() * 20),
      droppedOn: index % 13 === 12 ? addDays(startOn, 200) : null,
      entries,
    };
  });
  const byYear = (values: readonly [number, number, number]) => ({
    [HORIZON_YEARS[0]]: values[0],
    [HORIZON_YEARS[1]]: values[1],
    [HORIZON_YEARS[2]]: values[2],
  });
  return {
    startedOn: STARTED_ON,
    halfLifeYears: 10,
    strategies: Array.from({ length: STRATEGIES }, (_, index) => ({
      key: `strategy-${index}`,
      startingLevel: 10 * index,
      weights: byYear([30, 25, 20]),
      required: { 2026: 10, ...byYear([50, 70, 85]) },
      goals: goals.filter((_goal, position) => position % STRATEGIES === index),
    })),
  };
}

/** Numbers in [0, 1) that look random and are the same each time: a linear congruential generator. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function heapAfterCollection(): number | null {
  if (!globalThis.gc) return null;
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(JSON.stringify(benchReadiness()));
}
