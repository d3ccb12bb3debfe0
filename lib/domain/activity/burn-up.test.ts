import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeReadiness } from '../readiness';
import { anyCase } from '../readiness/testing/arbitraries';
import { goalOf, planOf, strategyOf } from '../readiness/testing/plans';
import { burnUp } from './index';

const entry = (occurredOn: string, value: number) => ({ occurredOn, value });
const at = { strategyKey: 'strategy', goalId: 'goal' };

describe('a goal’s burn-up', () => {
  const goal = goalOf({ entries: [entry('2027-05-20', 4), entry('2027-02-10', 2)] });
  const plan = planOf([goal, goalOf({ id: 'other' })]);
  const milestone = { id: 'm', title: 'Half', dueOn: '2027-07-01', doneOn: null };
  const chart = burnUp(plan, '2027-06-15', at, [milestone]);

  it('runs from the goal’s first month to when it is due and most likely reached', () => {
    expect(chart.rows[0]).toMatchObject({ date: '2026-12-31', planned: 0, projected: null });
    expect(chart.reachedOn.p50).toBe('2028-03-23');
    expect(chart.rows.at(-1)?.date).toBe('2028-03-31');
    expect((chart.reachedOn.p90 ?? '') < (chart.reachedOn.p50 ?? '')).toBe(true);
    const early = burnUp(
      planOf([goalOf({ entries: [entry('2027-01-05', 10)] })]),
      '2027-03-01',
      at,
    );
    expect(early.rows.at(-1)?.date).toBe('2027-12-31');
  });

  it('has entries in the order of time, and milestones on the schedule', () => {
    expect(chart.entries).toEqual([
      { ...entry('2027-02-10', 2), fraction: 0.2 },
      { ...entry('2027-05-20', 4), fraction: 0.4 },
    ]);
    expect(chart.milestones).toEqual([{ ...milestone, planned: 182 / 365 }]);
  });

  it('meets the log on asOf', () => {
    const row = chart.rows.find(({ date }) => date === '2027-06-15');
    expect(row).toMatchObject({ logged: 0.4, projected: { p10: 0.4, p50: 0.4, p90: 0.4 } });
  });

  it('stays where a dropped goal was, and is never reached', () => {
    const dropped = goalOf({ droppedOn: '2027-03-01', entries: [entry('2027-02-10', 2)] });
    const { rows, reachedOn } = burnUp(planOf([dropped]), '2027-06-15', at);
    expect(rows.at(-1)).toMatchObject({ date: '2027-12-31', projected: { p10: 0.2, p90: 0.2 } });
    expect(reachedOn).toEqual({ p10: null, p50: null, p90: null });
  });

  it('refuses a goal that the plan does not have', () => {
    expect(() => burnUp(plan, '2027-06-15', { ...at, goalId: 'gone' })).toThrow(RangeError);
  });
});

it('is the strategy’s own band when the goal stands alone and nothing fades', () => {
  fc.assert(
    fc.property(anyCase, ({ plan, asOf, scenario }) => {
      const goal = plan.strategies[0]?.goals[0];
      if (!goal) return;
      const alone = planOf([], {
        startedOn: plan.startedOn,
        strategies: [strategyOf({ goals: [goal] })],
      });
      const still = { ...scenario, halfLifeYears: null };
      const { series } = computeReadiness(alone, asOf, still);
      const { rows } = burnUp(alone, asOf, { ...at, goalId: goal.id }, [], still);
      for (const row of rows) {
        const lines = series.find(({ date }) => date === row.date);
        if (row.logged !== null)
          expect(goal.points * row.logged).toBeCloseTo(lines?.logged ?? -1, 9);
        for (const edge of ['p10', 'p50', 'p90'] as const) {
          if (row.projected === null) continue;
          const points = goal.points * row.projected[edge];
          expect(points).toBeCloseTo(lines?.projected?.[edge] ?? -1, 9);
        }
      }
    }),
    { numRuns: 50 },
  );
}, 60_000);
