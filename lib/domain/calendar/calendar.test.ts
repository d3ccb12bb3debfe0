import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  type CivilDate,
  daysBetween,
  endOfQuarter,
  endOfYear,
  fromDayNumber,
  isCivilDate,
  lastDayOfMonth,
  monthEnds,
  quarterOf,
  startOfMonth,
  startOfQuarter,
  startOfYear,
} from './index';

const anyDate: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 10_957, max: 47_846 })
  .map((day) => fromDayNumber(day));

describe('days (trust 20)', () => {
  it('are counted over leap days and not over clock changes', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2027-02-28', '2027-03-01')).toBe(1);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2046-12-31', '2026-01-01')).toBe(-7669);
  });

  it('added and taken away again end where they began', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -9000, max: 9000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });
});

describe('months and years', () => {
  it('keep the day of the month, or take the last one where the month is shorter', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(addMonths('2026-03-31', -25)).toBe('2024-02-29');
  });

  it('make 29 February the 28th in a year without one', () => {
    expect(addYears('2028-02-29', 1)).toBe('2029-02-28');
    expect(addYears('2028-02-29', 4)).toBe('2032-02-29');
    expect(addYears('2028-02-29', -28)).toBe('2000-02-29');
  });

  it('have first and last days', () => {
    expect(startOfMonth('2028-02-17')).toBe('2028-02-01');
    expect(lastDayOfMonth('2028-02-17')).toBe('2028-02-29');
    expect(lastDayOfMonth('2026-12-01')).toBe('2026-12-31');
    expect(startOfYear('2028-02-17')).toBe('2028-01-01');
    expect(endOfYear('2028-02-17')).toBe('2028-12-31');
  });
});

describe('quarters', () => {
  it.each([
    ['2026-01-01', 1, '2026-01-01', '2026-03-31'],
    ['2026-03-31', 1, '2026-01-01', '2026-03-31'],
    ['2026-04-01', 2, '2026-04-01', '2026-06-30'],
    ['2026-08-15', 3, '2026-07-01', '2026-09-30'],
    ['2026-12-31', 4, '2026-10-01', '2026-12-31'],
  ])('%s is in quarter %i, from %s to %s', (date, quarter, first, last) => {
    expect(quarterOf(date)).toBe(quarter);
    expect(startOfQuarter(date)).toBe(first);
    expect(endOfQuarter(date)).toBe(last);
  });

  it('hold each of their days', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(startOfQuarter(date) <= date && date <= endOfQuarter(date)).toBe(true);
        expect(addDays(endOfQuarter(date), 1)).toBe(startOfQuarter(addDays(endOfQuarter(date), 1)));
        expect(isCivilDate(endOfQuarter(date))).toBe(true);
      }),
    );
  });
});

describe('monthEnds', () => {
  it('runs from the first month to the last, both included', () => {
    expect(monthEnds('2027-11-23', '2028-02-01')).toEqual([
      '2027-11-30',
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
    ]);
    expect(monthEnds('2026-01-01', '2046-12-31')).toHaveLength(252);
  });

  it('has none when the months are the wrong way round', () => {
    expect(monthEnds('2047-01-01', '2046-12-31')).toEqual([]);
  });
});
