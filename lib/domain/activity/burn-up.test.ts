import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, toDayNumber } from '../calendar';
import { computeReadiness } from '../readiness';
import { flatBand } from '../readiness/band';
import { readGoalLog } from '../readiness/goal-log';
import { anyCase } from '../readiness/testing/arbitraries';
import { goalOf, planOf, strategyOf } from '../readiness/testing/plans';
import { goalProjection } from './goal-projection';
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
    expect(chart.rows.at(-1)?.date).toBe('2028-03-23');
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
    expect(row).toMatchObject({ logged: 0.4, projected: flatBand(0.4) });
  });

  it('stays where a dropped goal was, and is never reached', () => {
    const dropped = goalOf({ droppedOn: '2027-03-01', entries: [entry('2027-02-10', 2)] });
    const { rows, reachedOn } = burnUp(planOf([dropped]), '2027-06-15', at);
    expect(rows.at(-1)).toMatchObject({ date: '2027-12-31', projected: { p10: 0.2, p90: 0.2 } });
    expect(Object.values(reachedOn)).toEqual([null, null, null, null, null]);
  });

  it('refuses a goal that the plan does not have', () => {
    expect(() => burnUp(plan, '2027-06-15', { ...at, goalId: 'gone' })).toThrow(RangeError);
  });
});

describe('when a goal is reached', () => {
  /** Two goals in turn, and as much logged by each quarter's end as the plan had. */
  const onPlan = (asOf: string, mean = 1) => {
    const first = goalOf({
      id: 'first',
      dueOn: '2028-12-31',
      target: 731,
      entries: [90, 181, 273, 365].map((days) => entry(addDays('2026-12-31', days), days * mean)),
    });
    return { plan: planOf([first]), asOf };
  };

  it('is a day, and the middle is full on that day and not on the one before', () => {
    const { plan, asOf } = onPlan('2028-01-01');
    const { reachedOn, rows, hasPace } = burnUp(plan, asOf, { ...at, goalId: 'first' });
    const reached = reachedOn.p50 ?? '';
    expect(hasPace).toBe(true);
    const goal = plan.strategies[0]?.goals[0];
    if (!goal) throw new Error('The plan has a goal');
    const { bandOn } = goalProjection(plan, asOf, readGoalLog(goal));
    expect(bandOn(toDayNumber(reached)).p50).toBe(1);
    expect(bandOn(toDayNumber(reached) - 1).p50).toBeLessThan(1);
    expect(rows.find(({ date }) => date === reached)?.projected?.p50).toBe(1);
  });

  it('is the due day itself at exactly the planned pace, in whichever part of a month', () => {
    for (const dueOn of ['2027-11-01', '2027-11-15', '2027-11-30', '2028-02-29']) {
      const goal = goalOf({ dueOn });
      // No pace yet, so nine tenths: a what-if brings it to the plan's own.
      const { reachedOn, hasPace } = burnUp(planOf([goal]), '2026-12-31', at, [], {
        pace: 1 / 0.9,
      });
      expect(hasPace).toBe(false);
      expect(reachedOn.p50).toBe(dueOn);
    }
  });

  it('is asOf for a goal that is reached, and never for one that is out of reach', () => {
    const full = goalOf({ entries: [entry('2027-02-10', 10)] });
    const { reachedOn } = burnUp(planOf([full]), '2027-06-15', at);
    expect(new Set(Object.values(reachedOn))).toEqual(new Set(['2027-06-15']));
    expect(burnUp(planOf([goalOf()]), '2027-06-15', at, [], { pace: 0 }).reachedOn.p90).toBeNull();
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
        if (!lines) continue;
        if (row.logged !== null)
          expect(goal.points * row.logged).toBeCloseTo(lines.logged ?? -1, 9);
        for (const edge of ['p10', 'p25', 'p50', 'p75', 'p90'] as const) {
          if (row.projected === null) continue;
          const points = goal.points * row.projected[edge];
          expect(points).toBeCloseTo(lines.projected?.[edge] ?? -1, 9);
        }
      }
    }),
    { numRuns: 50 },
  );
}, 60_000);
