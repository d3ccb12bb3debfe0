import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { addDays, compareDates, minDate, monthEnds } from '../calendar';
import { flatBand } from './band';
import { computeReadiness, fractionComplete, latestEntry, weightsAt } from './index';
import { anyCase, type Case, deepFreeze } from './testing/arbitraries';
import { differences } from './testing/differences';
import { goalOf } from './testing/plans';
import type { Band, Lines, Readiness, ReadinessEntry, ReadinessGoal, ReadinessPlan } from './types';

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
/** The numbers that more progress never lowers; it may lower the edges of the band. */
const middle = ({ required, planned, logged, projected }: Lines): number[] => [
  required,
  planned,
  logged ?? 0,
  projected?.p50 ?? 0,
];
const values = ({ required, requiredRange, planned, logged, projected }: Lines): number[] =>
  [
    required,
    ...Object.values(requiredRange),
    planned,
    logged,
    ...Object.values(projected ?? {}),
  ].filter((value) => value !== null);
const bands = (readiness: Readiness): Band[] =>
  allLines(readiness).flatMap(({ projected }) => projected ?? []);
/** By how much a line of `after` is below the same line of `before` at the most, in points. */
function lowered(before: Readiness, after: Readiness, read: (lines: Lines) => number[]): number {
  const now = allLines(after);
  const drops = allLines(before).flatMap((lines, index) => {
    const raised = read(now[index] as Lines);
    return read(lines).map((value, line) => value - (raised[line] ?? 0));
  });
  return Math.max(...drops);
}
/** A difference of points that is only rounding. */
const ROUNDING = 1e-9;

function pick(plan: ReadinessPlan, which: number): ReadinessGoal | undefined {
  const goals = plan.strategies.flatMap((strategy) => strategy.goals);
  return goals[which % Math.max(1, goals.length)];
}

function onlyEntries(goal: ReadinessGoal, keep: (entry: ReadinessEntry) => boolean): ReadinessGoal {
  return { ...goal, entries: goal.entries.filter(keep) };
}

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

holds('with pace 0 the band is one line, the logged line as it goes on', (example) => {
  const { plan, asOf } = example;
  const scenario = { ...example.scenario, pace: 0 };
  const known = withGoals(plan, (goal) =>
    onlyEntries(goal, ({ occurredOn }) => occurredOn <= asOf),
  );
  // Looked at from the end of the axis, with nothing more logged, the log has gone on by itself.
  const onward = new Map(
    computeReadiness(known, '2100-01-01', scenario).series.map((row) => [row.date, row]),
  );
  for (const { date, projected, strategies } of computeReadiness(plan, asOf, scenario).series) {
    const row = onward.get(date);
    if (date <= asOf || !row) continue;
    expect(differences(projected, flatBand(row.logged ?? -1), ROUNDING)).toEqual([]);
    for (const [key, lines] of Object.entries(strategies)) {
      const logged = row.strategies[key]?.logged ?? -1;
      expect(differences(lines.projected, flatBand(logged), ROUNDING)).toEqual([]);
    }
  }
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
  for (const { year, required, requiredRange, planned, projected } of horizons) {
    expect(series.find(({ date }) => date === `${year}-12-31`)).toMatchObject({
      required,
      requiredRange,
      planned,
      projected,
    });
    expect(`${year}-12-31` >= example.asOf).toBe(true);
  }
});

