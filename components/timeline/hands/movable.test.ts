import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/domain/timeline';
import { howFar } from '../words';
import { moveText, readMovable, stepOf, stepped } from './movable';

const ID = '3f1c9a52-8f4e-4c56-9a51-1d2b3c4d5e6f';
const goal = { id: ID, version: 3, dueOn: '2028-03-31' };

describe('a mark’s date', () => {
  it('is read as it was written', () => {
    expect(readMovable(moveText('goal', goal, '2027-01-01'))).toEqual({
      kind: 'goal',
      id: ID,
      version: 3,
      date: '2028-03-31',
      least: '2027-01-02',
    });
    expect(readMovable(moveText('milestone', goal))).toMatchObject({ least: '2000-01-01' });
    for (const text of [undefined, '', 'goal', `plan|${ID}|1|2028-01-01|`]) {
      expect(readMovable(text)).toBeNull();
    }
  });

  it('comes back to where it was by as many steps as it went', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(1, -1, 12)), fc.nat({ max: 9_000 }), (there, day) => {
        const date = addDays('2027-01-01', day);
        const movable = readMovable(moveText('milestone', { ...goal, dueOn: date }));
        if (!movable) throw new Error('not read');
        const steps = [...there, ...there.map((months) => -months)];
        const months = steps.reduce((sum, step) => sum + step, 0);
        expect(stepped(movable, { months, days: 0 })).toBe(date);
      }),
    );
  });

  it('stays after the goal’s start and within what a form takes', () => {
    const movable = readMovable(moveText('goal', goal, '2027-12-31'));
    if (!movable) throw new Error('not read');
    expect(stepped(movable, { months: -24, days: 0 })).toBe('2028-01-01');
    expect(stepped(movable, { months: 2_000, days: 0 })).toBe('2100-12-31');
  });
});

describe('the keys', () => {
  it('go by month, by day with Shift, by year with the page keys', () => {
    expect(stepOf('ArrowRight', false)).toEqual({ months: 1, days: 0 });
    expect(stepOf('ArrowLeft', true)).toEqual({ months: 0, days: -1 });
    expect(stepOf('PageUp', false)).toEqual({ months: 12, days: 0 });
    expect(stepOf('Tab', false)).toBeNull();
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
    expect(howFar(from, to)).toBe(words);
  });
});
