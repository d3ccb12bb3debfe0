import { describe, expect, it } from 'vitest';
import { horizonDate } from '../calendar';
import { computeReadiness, type ReadinessPlan, type ReadinessStrategy } from '../readiness';
import { goalOf, planOf, strategyOf } from '../readiness/testing/plans';
import { layRoad, planWithRoad, type RoadGoal, roadId } from '.';
import { templateOf } from './testing/templates';

const asOf = '2027-01-01';

/** A plan from the day asked about; nothing fades. */
function planWith(...strategies: readonly Partial<ReadinessStrategy>[]): ReadinessPlan {
  return planOf([], { startedOn: asOf, strategies: strategies.map(strategyOf) });
}

const two = planWith({ key: 'a' }, { key: 'b' });
const templates = ['a', 'b'].flatMap((key) => ['1', '2', '3'].map((n) => templateOf(key, n)));

function ids(goals: readonly RoadGoal[]): string[] {
  return goals.map((goal) => roadId({ ...goal, key: goal.template }));
}

describe('layRoad', () => {
  it('lays goals until the middle of the projection reaches what is asked', () => {
    const road = layRoad(two, asOf, templates, { atOnce: 2 });
    const { horizons } = computeReadiness(planWithRoad(two, road.goals), asOf);
    expect(horizons.map(({ status }) => status)).toEqual(['on-track', 'on-track', 'on-track']);
    expect(road.left).toEqual([]);
  });

  it('reaches it a quarter before a horizon where it can', () => {
    const { goals } = layRoad(two, asOf, templates, { atOnce: 2 });
    const { series } = computeReadiness(planWithRoad(two, goals), asOf);
    const before = series.find(({ date }) => date === '2031-09-30');
    expect(before?.projected?.p50).toBeGreaterThanOrEqual(50);
  });

  it('says what is left to plan where the templates end', () => {
    const road = layRoad(two, asOf, templates.slice(0, 4), { atOnce: 2 });
    expect(road.left).toEqual(
      [2031, 2036, 2046].map((year) => ({ strategyKey: 'b', year, points: 30 })),
    );
  });

  it('takes over nothing else that a template has', () => {
    const noted = templates.map((one) => ({ ...one, note: 'How to go about it.' }));
    expect(layRoad(two, asOf, noted, { atOnce: 2 })).toEqual(
      layRoad(two, asOf, templates, { atOnce: 2 }),
    );
  });

  it('lays nothing where nothing is missing', () => {
    const ready = planWith({ key: 'a', startingLevel: 60 }, { key: 'b', startingLevel: 50 });
    expect(layRoad(ready, asOf, templates, { atOnce: 2 })).toEqual({ goals: [], left: [] });
  });

  it('begins with the widest weighted gap', () => {
    const weights = { 2031: 3, 2036: 1, 2046: 1 };
    const plan = planWith({ key: 'a' }, { key: 'b', weights });
    const { goals } = layRoad(plan, asOf, templates, { atOnce: 1, until: 2031 });
    expect(goals[0]?.strategyKey).toBe('b');
  });

  it('lays nothing for a strategy without weight, and for it too once it has some', () => {
    const none = { 2031: 0, 2036: 0, 2046: 0 };
    const strategies = (weights: typeof none) =>
      layRoad(planWith({ key: 'a' }, { key: 'b', weights }), asOf, templates, {
        atOnce: 2,
      }).goals.map(({ strategyKey }) => strategyKey);
    expect(new Set(strategies(none))).toEqual(new Set(['a']));
    expect(new Set(strategies({ ...none, 2046: 1 }))).toEqual(new Set(['a', 'b']));
  });

  it('serves the nearest horizon first', () => {
    const late = { 2026: 0, 2031: 0, 2036: 0, 2046: 90 };
    const plan = planWith({ key: 'a', required: late }, { key: 'b' });
    const { goals } = layRoad(plan, asOf, templates, { atOnce: 1 });
    const last = goals.findLastIndex(({ strategyKey }) => strategyKey === 'b');
    expect(ids(goals).slice(0, last + 1)).toEqual(['b/1', 'b/2', 'b/3']);
  });

  it('takes the steps of a strategy in their order', () => {
    const { goals } = layRoad(two, asOf, templates, { atOnce: 6 });
    expect(ids(goals).filter((id) => id.startsWith('a/'))).toEqual(['a/1', 'a/2', 'a/3']);
  });

  it('spreads goals over the years, no more at once than it takes', () => {
    const rising = { 2026: 0, 2031: 20, 2036: 40, 2046: 60 };
    const plan = planWith({ key: 'a', required: rising });
    const { goals } = layRoad(plan, asOf, templates, { atOnce: 6 });
    expect(goals.map(({ year }) => year)).toEqual([2031, 2036, 2046]);
    for (const [index, { startOn }] of goals.slice(1).entries()) {
      expect(startOn > (goals[index]?.dueOn ?? '')).toBe(true);
    }
  });

  it('lays for no horizon after the last one that is asked for', () => {
    const rising = { 2026: 0, 2031: 20, 2036: 40, 2046: 60 };
    const plan = planWith({ key: 'a', required: rising });
    const road = layRoad(plan, asOf, templates, { atOnce: 2, until: 2036 });
    expect(road.goals.map(({ year }) => year)).toEqual([2031, 2036]);
    expect(road.left).toEqual([{ strategyKey: 'a', year: 2046, points: 20 }]);
  });

  it('says what each goal brings to the whole, on top of those before it', () => {
    const { goals } = layRoad(two, asOf, templates, { atOnce: 2, until: 2031 });
    const sum = goals.reduce((total, { brings }) => total + brings, 0);
    const [first] = computeReadiness(planWithRoad(two, goals), asOf).horizons;
    expect(sum).toBeCloseTo(first?.projected.p50 ?? 0, 9);
  });
});

