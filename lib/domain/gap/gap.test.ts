import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { HorizonYear } from '../calendar';
import { contributions } from '../explain';
import { computeReadiness, type ReadinessPlan } from '../readiness';
import { anyCase } from '../readiness/testing/arbitraries';
import { goalOf, planOf, strategyOf } from '../readiness/testing/plans';
import { applyScenario, type ImaginedGoal, TODAYS_PLAN } from '../scenario';
import {
  type GoalTemplate,
  goalGains,
  type Help,
  horizonGap,
  paceNeeded,
  whatHelps,
} from './index';

vi.setConfig({ testTimeout: 60_000 });
const NEAR = 1e-9;
const AS_OF = '2026-12-31';
const year = fc.constantFrom<HorizonYear>(2031, 2036, 2046);
const target = fc.oneof(fc.constant(undefined), fc.double({ min: 0, max: 100, noNaN: true }));
const asked = fc.record({ example: anyCase, year, target });

function p50(plan: ReadinessPlan, asOf: string, at: HorizonYear, scenario = {}): number {
  const { horizons } = computeReadiness(plan, asOf, scenario);
  return horizons.find((horizon) => horizon.year === at)?.projected.p50 ?? Number.NaN;
}

function withGoals(
  plan: ReadinessPlan,
  goals: readonly Omit<ImaginedGoal, 'title'>[],
): ReadinessPlan {
  const imagined = goals.map((goal) => ({ ...goal, title: 'Suggested' }));
  return applyScenario(plan, { ...TODAYS_PLAN, imagined }).plan;
}

/** Keeps the dates of a plan without a log, whose pace is taken to be nine tenths. */
const ON_TIME = { pace: 1 / 0.9 };

/** 10 points a year for five years are planned, half of what 2031 requires. */
const long = goalOf({ points: 50, dueOn: '2031-12-31' });
const required = { 2026: 0, 2031: 60, 2036: 90, 2046: 100 };
const plan = planOf([], {
  strategies: [
    strategyOf({ key: 'a', goals: [long], required, weights: { 2031: 3, 2036: 1, 2046: 1 } }),
    strategyOf({ key: 'b', goals: [], required, weights: { 2031: 1, 2036: 1, 2046: 1 } }),
  ],
});

describe('the gap at a horizon', () => {
  it('is told apart as the readiness model tells it, for the whole and for each strategy', () => {
    fc.assert(
      fc.property(asked, ({ example, year: at }) => {
        const { plan: any, asOf, scenario } = example;
        const found = horizonGap(any, asOf, at, { scenario });
        const outcome = computeReadiness(any, asOf, scenario).horizons.find(
          (one) => one.year === at,
        );
        if (!found || !outcome) return;
        const { required, planned, toPlan, behind } = outcome;
        expect(found).toMatchObject({
          target: expect.closeTo(required, 9),
          planned: expect.closeTo(planned, 9),
          projected: expect.closeTo(outcome.projected.p50, 9),
          toPlan: expect.closeTo(toPlan, 9),
          behind: expect.closeTo(behind, 9),
        });
        for (const { key, ...strategy } of found.strategies) {
          const own = outcome.strategies[key];
          expect(strategy.toPlan).toBeCloseTo(own?.toPlan ?? Number.NaN, 9);
          expect(strategy.behind).toBeCloseTo(own?.behind ?? Number.NaN, 9);
        }
        const short = Object.entries(outcome.strategies).flatMap(([key, own]) =>
          own.toPlan + own.behind > NEAR ? [key] : [],
        );
        expect(found.strategies.map(({ key }) => key).sort()).toEqual(short.sort());
      }),
      { numRuns: 40 },
    );
  });

  it('is held against a target of the person’s own', () => {
    const found = horizonGap(plan, AS_OF, 2031, { target: 40, scenario: ON_TIME });
    expect(found).toMatchObject({ target: 40, toPlan: expect.closeTo(2.5, 9), behind: 0 });
  });

  it('lists strategies by what their gap costs the whole', () => {
    const found = horizonGap(plan, AS_OF, 2031, { scenario: ON_TIME });
    expect(found?.strategies.map(({ key }) => key)).toEqual(['b', 'a']);
  });
});

