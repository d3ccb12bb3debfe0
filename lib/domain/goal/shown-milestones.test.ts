import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CEILINGS } from '../ceiling';
import { milestonesForEach, nextMilestones } from './shown-milestones';

type Milestone = { day: number; done: boolean };

const milestones = fc
  .array(fc.record({ day: fc.nat(7_000), done: fc.boolean() }), { maxLength: 60 })
  .map((list) => list.toSorted((a, b) => a.day - b.day));
const isDone = ({ done }: Milestone) => done;
const goal = (count: number) => ({ milestones: Array(count).fill(null) });

describe('the milestones of a page with all goals', () => {
  it('are all of them in a plan that people make', () => {
    const goals = [goal(0), goal(50), ...Array(190).fill(goal(10))];
    expect(milestonesForEach(goals)).toBeGreaterThanOrEqual(50);
    expect(milestonesForEach([])).toBe(0);
  });

  it('are a few of each goal in a plan at its ceilings', () => {
    const goals = Array(CEILINGS.goals).fill(goal(CEILINGS.milestones));
    expect(milestonesForEach(goals)).toBe(4);
  });

  it('are the next ones, and the last that are done', () => {
    const list = [true, true, true, false, false].map((done, day) => ({ done, day }));
    const days = (most: number) => nextMilestones(list, most, isDone).shown.map(({ day }) => day);
    expect(days(1)).toEqual([3]);
    expect(days(2)).toEqual([3, 4]);
    expect(days(3)).toEqual([2, 3, 4]);
    expect(days(5)).toEqual([0, 1, 2, 3, 4]);
  });

  it('are as many as fit, by date, and the rest is counted', () => {
    fc.assert(
      fc.property(milestones, fc.integer({ min: 1, max: 60 }), (list, most) => {
        const { shown, leftOut } = nextMilestones(list, most, isDone);
        expect(shown).toHaveLength(Math.min(most, list.length));
        expect(shown.length + leftOut).toBe(list.length);
        expect(shown).toEqual(list.filter((one) => shown.includes(one)));
        const open = (some: readonly Milestone[]) => some.filter(({ done }) => !done).length;
        expect(open(shown)).toBe(Math.min(most, open(list)));
      }),
    );
  });
});
