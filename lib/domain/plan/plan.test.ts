import { describe, expect, it } from 'vitest';
import { computeReadiness, type ReadinessPlan } from '../readiness';
import tenYears from '../readiness/examples/ten-years.json';
import { earliestEntry, movesAlong, withFirstDay, withInUse } from '.';

function goals(of: ReadinessPlan) {
  return of.strategies.flatMap((strategy) => strategy.goals);
}

const plan: ReadinessPlan = structuredClone({
  ...tenYears.input.plan,
  strategies: tenYears.input.strategies,
});
// One goal begins with the plan.
Object.assign(goals(plan)[0] ?? {}, { startOn: plan.startedOn });

describe('a plan with another first day', () => {
  it('takes along the goals that begin with it, and leaves the others', () => {
    const to = '2026-02-03';
    const before = goals(plan);
    const moved = withFirstDay(plan, to);
    expect(moved.startedOn).toBe(to);
    expect(before.some(({ startOn }) => startOn === plan.startedOn)).toBe(true);
    for (const [index, goal] of goals(moved).entries()) {
      const { startOn = '' } = before[index] ?? {};
      expect(goal).toEqual({
        ...before[index],
        startOn: startOn === plan.startedOn ? to : startOn,
      });
    }
  });

  it('leaves a goal where it is that would begin when it is due', () => {
    const goal = { startOn: '2026-03-01', dueOn: '2026-06-01' };
    expect(movesAlong(goal, '2026-03-01', '2026-05-31')).toBe(true);
    expect(movesAlong(goal, '2026-03-01', '2026-06-01')).toBe(false);
    expect(movesAlong(goal, '2026-02-28', '2026-01-01')).toBe(false);
  });

  it('is the same again once it is moved back', () => {
    expect(withFirstDay(withFirstDay(plan, '2026-02-03'), plan.startedOn)).toEqual(plan);
  });
});

describe('the earliest entry', () => {
  it('is the first day that is logged, of whichever goal and in whichever order', () => {
    const on = (...days: string[]) => days.map((occurredOn) => ({ occurredOn }));
    const logs = [on('2027-01-02'), on(), on('2028-01-01', '2026-12-31')];
    expect(earliestEntry(logs)).toBe('2026-12-31');
    expect(earliestEntry([on()])).toBeNull();
  });
});

describe('what is in use', () => {
  it('is answered by strategy, and never lowers what is kept', () => {
    const [first, second] = plan.strategies;
    const unanswered: ReadinessPlan = {
      ...plan,
      strategies: plan.strategies.map(({ inUse: _, ...rest }) => rest),
    };
    const answered = withInUse(unanswered, { [first?.key ?? '']: true });
    expect(answered.strategies.map(({ inUse }) => inUse)).toEqual([true, false, false, false]);
    expect(withInUse(answered, { [second?.key ?? '']: true }).strategies[0]?.inUse).toBe(true);
    const [row, same] = [unanswered, answered].map((one) => {
      const { series } = computeReadiness(one, tenYears.asOf);
      return series.findLast(({ logged }) => logged !== null)?.logged ?? 0;
    });
    expect(same).toBeGreaterThan(row ?? 0);
  });
});
