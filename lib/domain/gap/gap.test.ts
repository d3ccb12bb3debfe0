import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { HorizonYear } from '../calendar';
import { computeReadiness, type ReadinessPlan } from '../readiness';
import { anyCase } from '../readiness/testing/arbitraries';
import { goalOf, planOf, strategyOf } from '../readiness/testing/plans';
import { applyScenario, type ImaginedGoal, TODAYS_PLAN } from '../scenario';
import {
  type GoalTemplate,
  goalGains,
  horizonGap,
  paceNeeded,
  pointsNeeded,
  templatesNeeded,
} from './index';

vi.setConfig({ testTimeout: 60_000 });
const NEAR = 1e-9;
const AS_OF = '2026-12-31';
const year = fc.constantFrom<HorizonYear>(2031, 2036, 2046);
const target = fc.oneof(fc.constant(undefined), fc.double({ min: 0, max: 100, noNaN: true }));
const way = fc.constantFrom('fewest', 'balanced');
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
      }),
      { numRuns: 40 },
    );
  });

  const half = [{ occurredOn: '2028-06-30', value: 2.5 }];
  const slow = planOf([
    goalOf({ id: 'slow', dueOn: '2031-12-31', points: 20, entries: half }),
    goalOf({ id: 'done', entries: [{ occurredOn: '2027-12-31', value: 10 }] }),
    goalOf({ id: 'gone', droppedOn: '2027-06-30' }),
  ]);

  it('names the goals that are behind, with what is missing and when they are reached', () => {
    const scenario = { pace: 0.5 };
    const found = horizonGap(slow, '2028-12-31', 2031, { scenario });
    expect(found?.goals.map(({ goalId }) => goalId)).toEqual(['slow']);
    const [goal] = found?.goals ?? [];
    expect(goal?.missing).toBeCloseTo((found?.planned ?? 0) - (found?.projected ?? 0), 9);
    const reached = goal?.reachedOn ?? '';
    expect(reached > '2031-12-31' && goal?.dueOn === '2031-12-31').toBe(true);
    expect(found?.paceKnown).toBe(true);
  });

  it('has no day on which a goal is reached where the pace is 0', () => {
    const [goal] = horizonGap(slow, '2028-12-31', 2031, { scenario: { pace: 0 } })?.goals ?? [];
    expect(goal).toMatchObject({ goalId: 'slow', reachedOn: null });
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
    expect(pointsNeeded(alone, '2032-01-01', 2031)).toBeNull();
    expect(templatesNeeded(alone, '2032-01-01', 2031, [])).toBeNull();
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

describe('the points needed', () => {
  it('go where they weigh most, by the horizon', () => {
    const found = pointsNeeded(plan, AS_OF, 2031, { target: 40, scenario: ON_TIME });
    expect(found).toMatchObject({ kind: 'closed', target: 40, projected: 37.5, total: 4 });
    expect(found?.goals).toEqual([
      {
        strategyKey: 'a',
        points: 4,
        startOn: AS_OF,
        dueOn: '2031-12-31',
        gain: expect.closeTo(3, 9),
      },
    ]);
  });

  it('are as few as possible, even above the required level of a heavy strategy', () => {
    expect(pointsNeeded(plan, AS_OF, 2031, { scenario: ON_TIME })).toMatchObject({
      kind: 'closed',
      total: 30,
      goals: [{ strategyKey: 'a', points: 30 }],
    });
  });

  it('balanced, fill one strategy up to its required level, and then the next', () => {
    const found = pointsNeeded(plan, AS_OF, 2031, { scenario: ON_TIME, approach: 'balanced' });
    expect(found?.goals.map(({ strategyKey, points }) => [strategyKey, points])).toEqual([
      ['a', 10],
      ['b', 60],
    ]);
  });

  it('balanced, go beyond a required level only when nothing else is left', () => {
    const found = pointsNeeded(plan, AS_OF, 2031, {
      target: 90,
      scenario: ON_TIME,
      approach: 'balanced',
    });
    expect(found).toMatchObject({ kind: 'closed', total: 110 });
    expect(found?.goals.map(({ strategyKey, points }) => [strategyKey, points])).toEqual([
      ['a', 50],
      ['b', 60],
    ]);
  });

  it('are due sooner for a person who is slower than planned', () => {
    const behind = { ...plan, startedOn: '2026-01-01' };
    const found = pointsNeeded(behind, '2027-12-31', 2031, { scenario: { pace: 0.5 } });
    expect(found?.kind).toBe('closed');
    expect((found?.goals[0]?.dueOn ?? '') < '2031-01-01').toBe(true);
  });

  it('are none when the target is met, and none help at a pace of 0', () => {
    expect(pointsNeeded(plan, AS_OF, 2031, { target: 30 })).toMatchObject({
      kind: 'met',
      goals: [],
    });
    expect(pointsNeeded(plan, AS_OF, 2031, { target: 90, scenario: { pace: 0 } })).toMatchObject({
      kind: 'short',
      goals: [],
      total: 0,
    });
  });

  it('bring what they are said to bring, whatever the plan', () => {
    fc.assert(
      fc.property(asked, way, ({ example, year: at, target: wanted }, approach) => {
        const { plan: any, asOf, scenario } = example;
        const found = pointsNeeded(any, asOf, at, { target: wanted, scenario, approach });
        if (!found) return;
        const reached = p50(withGoals(any, found.goals), asOf, at, scenario);
        expect(Math.abs(reached - found.reached)).toBeLessThan(NEAR);
        expect(found.total).toBe(found.goals.reduce((sum, { points }) => sum + points, 0));
        if (found.kind === 'short') expect(reached).toBeLessThan(found.target);
        else expect(reached).toBeGreaterThanOrEqual(found.target - 2 * NEAR);
        for (const { points, startOn, dueOn } of found.goals) {
          expect(Number.isInteger(points) && points >= 1 && points <= 100).toBe(true);
          expect(startOn === asOf && dueOn > asOf && dueOn <= `${at}-12-31`).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are no more at a faster pace, but for rounding in each strategy', () => {
    fc.assert(
      fc.property(asked, fc.double({ min: 1, max: 3, noNaN: true }), (given, factor) => {
        const { example, year: at, target: wanted } = given;
        const { plan: any, asOf, scenario } = example;
        const at1 = { target: wanted, scenario };
        const faster = { ...scenario, pace: (scenario.pace ?? 1) * factor };
        const slow = pointsNeeded(any, asOf, at, at1);
        const fast = pointsNeeded(any, asOf, at, { target: wanted, scenario: faster });
        if (!slow || !fast || slow.kind === 'short') return;
        expect(fast.kind).not.toBe('short');
        expect(fast.total).toBeLessThanOrEqual(slow.total + any.strategies.length);
      }),
      { numRuns: 60 },
    );
  });

  it('are the same every time', () => {
    expect(pointsNeeded(plan, AS_OF, 2036)).toEqual(pointsNeeded(plan, AS_OF, 2036));
  });
});

describe('the templates needed', () => {
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
  const keysFor = (wanted?: number) =>
    templatesNeeded(plan, AS_OF, 2031, offered, {
      target: wanted,
      scenario: ON_TIME,
    })?.templates.map(({ key }) => key);

  it('are as few as close the gap, and of those the fewest points', () => {
    expect(keysFor(40)).toEqual(['small']);
    expect(keysFor(47.5)).toEqual(['large']);
    expect(keysFor(60)).toEqual(['huge']);
  });

  it('start today and take their time', () => {
    const found = templatesNeeded(plan, AS_OF, 2031, offered, { target: 40, scenario: ON_TIME });
    expect(found?.templates[0]).toMatchObject({ startOn: AS_OF, dueOn: '2028-12-31' });
    expect(found?.templates[0]?.gain).toBeCloseTo(3.75, 9);
  });

  it('are all that help when all of them do not', () => {
    const found = templatesNeeded(plan, AS_OF, 2031, offered, { target: 99 });
    expect(found?.kind).toBe('short');
    expect(found?.templates).toHaveLength(4);
  });

  it('leave out what is not needed when more than three are', () => {
    const many = Array.from({ length: 9 }, (_, index) => template('b', `${index}`, 9 + index));
    const found = templatesNeeded(plan, AS_OF, 2031, many, { target: 54 });
    expect(found?.kind).toBe('closed');
    const templates = found?.templates ?? [];
    expect(templates.length).toBeGreaterThan(3);
    for (const one of templates) {
      const fewer = templates.filter((other) => other !== one);
      expect(p50(withGoals(plan, fewer), AS_OF, 2031)).toBeLessThan(54);
    }
  });

  it('really close the gap, whatever the plan', () => {
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
        const found = templatesNeeded(any, asOf, at, given, { target: wanted, scenario });
        if (!found) return;
        const reached = p50(withGoals(any, found.templates), asOf, at, scenario);
        expect(Math.abs(reached - found.reached)).toBeLessThan(NEAR);
        if (found.kind === 'short') expect(reached).toBeLessThan(found.target);
        else expect(reached).toBeGreaterThanOrEqual(found.target - 2 * NEAR);
      }),
      { numRuns: 40 },
    );
  });
});
