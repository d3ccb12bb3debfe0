import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/domain/calendar';
import type { TimelineGoal } from '../axis/timeline-dates';
import { distanceInWords } from '../rows/labels';
import { applySteps, keyStep, type MovableDate, movableDates } from './movable-date';

const goal: TimelineGoal = {
  id: 'goal',
  title: 'Finish the course',
  version: 3,
  startOn: '2027-01-01',
  dueOn: '2028-03-31',
  share: 0.5,
  dropped: false,
  milestones: [{ id: 'half', title: 'Half', version: 1, dueOn: '2027-06-30', done: true }],
};

function dateOf(id: string, given: Partial<TimelineGoal> = {}): MovableDate {
  const strategy = { key: 'one', title: 'One', goals: [{ ...goal, ...given }] };
  const found = movableDates([strategy]).get(id);
  if (!found) throw new Error(`No date of ${id}`);
  return found;
}

describe('a mark’s date', () => {
  it('is found with what moving it needs', () => {
    expect(dateOf('goal')).toEqual({
      kind: 'goal',
      id: 'goal',
      title: 'Finish the course',
      version: 3,
      date: '2028-03-31',
      least: '2027-01-02',
    });
    expect(dateOf('half')).toMatchObject({ kind: 'milestone', date: '2027-06-30' });
  });

  it('comes back to where it was by as many steps as it went', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(1, -1, 12)), fc.nat({ max: 9_000 }), (there, day) => {
        const date = addDays('2027-01-02', day);
        const steps = [...there, ...there.map((months) => -months)];
        const months = steps.reduce((sum, step) => sum + step, 0);
        expect(applySteps(dateOf('goal', { dueOn: date }), { months, days: 0 })).toBe(date);
      }),
    );
  });

  it('stays after the goal’s start and within what a form takes', () => {
    const movable = dateOf('goal', { startOn: '2027-12-31' });
    expect(applySteps(movable, { months: -24, days: 0 })).toBe('2028-01-01');
    expect(applySteps(movable, { months: 2_000, days: 0 })).toBe('2100-12-31');
  });
});

describe('the keys', () => {
  it('go by month, by day with Shift, by year with the page keys', () => {
    expect(keyStep('ArrowRight', false)).toEqual({ months: 1, days: 0 });
    expect(keyStep('ArrowLeft', true)).toEqual({ months: 0, days: -1 });
    expect(keyStep('PageUp', false)).toEqual({ months: 12, days: 0 });
    expect(keyStep('Tab', false)).toBeNull();
  });
});

describe('how far a date moves', () => {
  it.each([
    ['2028-03-31', '2028-03-31', ''],
    ['2028-03-31', '2028-04-01', '1 day later'],
    ['2028-03-31', '2028-03-20', '11 days earlier'],
    ['2028-03-31', '2028-06-30', '3 months later'],
    ['2028-03-31', '2030-03-31', 'about 2 years later'],
  ])('from %s to %s: %s', (from, to, words) => {
    expect(distanceInWords(from, to)).toBe(words);
  });
});
