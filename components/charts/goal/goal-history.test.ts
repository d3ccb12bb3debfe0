import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/domain/calendar';
import { drawableValues, type GoalHistoryGoal, goalFrame, valuesByDay } from './goal-history';

const goal: GoalHistoryGoal = {
  title: 'Finish a course',
  unit: 'modules',
  startOn: '2026-04-01',
  dueOn: '2027-03-31',
  baseline: 0,
  target: 8,
  entries: [],
};
const many = Array.from({ length: 2_000 }, (_, day) => ({
  occurredOn: addDays('2026-04-01', day),
  value: day === 777 ? 99 : 60 - day / 50,
}));

describe('valuesByDay', () => {
  it('sorts by date and takes the later logged of two on a day', () => {
    const entries = [
      { occurredOn: '2026-12-01', value: 5 },
      { occurredOn: '2026-07-10', value: 2 },
      { occurredOn: '2026-12-01', value: 4 },
    ];
    expect(valuesByDay(entries)).toEqual([
      { occurredOn: '2026-07-10', value: 2 },
      { occurredOn: '2026-12-01', value: 4 },
    ]);
  });
});

describe('goalFrame', () => {
  it('runs from the start to the due date while today is between', () => {
    const frame = goalFrame(goal, [], '2026-09-01');
    expect([frame.x('2026-04-01'), frame.x('2027-03-31')]).toEqual([0, 100]);
    expect([frame.y(0), frame.y(8)]).toEqual([100, 0]);
  });

  it('reaches to today when the goal is overdue, and to an entry before the start', () => {
    const early = [{ occurredOn: '2026-01-15', value: 1 }];
    const frame = goalFrame(goal, early, '2028-06-30');
    expect([frame.first, frame.last]).toEqual(['2026-01-15', '2028-06-30']);
  });

  it('keeps larger values higher when the target is below the baseline', () => {
    const frame = goalFrame({ ...goal, baseline: 60, target: 10 }, [], '2026-09-01');
    expect(frame.y(60)).toBeLessThan(frame.y(10));
  });
});

describe('drawableValues', () => {
  it('thins thousands of values without losing a peak or the last one', () => {
    const { x } = goalFrame(goal, many, '2031-11-01');
    const drawn = drawableValues(many, x);
    expect(drawn.length).toBeLessThanOrEqual(402);
    expect(drawn).toContainEqual(many[777]);
    expect(drawn.at(-1)).toEqual(many.at(-1));
    expect(drawn).toEqual(valuesByDay(drawn));
  });
});