holds('what is not planned and what is behind add up to the gap', (example) => {
  for (const { required, projected, toPlan, behind } of compute(example).horizons) {
    expect(toPlan + behind).toBeCloseTo(Math.max(0, required - projected.p50), 9);
    expect(Math.min(toPlan, behind)).toBeGreaterThanOrEqual(0);
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
  const known = withGoals(plan, (goal) =>
    onlyEntries(goal, ({ occurredOn }) => occurredOn <= asOf),
  );
  expect(computeReadiness(plan, asOf, scenario)).toEqual(computeReadiness(known, asOf, scenario));
});

holds(
  'an entry that holds neither on startedOn, nor at a month’s end, nor on asOf changes nothing ahead',
  (example) => {
    const { plan, asOf } = example;
    const before = compute(example);
    const dates = [plan.startedOn, ...monthEnds(plan.startedOn, '2100-12-31'), asOf];
    const lasting = withGoals(plan, (goal) => {
      const holding = new Set(dates.map((date) => latestEntry(goal, date)));
      return onlyEntries(goal, (entry) => holding.has(entry));
    });
    const { pace, series, horizons } = compute({ ...example, plan: lasting });
    const ahead = (row: { date: string }) => row.date >= asOf;
    expect(pace).toEqual(before.pace);
    expect(series.filter(ahead)).toEqual(before.series.filter(ahead));
    expect(horizons).toEqual(before.horizons);
  },
);

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

const paces = fc.tuple(
  fc.double({ min: 0, max: 4, noNaN: true }),
  fc.double({ min: 0, max: 4, noNaN: true }),
);

it('a what-if with a higher pace lowers no line on no date, with or without fade', () => {
  fc.assert(
    fc.property(anyCase, paces, ({ plan, asOf, scenario }, [one, other]) => {
      const at = (pace: number) => computeReadiness(plan, asOf, { ...scenario, pace });
      const [slow, fast] = [at(Math.min(one, other)), at(Math.max(one, other))];
      expect(lowered(slow, fast, values)).toBeLessThan(ROUNDING);
    }),
    { numRuns: 150 },
  );
});

/** A goal from some day on; `which` chooses the strategy. */
const further = fc.record({
  example: anyCase,
  which: fc.nat(),
  daysLater: fc.nat(3000),
  days: fc.integer({ min: 1, max: 3000 }),
  points: fc.integer({ min: 1, max: 100 }),
});

it('a further goal, from asOf on, lowers no line on no date', () => {
  fc.assert(
    fc.property(further, ({ example, which, daysLater, days, points }) => {
      const startOn = addDays(example.asOf, daysLater);
      const goal = goalOf({ id: 'further', startOn, dueOn: addDays(startOn, days), points });
      const strategies = example.plan.strategies.map((strategy, index, all) =>
        index === which % all.length ? { ...strategy, goals: [...strategy.goals, goal] } : strategy,
      );
      const plan = { ...example.plan, strategies };
      const [before, after] = [compute(example), compute({ ...example, plan })];
      expect(lowered(before, after, values)).toBeLessThan(ROUNDING);
    }),
    { numRuns: 100 },
  );
});

const chosen = fc.record({ example: anyCase, which: fc.nat() });

it('a goal that is reached today lowers no line on no date, with or without fade', () => {
  fc.assert(
    fc.property(chosen, ({ example, which }) => {
      const goal = pick(example.plan, which);
      fc.pre(goal !== undefined && example.asOf >= example.plan.startedOn);
      const entry = { occurredOn: example.asOf, value: goal.target };
      const plan = withGoals(example.plan, (one) =>
        one === goal ? { ...one, entries: [...one.entries, entry] } : one,
      );
      const [before, after] = [compute(example), compute({ ...example, plan })];
      expect(lowered(before, after, values)).toBeLessThan(ROUNDING);
    }),
    { numRuns: 150 },
  );
});

holds('a strategy in use never falls, ahead and, where the log does not, behind', (example) => {
  const rising = withGoals(example.plan, (goal) => {
    let most = 0;
    const entries = goal.entries
      .toSorted((a, b) => compareDates(a.occurredOn, b.occurredOn))
      .map(({ occurredOn, value }) => {
        most = Math.max(most, (value - goal.baseline) / (goal.target - goal.baseline));
        return { occurredOn, value: goal.baseline + most * (goal.target - goal.baseline) };
      });
    return { ...goal, entries };
  });
  const strategies = rising.strategies.map((strategy) => ({ ...strategy, inUse: true }));
  const { series } = compute({ ...example, plan: { ...rising, strategies } });
  for (const { key } of strategies) {
    const lines = series.map((row) => row.strategies[key] as Lines);
    for (const [index, now] of lines.entries()) {
      const before = lines[index - 1] ?? now;
      expect(now.planned).toBeGreaterThanOrEqual(before.planned - ROUNDING);
      expect(now.logged ?? 100).toBeGreaterThanOrEqual((before.logged ?? 0) - ROUNDING);
      for (const percentile of ['p10', 'p25', 'p50', 'p75', 'p90'] as const) {
        const [from, to] = [before.projected?.[percentile], now.projected?.[percentile]];
        expect(to ?? 0).toBeGreaterThanOrEqual((from ?? 0) - ROUNDING);
      }
    }
  }
});

/**
 * The edges of the band are left out: a sudden good quarter is evidence of an uneven pace too, and
 * may widen the band by more than it lifts the middle. So are earlier entries: raising one moves
 * progress from one quarter to another.
 */
it('without fade, more progress lowers neither required, planned, logged, mean nor p50', () => {
  const more = fc.record({
    example: anyCase,
    which: fc.nat(),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    daysLater: fc.nat(2000),
    raised: fc.boolean(),
  });
  fc.assert(
    fc.property(more, ({ example, which, share, daysLater, raised }) => {
      const scenario = { ...example.scenario, halfLifeYears: null };
      const goal = pick(example.plan, which);
      fc.pre(goal !== undefined && example.asOf >= example.plan.startedOn);
      const log = onlyEntries(goal, ({ occurredOn }) => occurredOn <= example.asOf);
      const newest = latestEntry(log, example.asOf);
      const reached = fractionComplete(log, example.asOf);
      const onward = reached + share * (1 - reached);
      const value = goal.baseline + onward * (goal.target - goal.baseline);
      const last = newest?.occurredOn ?? example.plan.startedOn;
      const entries =
        raised && newest
          ? log.entries.map((entry) => (entry === newest ? { ...entry, value } : entry))
          : [
              ...log.entries,
              { occurredOn: minDate(addDays(last, daysLater), example.asOf), value },
            ];
      const plan = withGoals(example.plan, (one) => (one === goal ? { ...log, entries } : one));
      const before = compute({ ...example, scenario });
      const after = compute({ ...example, plan, scenario });
      expect(lowered(before, after, middle)).toBeLessThan(ROUNDING);
      expect(after.pace.mean).toBeGreaterThanOrEqual(before.pace.mean - ROUNDING);
    }),
    { numRuns: 250 },
  );
});
