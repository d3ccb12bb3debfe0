import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { addDays, compareDates, minDate } from '../calendar';
import { computeReadiness, fractionComplete, latestEntry, weightsAt } from './index';
import { anyCase, type Case, deepFreeze } from './testing/arbitraries';
import { differences } from './testing/differences';
import type { Band, Lines, Readiness, ReadinessGoal, ReadinessPlan } from './types';

// A long timeout, since each property runs on many plans and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });
const RUNS = { numRuns: 60 };

function holds(name: string, predicate: (example: Case) => void) {
  it(name, () => {
    fc.assert(fc.property(anyCase, predicate), RUNS);
  });
}

const compute = ({ plan, asOf, scenario }: Case) => computeReadiness(plan, asOf, scenario);
const allLines = (readiness: Readiness): Lines[] =>
  readiness.series.flatMap((row) => [row, ...Object.values(row.strategies)]);
/** The numbers of the lines that progress may raise but not lower. */
const middle = ({ required, planned, logged, projected }: Lines): number[] => [
  required,
  planned,
  logged ?? 0,
  projected?.p50 ?? 0,
];
const bands = (readiness: Readiness): Band[] =>
  allLines(readiness).flatMap(({ projected }) => projected ?? []);
const values = ({ required, planned, logged, projected }: Lines): number[] =>
  [required, planned, logged, ...Object.values(projected ?? {})].filter((v) => v !== null);

/** The same plan with each goal changed. */
function withGoals(plan: ReadinessPlan, change: (goal: ReadinessGoal) => ReadinessGoal) {
  const strategies = plan.strategies.map((s) => ({ ...s, goals: s.goals.map(change) }));
  return { ...plan, strategies };
}

holds('every level and readiness is within 0–100', (example) => {
  const outside = allLines(compute(example))
    .flatMap(values)
    .filter((value) => !(value >= 0 && value <= 100));
  expect(outside).toEqual([]);
});

holds('the percentiles of a band are in order', (example) => {
  const crossed = bands(compute(example)).filter(
    ({ p10, p25, p50, p75, p90 }) => !(p10 <= p25 && p25 <= p50 && p50 <= p75 && p75 <= p90),
  );
  expect(crossed).toEqual([]);
});

holds('with pace 0 the band is one line', ({ plan, asOf, scenario }) => {
  const still = computeReadiness(plan, asOf, { ...scenario, pace: 0 });
  expect(bands(still).filter(({ p10, p90 }) => p90 - p10 > 1e-9)).toEqual([]);
});

holds('logged and p50 are the same number on asOf', (example) => {
  const row = compute(example).series.find(({ date }) => date === example.asOf);
  for (const lines of [row, ...Object.values(row?.strategies ?? {})]) {
    expect(lines?.projected?.p50).toBe(lines?.logged);
    expect(lines?.projected?.p10).toBe(lines?.projected?.p90);
  }
});

holds('weights sum to 1 on every date', (example) => {
  for (const { date } of compute(example).series) {
    const sum = weightsAt(example.plan.strategies, date).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(1, 12);
  }
});

holds('logged is known up to asOf, projected from it on', (example) => {
  for (const { date, logged, projected } of compute(example).series) {
    expect(logged === null).toBe(date > example.asOf);
    expect(projected === null).toBe(date < example.asOf);
  }
});

holds('the rows of the horizons are the rows of the series on their dates', (example) => {
  const { series, horizons } = compute(example);
  for (const { year, status: _status, ...horizon } of horizons) {
    expect(series.find(({ date }) => date === `${year}-12-31`)).toMatchObject(horizon);
    expect(`${year}-12-31` >= example.asOf).toBe(true);
  }
});

holds('the lines of a plan with one strategy are the lines of that strategy', (example) => {
  const strategies = example.plan.strategies.slice(0, 1);
  const { series } = compute({ ...example, plan: { ...example.plan, strategies } });
  for (const { date: _date, strategies: byKey, ...whole } of series) {
    expect(differences(whole, byKey['strategy-0'], 1e-9)).toEqual([]);
  }
});

holds('neither the plan nor the scenario is changed', (example) => {
  expect(() => compute(deepFreeze(structuredClone(example)))).not.toThrow();
});

holds('the same question has the same answer', (example) => {
  expect(compute(example)).toEqual(compute(structuredClone(example)));
});

holds('a scenario of the plan’s own values changes nothing', ({ plan, asOf }) => {
  const own = { pace: 1, disruption: 1, halfLifeYears: plan.halfLifeYears };
  expect(computeReadiness(plan, asOf, own)).toEqual(computeReadiness(plan, asOf));
});

holds('entries after asOf are not read', ({ plan, asOf, scenario }) => {
  const known = withGoals(plan, (goal) => ({
    ...goal,
    entries: goal.entries.filter(({ occurredOn }) => occurredOn <= asOf),
  }));
  expect(computeReadiness(plan, asOf, scenario)).toEqual(computeReadiness(known, asOf, scenario));
});

holds(
  'the order of strategies, goals, and entries on different days does not matter',
  (example) => {
    const sorted = withGoals(example.plan, (goal) => ({
      ...goal,
      // Backwards by day, while the entries of one day keep their order.
      entries: goal.entries.toSorted((a, b) => compareDates(b.occurredOn, a.occurredOn)),
    }));
    const strategies = sorted.strategies
      .map((strategy) => ({ ...strategy, goals: strategy.goals.toReversed() }))
      .toReversed();
    const turned = compute({ ...example, plan: { ...sorted, strategies } });
    expect(differences(turned, compute(example), 1e-9)).toEqual([]);
  },
);

/**
 * More progress is a further entry that carries on from the last one. The edges of the band are
 * left out: a sudden good quarter is evidence of an uneven pace too, and may widen the band by
 * more than it lifts the middle.
 */
it('without fade, more logged progress lowers neither required, planned, logged nor p50', () => {
  const more = fc.record({
    example: anyCase,
    which: fc.nat(),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    daysLater: fc.nat(2000),
  });
  fc.assert(
    fc.property(more, ({ example, which, share, daysLater }) => {
      const scenario = { ...example.scenario, halfLifeYears: null };
      const goals = example.plan.strategies.flatMap(({ goals: own }) => own);
      const chosen = goals[which % Math.max(1, goals.length)];
      fc.pre(chosen !== undefined && example.asOf >= example.plan.startedOn);
      const log = {
        ...chosen,
        entries: chosen.entries.filter((e) => e.occurredOn <= example.asOf),
      };
      const last = latestEntry(log, example.asOf)?.occurredOn ?? example.plan.startedOn;
      const reached = fractionComplete(log, example.asOf);
      const onward = reached + share * (1 - reached);
      const entry = {
        occurredOn: minDate(addDays(last, daysLater), example.asOf),
        value: chosen.baseline + onward * (chosen.target - chosen.baseline),
      };
      const plan = withGoals(example.plan, (goal) =>
        goal === chosen ? { ...log, entries: [...log.entries, entry] } : goal,
      );
      const before = allLines(compute({ ...example, scenario }));
      const after = allLines(compute({ ...example, plan, scenario }));
      const lowered = before.flatMap((lines, index) =>
        middle(lines).filter((value, line) => {
          const now = middle(after[index] as Lines)[line] ?? 0;
          return now < value - 1e-9;
        }),
      );
      expect(lowered).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