describe('the person’s own goals', () => {
  const own = goalOf({ id: 'own', startOn: '2026-12-01', dueOn: '2028-06-30', points: 10 });
  const withGoal = (given: Partial<typeof own>) =>
    planWith({ key: 'a', goals: [{ ...own, ...given }] }, { key: 'b' });
  const firstStart = (plan: ReadinessPlan) =>
    layRoad(plan, asOf, templates, { atOnce: 1 }).goals[0]?.startOn;

  it('count on the days they run', () => {
    expect(firstStart(withGoal({}))).toBe('2028-07-01');
  });

  it('count no more once they are reached or dropped', () => {
    const entries = [{ occurredOn: asOf, value: 10 }];
    expect(firstStart(withGoal({ entries }))).toBe(asOf);
    expect(firstStart(withGoal({ droppedOn: asOf }))).toBe(asOf);
  });

  it('count on when they are overdue, for as long as the rest takes', () => {
    const overdue = { startOn: '2025-12-31', dueOn: '2026-12-31' };
    const entries = [{ occurredOn: asOf, value: 5 }];
    expect(firstStart(withGoal({ ...overdue, entries }))).toBe('2027-08-01');
  });
});

describe('a road that the person changes', () => {
  const choice = { atOnce: 1, until: 2031 } as const;

  it('leaves out a goal and takes the next', () => {
    const { goals } = layRoad(planWith({ key: 'a' }), asOf, templates, {
      ...choice,
      leftOut: ['a/1'],
    });
    expect(ids(goals)).toEqual(['a/2', 'a/3']);
  });

  it('swaps a goal for another of its strategy', () => {
    const { goals } = layRoad(planWith({ key: 'a' }), asOf, templates, {
      ...choice,
      leftOut: ['a/1'],
      preferred: ['a/3'],
    });
    expect(ids(goals)).toEqual(['a/3', 'a/2']);
  });

  it('begins a moved goal in the month that was chosen, and lays the others around it', () => {
    const { goals } = layRoad(planWith({ key: 'a' }), asOf, templates, {
      ...choice,
      startOn: { 'a/2': '2028-02-10' },
    });
    const moved = goals.find(({ template }) => template === '2');
    expect([moved?.startOn, moved?.dueOn]).toEqual(['2028-02-01', '2029-01-31']);
    expect(goals).toHaveLength(3);
  });

  it('begins a moved goal as soon as there is room, and no later than it can be done', () => {
    const { goals } = layRoad(planWith({ key: 'a' }), asOf, templates, {
      ...choice,
      startOn: { 'a/1': '2028-02-10', 'a/2': '2028-03-10', 'a/3': '2031-06-01' },
    });
    const starts = Object.fromEntries(goals.map(({ template, startOn }) => [template, startOn]));
    expect(starts).toEqual({ 1: '2028-02-01', 2: '2029-02-01', 3: '2031-01-01' });
  });

  it('counts a strategy as in use where the person will use it', () => {
    const fading = { ...planWith({ key: 'a', startingLevel: 60 }), halfLifeYears: 5 };
    expect(layRoad(fading, asOf, templates, { atOnce: 2 }).goals.length).toBeGreaterThan(0);
    expect(layRoad(fading, asOf, templates, { atOnce: 2, inUse: ['a'] }).goals).toEqual([]);
  });
});

describe('dates', () => {
  it('begin today, or on the first of a month, and are due at a month’s end', () => {
    const { goals } = layRoad(two, '2027-03-10', templates, { atOnce: 1 });
    expect(goals.slice(0, 2).map(({ startOn, dueOn }) => [startOn, dueOn])).toEqual([
      ['2027-03-10', '2028-02-29'],
      [expect.stringMatching(/-01$/), expect.stringMatching(/-(28|29|30|31)$/)],
    ]);
  });

  it('give a month begun in its second half to the goal besides', () => {
    const [first] = layRoad(two, '2027-03-20', templates, { atOnce: 1 }).goals;
    expect(first).toMatchObject({ startOn: '2027-03-20', dueOn: '2028-03-31' });
  });

  it('lay nothing once the last horizon is there', () => {
    expect(layRoad(two, horizonDate(2046), templates, { atOnce: 2 })).toEqual({
      goals: [],
      left: [],
    });
  });
});
