import { describe, expect, it } from 'vitest';
import { noReminders, type ReminderChoices, scheduleOf } from './choices';
import { dueReminders, goalsDueWithin, type RemindedPlan } from './due';

const nothing = noReminders('Europe/London');
const everything: ReminderChoices = {
  ...nothing,
  weekly: true,
  goalDays: 7,
  reviews: true,
  outlooks: true,
};
// A Monday.
const day = '2026-12-07';
const plan: RemindedPlan = {
  id: 'plan',
  today: day,
  openGoals: [
    { id: 'late', dueOn: '2026-12-06' },
    { id: 'today', dueOn: day },
    { id: 'week', dueOn: '2026-12-14' },
    { id: 'later', dueOn: '2026-12-15' },
  ],
  dueReviews: ['2026-W49'],
  newVersion: 3,
};
const periods = (choices: ReminderChoices, plans = [plan], on = day) =>
  dueReminders(choices, plans, on).map(({ kind, period }) => `${kind} ${period}`);

describe('what a person is reminded of', () => {
  it('is nothing unless they chose it', () => {
    expect(periods(nothing)).toEqual([]);
    expect(scheduleOf(nothing)).toBeNull();
  });

  it('is what they chose, each named for good', () => {
    expect(periods(everything)).toEqual([
      'week 2026-12-07',
      'goal today@2026-12-07',
      'goal week@2026-12-14',
      'review plan@2026-W49',
      'outlook plan@3',
    ]);
    expect(periods({ ...nothing, goalDays: 8 })).toContain('goal later@2026-12-15');
    expect(periods({ ...nothing, reviews: true })).toEqual(['review plan@2026-W49']);
    expect(periods({ ...nothing, outlooks: true }, [{ ...plan, newVersion: null }])).toEqual([]);
  });

  it('is the weekly message on its own day alone', () => {
    expect(periods({ ...nothing, weekly: true }, [plan], '2026-12-08')).toEqual([]);
    expect(scheduleOf({ ...nothing, weekly: true })?.weekday).toBe(1);
    expect(scheduleOf(everything)?.weekday).toBeUndefined();
  });

  it('is nothing where no plan is in use', () => {
    expect(periods(everything, [])).toEqual([]);
  });

  it('is another thing when a goal gets another date', () => {
    const moved = { ...plan, openGoals: [{ id: 'today', dueOn: '2026-12-10' }] };
    expect(periods({ ...nothing, goalDays: 7 }, [moved])).toEqual(['goal today@2026-12-10']);
  });
});

it('goals that are due soon come in the order of their dates', () => {
  const openGoals = ['2026-12-10', '2026-12-08', '2026-12-20', '2026-12-09'].map((dueOn) => ({
    dueOn,
  }));
  expect(goalsDueWithin({ openGoals, today: day }, 7).map(({ dueOn }) => dueOn)).toEqual([
    '2026-12-08',
    '2026-12-09',
    '2026-12-10',
  ]);
});
