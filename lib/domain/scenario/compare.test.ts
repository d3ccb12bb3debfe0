import { describe, expect, it } from 'vitest';
import { computeReadiness } from '../readiness';
import { goalOf, planOf, strategyOf } from '../readiness/testing/plans';
import { applyScenario, compareReadiness, firstReached, type Scenario, TODAYS_PLAN } from './index';

const goals = [goalOf({ id: 'long', points: 100, dueOn: '2036-12-31' })];
const plan = planOf([], {
  strategies: [strategyOf({ goals, required: { 2026: 0, 2031: 40, 2036: 80, 2046: 90 } })],
});
const compute = (given: Partial<Scenario> = {}) => {
  const applied = applyScenario(plan, { ...TODAYS_PLAN, ...given });
  return computeReadiness(applied.plan, '2026-12-31', applied.parameters);
};
const compare = (given: Partial<Scenario>) => compareReadiness(compute(), compute(given));

describe('two readinesses', () => {
  it('differ by points at each horizon, and by when its level is reached', () => {
    const [in2031, in2036] = compare({ pace: 2 });
    expect(in2031?.difference).toBeCloseTo(45, 1);
    expect(in2031?.reach).toEqual({
      base: '2031-06-30',
      other: '2029-03-31',
      monthsEarlier: 27,
    });
    expect(in2036?.reach.other).toBe('2031-06-30');
    expect(in2036).toMatchObject({ year: 2036, base: { status: 'on-track' } });
  });

  it('say when only one gets there', () => {
    expect(compare({ pace: 0.5 })[1]?.reach).toMatchObject({ other: '2044-10-31' });
    expect(compare({ pace: 0 })[0]?.reach).toEqual({
      base: '2031-06-30',
      other: null,
      monthsEarlier: null,
    });
  });

  it('are each compared with their own required level', () => {
    const [in2031] = compare({ disruption: 1.5 });
    expect(in2031?.other.required).toBeGreaterThan(in2031?.base.required ?? 100);
    expect(in2031?.difference).toBe(0);
    expect(in2031?.reach.monthsEarlier).toBeLessThan(-12);
  });

  it('have no horizon to compare when all are past', () => {
    expect(compareReadiness(computeReadiness(plan, '2047-01-01'), compute())).toEqual([]);
  });
});

it('counts a level as reached on asOf when the log is there already', () => {
  const ready = planOf([], { strategies: [strategyOf({ startingLevel: 60 })] });
  expect(firstReached(computeReadiness(ready, '2028-05-05'), 50)).toBe('2028-05-05');
});
