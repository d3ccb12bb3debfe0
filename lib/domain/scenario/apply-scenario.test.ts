import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeReadiness } from '../readiness';
import { anyCase, deepFreeze } from '../readiness/testing/arbitraries';
import { goalOf, planOf, strategyOf } from '../readiness/testing/plans';
import { applyScenario, type Scenario, TODAYS_PLAN } from './index';

const plan = deepFreeze(
  planOf([], {
    halfLifeYears: 10,
    strategies: [
      strategyOf({ key: 'a', goals: [goalOf({ id: 'one' }), goalOf({ id: 'two' })] }),
      strategyOf({ key: 'b', goals: [goalOf({ id: 'three' })] }),
    ],
  }),
);
const apply = (given: Partial<Scenario>) => applyScenario(plan, { ...TODAYS_PLAN, ...given });
const idsOf = (given: Partial<Scenario>) =>
  apply(given).plan.strategies.map(({ goals }) => goals.map(({ id }) => id));

describe('a scenario over a plan', () => {
  it('leaves goals out that are off', () => {
    expect(idsOf({ goalsOff: ['two', 'gone'] })).toEqual([['one'], ['three']]);
  });

  it('moves due dates, to the day after the start at the earliest', () => {
    const { plan: moved } = apply({
      dueShifts: { one: '2030-05-05', three: '2020-01-01', gone: '2030-01-01' },
    });
    expect(moved.strategies.flatMap(({ goals }) => goals.map(({ dueOn }) => dueOn))).toEqual([
      '2030-05-05',
      '2027-12-31',
      '2027-01-01',
    ]);
  });

  it('does not take a goal’s id for a property that every object has', () => {
    const strange = planOf([goalOf({ id: 'constructor' })]);
    expect(applyScenario(strange, TODAYS_PLAN).plan).toEqual(strange);
  });

  it('adds imagined goals as ordinary ones, and none to a strategy that is not there', () => {
    const imagined = (strategyKey: string) => ({
      strategyKey,
      title: 'Imagined',
      startOn: '2028-01-01',
      dueOn: '2029-01-01',
      points: 40,
    });
    const { plan: larger } = apply({ imagined: [imagined('gone'), imagined('b')] });
    expect(larger.strategies.map(({ goals }) => goals.length)).toEqual([2, 2]);
    expect(larger.strategies[1]?.goals[1]).toEqual({
      id: 'imagined:1',
      title: 'Imagined',
      startOn: '2028-01-01',
      dueOn: '2029-01-01',
      baseline: 0,
      target: 1,
      points: 40,
      droppedOn: null,
      entries: [],
    });
  });

  it('keeps numbers within their bounds', () => {
    expect(apply({ pace: 99, disruption: -1, halfLifeYears: 0 }).parameters).toEqual({
      pace: 10,
      disruption: 0,
      halfLifeYears: 0.5,
    });
    expect(apply({ pace: Number.NaN }).parameters.pace).toBe(0);
    expect(apply({ halfLifeYears: null }).parameters.halfLifeYears).toBeNull();
  });

  it('changes nothing when it is today’s plan', () => {
    fc.assert(
      fc.property(anyCase, ({ plan: any, asOf }) => {
        const { plan: same, parameters } = applyScenario(any, TODAYS_PLAN);
        expect(computeReadiness(same, asOf, parameters)).toEqual(computeReadiness(any, asOf));
      }),
      { numRuns: 20 },
    );
  });
});