it('what a goal brings is what the readiness model gives for the larger plan', () => {
  const goals = [
    { strategyKey: 'a', points: 20, dueOn: '2029-12-31' },
    { strategyKey: 'b', points: 5, dueOn: '2040-12-31' },
    { strategyKey: 'gone', points: 5, dueOn: '2029-12-31' },
  ];
  const now = p50(plan, AS_OF, 2031);
  const after = goals.map((goal) =>
    p50(withGoals(plan, [{ ...goal, startOn: AS_OF }]), AS_OF, 2031),
  );
  expect(goalGains(plan, AS_OF, 2031, goals)).toEqual(
    after.map((reached) => expect.closeTo(reached - now, 9)),
  );
  expect(goalGains(plan, '2032-01-01', 2031, goals)).toBeNull();
});

describe('the pace needed', () => {
  const alone = planOf([], { strategies: [strategyOf({ goals: [long], required })] });
  const goal = { ...long, dueOn: '2036-12-31' };
  const slow = planOf([], { strategies: [strategyOf({ goals: [goal], required })] });

  it('is the least hundredth that reaches the target', () => {
    const found = paceNeeded(slow, AS_OF, 2031, { target: 40 });
    expect(found).toMatchObject({ kind: 'reached', target: 40, factor: 1.78 });
    expect(p50(slow, AS_OF, 2031, { pace: 1.78 })).toBeGreaterThanOrEqual(40);
    expect(p50(slow, AS_OF, 2031, { pace: 1.77 })).toBeLessThan(40);
  });

  it('is the slowest pace that would do when the person’s own is enough', () => {
    expect(paceNeeded(slow, AS_OF, 2031, { target: 20 })).toMatchObject({
      kind: 'met',
      factor: 0.89,
    });
    expect(paceNeeded(slow, AS_OF, 2031, { target: 0 })).toMatchObject({ kind: 'met', factor: 0 });
  });

  it('is unreachable when the goals together do not have the points', () => {
    const found = paceNeeded(alone, AS_OF, 2031);
    expect(found).toMatchObject({ kind: 'unreachable', target: 60, best: 50 });
  });

  it('has no answer for a horizon that is today or past', () => {
    expect(paceNeeded(alone, '2031-12-31', 2031)).toBeNull();
  });

  it('really is enough, whatever the plan, and a little less is not', () => {
    fc.assert(
      fc.property(asked, ({ example, year: at, target: wanted }) => {
        const { plan: any, asOf, scenario } = example;
        const found = paceNeeded(any, asOf, at, { target: wanted, scenario });
        if (!found) return;
        const reached = (pace: number) => p50(any, asOf, at, { ...scenario, pace });
        expect(Math.abs(found.projected - reached(1))).toBeLessThan(NEAR);
        if (found.kind === 'unreachable') {
          expect(Math.abs(found.best - reached(10))).toBeLessThan(NEAR);
          expect(found.best).toBeLessThan(found.target);
          return;
        }
        expect(reached(found.factor)).toBeGreaterThanOrEqual(found.target - 2 * NEAR);
        if (found.factor > 0) {
          expect(reached(found.factor - 0.01)).toBeLessThan(found.target + NEAR);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('what helps', () => {
  const template = (strategyKey: string, key: string, points: number, months = 24) => ({
    strategyKey,
    key,
    points,
    months,
    title: `Template ${key}`,
  });
  const offered: GoalTemplate[] = [
    template('a', 'small', 5),
    template('a', 'large', 20),
    template('b', 'medium', 40),
    template('b', 'huge', 100),
    template('gone', 'other', 100),
  ];
  const find = (wanted?: number) =>
    whatHelps(plan, AS_OF, 2031, offered, { target: wanted, scenario: ON_TIME });
  const named = (ways: readonly Help[] = []) =>
    ways.map((way) => (way.kind === 'ready-made' ? way.goal.key : way.kind));

  it('is ranked by what each brings alone, begun today', () => {
    const ways = find(47.5)?.ways ?? [];
    expect(named(ways)).toEqual(['huge', 'large', 'medium', 'small']);
    expect(ways.map(({ gain }) => gain)).toEqual(
      [25, 15, 10, 3.75].map((gain) => expect.closeTo(gain, 9)),
    );
    expect(ways[3]?.goal).toMatchObject({ startOn: AS_OF, dueOn: '2028-12-31' });
  });

  it('says how many of the first are enough, and what they come to', () => {
    expect(find(30)).toMatchObject({ enough: 0, reached: 37.5 });
    expect(find(60)).toMatchObject({ enough: 1, reached: expect.closeTo(62.5, 9) });
    expect(find(70)).toMatchObject({ enough: 2, reached: expect.closeTo(77.5, 9) });
  });

  it('takes goals of the person’s own, of a large size, only where the others are not enough', () => {
    expect(named(find(70)?.ways)).not.toContain('own');
    const found = find(95);
    const own = found?.ways.flatMap((way) => (way.kind === 'own' ? way.goal : [])) ?? [];
    expect(own.map(({ strategyKey, points }) => [strategyKey, points])).toEqual([
      ['a', 20],
      ['b', 20],
    ]);
    expect([found?.enough, find(100)?.enough]).toEqual([6, null]);
    const gains = found?.ways.map(({ gain }) => gain) ?? [];
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
  });

  it('gives an own goal two years, and no longer than to the horizon', () => {
    const dueOf = (day: string) =>
      whatHelps(plan, day, 2031, [], { target: 100 })?.ways.flatMap(({ kind, goal }) =>
        kind === 'own' ? goal.dueOn : [],
      );
    expect(dueOf(AS_OF)).toEqual(['2028-12-31', '2028-12-31']);
    expect(dueOf('2030-06-30')).toEqual(['2031-12-31', '2031-12-31']);
  });

  it('is nothing at a pace of 0, and of a horizon that is past', () => {
    const stopped = { target: 90, scenario: { pace: 0 } };
    expect(whatHelps(plan, AS_OF, 2031, offered, stopped)).toMatchObject({
      ways: [],
      enough: null,
    });
    expect(whatHelps(plan, '2032-01-01', 2031, offered)).toBeNull();
  });

  const half = [{ occurredOn: '2028-06-30', value: 2.5 }];
  const slow = planOf([
    goalOf({ id: 'slow', dueOn: '2031-12-31', points: 20, entries: half }),
    goalOf({ id: 'done', entries: [{ occurredOn: '2027-12-31', value: 10 }] }),
    goalOf({ id: 'gone', droppedOn: '2027-06-30' }),
  ]);
  const lateOf = (pace: number, day = '2028-12-31') =>
    whatHelps(slow, day, 2031, [], { target: 100, scenario: { pace } })?.ways.flatMap((way) =>
      way.kind === 'late' ? way.goal : [],
    );

  it('names the goals that are late, with what is missing and when they are reached', () => {
    const late = lateOf(0.5) ?? [];
    expect(late.map(({ goalId }) => goalId)).toEqual(['slow']);
    const gap = horizonGap(slow, '2028-12-31', 2031, { scenario: { pace: 0.5 } });
    expect(late[0]?.missing).toBeCloseTo((gap?.planned ?? 0) - (gap?.projected ?? 0), 9);
    const reached = late[0]?.reachedOn ?? '';
    expect(reached > '2031-12-31' && late[0]?.dueOn === '2031-12-31').toBe(true);
    // On the day on which the charts have all of it.
    const { dates, layers } = contributions(slow, '2028-12-31', { pace: 0.5 });
    const brings = layers.find(({ goalId }) => goalId === 'slow')?.values ?? [];
    const after = brings.findIndex((value) => value > 20 - NEAR);
    expect(reached > (dates[after - 1] ?? '') && reached <= (dates[after] ?? '')).toBe(true);
    expect(lateOf(0)).toMatchObject([{ goalId: 'slow', reachedOn: null }]);
  });

  it('calls no goal late before a quarter is logged', () => {
    expect(named(whatHelps(plan, AS_OF, 2031, [], { target: 100 })?.ways)).not.toContain('late');
  });

  it('brings what it is said to bring, whatever the plan', () => {
    const templates = fc.array(
      fc.record({
        strategyKey: fc.constantFrom('strategy-0', 'strategy-1', 'gone'),
        key: fc.string(),
        title: fc.constant('Template'),
        points: fc.integer({ min: 1, max: 100 }),
        months: fc.integer({ min: 1, max: 60 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(asked, templates, ({ example, year: at, target: wanted }, given) => {
        const { plan: any, asOf, scenario } = example;
        const sought = { target: wanted, scenario };
        const found = whatHelps(any, asOf, at, given, sought);
        const gap = horizonGap(any, asOf, at, sought);
        if (!found || !gap) return;
        const { ways, enough, reached } = found;
        const first = ways.slice(0, enough ?? ways.length);
        const added = first.flatMap((way) => (way.kind === 'late' ? [] : way.goal));
        const caughtUp = first.reduce((sum, way) => sum + (way.kind === 'late' ? way.gain : 0), 0);
        const model = p50(withGoals(any, added), asOf, at, scenario);
        expect(Math.abs(Math.min(100, model + caughtUp) - reached)).toBeLessThan(NEAR);
        if (enough === null) expect(reached).toBeLessThan(gap.target);
        else expect(reached).toBeGreaterThanOrEqual(gap.target - 2 * NEAR);
        for (const { gain } of ways) expect(gain).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
