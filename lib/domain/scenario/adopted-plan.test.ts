import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../readiness/testing/arbitraries';
import { goalOf, planOf } from '../readiness/testing/plans';
import { adoptedPlan, type Scenario, scenarioChanges, TODAYS_PLAN } from './index';

const plan = deepFreeze(
  planOf(
    [
      goalOf({ id: 'one' }),
      goalOf({ id: 'two', entries: [{ occurredOn: '2027-02-01', value: 5 }] }),
      goalOf({ id: 'gone', droppedOn: '2027-01-31' }),
    ],
    { halfLifeYears: 10 },
  ),
);
const adopt = (given: Partial<Scenario>) =>
  adoptedPlan(plan, scenarioChanges(plan, { ...TODAYS_PLAN, ...given }), '2027-05-05');

describe('a plan that has adopted a scenario', () => {
  it('has the new half-life, has dropped, moved and added goals, and keeps every log', () => {
    const { halfLifeYears, strategies } = adopt({
      halfLifeYears: 5,
      goalsOff: ['two'],
      dueShifts: { one: '2029-06-30' },
      imagined: [
        {
          strategyKey: 'strategy',
          title: 'Imagined',
          startOn: '2027-05-05',
          dueOn: '2028-01-01',
          points: 12.5,
        },
      ],
    });
    const goals = strategies.flatMap((strategy) => strategy.goals);
    expect(halfLifeYears).toBe(5);
    expect(goals.map(({ id, dueOn, droppedOn }) => [id, dueOn, droppedOn])).toEqual([
      ['one', '2029-06-30', null],
      ['two', '2027-12-31', '2027-05-05'],
      ['gone', '2027-12-31', '2027-01-31'],
      ['imagined:0', '2028-01-01', null],
    ]);
    expect(goals[1]?.entries).toHaveLength(1);
  });

  it('is as it was where a scenario only imagines a pace or what is there already', () => {
    const gone = { goalsOff: ['gone'], dueShifts: { gone: '2030-01-01', one: '2027-12-31' } };
    expect(adopt({ pace: 3, disruption: 2, halfLifeYears: 10, ...gone })).toEqual(plan);
  });
});
