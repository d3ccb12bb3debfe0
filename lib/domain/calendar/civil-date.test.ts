import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates, fromDayNumber, isCivilDate, maxDate, minDate, toDayNumber } from './index';

describe('isCivilDate (trust 20)', () => {
  it.each(['2028-03-31', '2028-02-29', '2000-02-29', '2100-12-31'])('takes %s', (text) => {
    expect(isCivilDate(text)).toBe(true);
  });

  it.each([
    '2027-02-29',
    '2100-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026/01/01',
    '',
  ])('refuses %j', (text) => {
    expect(isCivilDate(text)).toBe(false);
  });
});

describe('day numbers', () => {
  it('count from 1970-01-01', () => {
    expect(toDayNumber('1970-01-01')).toBe(0);
    expect(toDayNumber('2000-03-01')).toBe(11_017);
    expect(toDayNumber('1969-12-31')).toBe(-1);
  });

  it('come back as the date that they were', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_957, max: 47_846 }), (day) => {
        const date = fromDayNumber(day);
        expect(toDayNumber(date)).toBe(day);
        expect(isCivilDate(date)).toBe(true);
      }),
    );
  });

  it('refuse text that is not a date, and say which', () => {
    expect(() => toDayNumber('soon')).toThrow(new RangeError('Not a civil date: "soon"'));
    expect(() => toDayNumber('2026-13-01')).toThrow(RangeError);
  });
});

it('orders dates', () => {
  expect(compareDates('2026-01-01', '2026-01-02')).toBe(-1);
  expect(compareDates('2031-12-31', '2026-01-02')).toBe(1);
  expect(compareDates('2031-12-31', '2031-12-31')).toBe(0);
  expect(minDate('2031-12-31', '2026-01-02', '2036-12-31')).toBe('2026-01-02');
  expect(maxDate('2031-12-31', '2026-01-02', '2036-12-31')).toBe('2036-12-31');
});
