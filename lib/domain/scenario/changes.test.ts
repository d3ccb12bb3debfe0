import { describe, expect, it } from 'vitest';
import { goalOf, planOf } from '../readiness/testing/plans';
import { type Scenario, scenarioChanges, TODAYS_PLAN } from './index';

const plan = planOf([goalOf({ id: 'one' }), goalOf({ id: 'two' }), goalOf({ id: 'three' })]);
const changes = (given: Partial<Scenario>) => scenarioChanges(plan, { ...TODAYS_PLAN, ...given });

describe('what adopting a scenario would change', () => {
  it('is its fade, its goals in the plan’s order, and what it adds', () => {
    const goal = {
      strategyKey: 'strategy',
      title: 'Imagined',
      startOn: '2028-01-01',
      dueOn: '2029-01-01',
      points: 10,
    };
    const about = { strategyKey: 'strategy' };
    expect(
      changes({
        halfLifeYears: 5,
        goalsOff: ['three', 'gone'],
        dueShifts: { two: '2028-06-30', one: '2028-03-31', gone: '2030-01-01' },
        imagined: [goal, { ...goal, strategyKey: 'gone' }],
      }),
    ).toEqual([
      { kind: 'half-life', from: null, to: 5 },
      { kind: 'move-due', ...about, goalId: 'one', from: '2027-12-31', to: '2028-03-31' },
      { kind: 'move-due', ...about, goalId: 'two', from: '2027-12-31', to: '2028-06-30' },
      { kind: 'leave-out', ...about, goalId: 'three' },
      { kind: 'add-goal', goal },
    ]);
  });

  it('is nothing for a pace, for a disruption, and for what the plan has already', () => {
    const same = { halfLifeYears: null, dueShifts: { one: '2027-12-31' } };
    expect(changes({ pace: 2, disruption: 1.5, ...same })).toEqual([]);
  });

  it('leaves out a goal that is both left out and moved', () => {
    const both = changes({ goalsOff: ['one'], dueShifts: { one: '2030-01-01' } });
    expect(both.map(({ kind }) => kind)).toEqual(['leave-out']);
  });
});
