import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar';
import { computeReadiness } from '../readiness';
import { anyCase } from '../readiness/testing/arbitraries';
import { goalOf, planOf } from '../readiness/testing/plans';
import { applyScenario, pruneUnreadEntries, TODAYS_PLAN } from './index';

const entriesOf = (plan: ReturnType<typeof planOf>) => plan.strategies[0]?.goals[0]?.entries ?? [];

describe('a plan with only the entries that are read', () => {
  it('has the same readiness under every scenario, to the last digit', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 1, max: 4000 }),
        ({ plan, asOf, scenario }, place, days) => {
          const goals = plan.strategies.flatMap((strategy) => strategy.goals);
          const [off, moved] = [goals[place], goals[(place + 1) % 4]];
          const whatIf = {
            ...TODAYS_PLAN,
            ...scenario,
            goalsOff: off ? [off.id] : [],
            dueShifts: moved ? { [moved.id]: addDays(moved.startOn, days) } : {},
          };
          const readinessOf = (of: typeof plan) => {
            const applied = applyScenario(of, whatIf);
            return computeReadiness(applied.plan, asOf, applied.parameters);
          };
          expect(readinessOf(pruneUnreadEntries(plan, asOf))).toEqual(readinessOf(plan));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('keeps one entry a month of a daily log, and none of the future', () => {
    const entries = Array.from({ length: 365 }, (_, day) => ({
      occurredOn: addDays('2027-01-01', day),
      value: day / 50,
    }));
    const kept = entriesOf(pruneUnreadEntries(planOf([goalOf({ entries })]), '2027-04-10'));
    expect(kept.map(({ occurredOn }) => occurredOn)).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-10',
    ]);
  });

  it('keeps what is logged on the first day, from which the pace is counted', () => {
    const entries = ['2026-12-31', '2027-01-15', '2027-01-31'].map((occurredOn, value) => ({
      occurredOn,
      value,
    }));
    const kept = entriesOf(pruneUnreadEntries(planOf([goalOf({ entries })]), '2027-04-10'));
    expect(kept.map(({ occurredOn }) => occurredOn)).toEqual(['2026-12-31', '2027-01-31']);
  });

  it('keeps the one that was logged later of two on one day', () => {
    const [first, second] = [3, 4].map((value) => ({ occurredOn: '2027-02-02', value }));
    const goal = goalOf({ entries: [first, second].flatMap((entry) => entry ?? []) });
    expect(entriesOf(pruneUnreadEntries(planOf([goal]), '2027-04-10'))).toEqual([second]);
  });
});
