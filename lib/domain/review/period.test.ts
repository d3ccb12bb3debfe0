import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, fromDayNumber } from '../calendar';
import { parsePeriod, periodAfter, periodBefore, periodOf, REVIEW_KINDS } from './period';

const anyKind = fc.constantFrom(...REVIEW_KINDS);
/** In 2001–2099: the neighbours of these have names, too. */
const anyDay = fc.integer({ min: 11_323, max: 47_481 }).map(fromDayNumber);

describe('the period of a day (trust 20)', () => {
  it.each([
    ['weekly', '2028-04-05', '2028-W14', '2028-04-03', '2028-04-09'],
    ['weekly', '2026-12-31', '2026-W53', '2026-12-28', '2027-01-03'],
    ['weekly', '2027-01-03', '2026-W53', '2026-12-28', '2027-01-03'],
    ['weekly', '2027-01-04', '2027-W01', '2027-01-04', '2027-01-10'],
    ['weekly', '2029-12-31', '2030-W01', '2029-12-31', '2030-01-06'],
    ['weekly', '2028-02-29', '2028-W09', '2028-02-28', '2028-03-05'],
    ['quarterly', '2028-02-29', '2028-Q1', '2028-01-01', '2028-03-31'],
    ['quarterly', '2028-04-01', '2028-Q2', '2028-04-01', '2028-06-30'],
    ['yearly', '2028-02-29', '2028', '2028-01-01', '2028-12-31'],
  ] as const)('%s on %s is %s, from %s to %s', (kind, day, name, firstDay, lastDay) => {
    expect(periodOf(kind, day)).toEqual({ kind, name, firstDay, lastDay });
  });

  it('holds the day, and is the period of each of its days', () => {
    fc.assert(
      fc.property(anyKind, anyDay, fc.nat(), (kind, day, at) => {
        const period = periodOf(kind, day);
        expect(period.firstDay <= day && day <= period.lastDay).toBe(true);
        const length = daysBetween(period.firstDay, period.lastDay) + 1;
        expect(periodOf(kind, addDays(period.firstDay, at % length))).toEqual(period);
        if (kind === 'weekly') expect(length).toBe(7);
      }),
    );
  });

  it('follows on the one before it without a gap, under a later name', () => {
    fc.assert(
      fc.property(anyKind, anyDay, (kind, day) => {
        const period = periodOf(kind, day);
        const next = periodAfter(period);
        expect(next.firstDay).toBe(addDays(period.lastDay, 1));
        expect(next.name > period.name).toBe(true);
        expect(periodBefore(next)).toEqual(period);
      }),
    );
  });

  it('gives a year 52 weeks, or 53 where its Thursdays are 53', () => {
    const names = new Map<string, Set<string>>();
    for (let day = '2026-01-01'; day <= '2046-12-30'; day = addDays(day, 1)) {
      const { name } = periodOf('weekly', day);
      const year = name.slice(0, 4);
      names.set(year, (names.get(year) ?? new Set()).add(name));
    }
    const long = [...names].filter(([, weeks]) => weeks.size === 53).map(([year]) => year);
    expect(long).toEqual(['2026', '2032', '2037', '2043']);
    expect([...names].every(([, weeks]) => weeks.size >= 52)).toBe(true);
  });
});

describe('the name of a period', () => {
  it('is read back as the period that it was', () => {
    fc.assert(
      fc.property(anyKind, anyDay, (kind, day) => {
        const period = periodOf(kind, day);
        expect(parsePeriod(period.name)).toEqual(period);
      }),
    );
  });

  it('is one of every year that dates may have', () => {
    expect(parsePeriod('2000')).not.toBeNull();
    expect(parsePeriod('2100-Q4')).toMatchObject({ lastDay: '2100-12-31' });
  });

  it.each([
    '2027-W53',
    '2028-W00',
    '2028-W5',
    '2028-w14',
    '2028-Q0',
    '2028-Q5',
    '1999',
    '2101-Q1',
    '2028-04',
    '2028-W14 ',
    '',
    '__proto__',
  ])('is not %j', (name) => {
    expect(parsePeriod(name)).toBeNull();
  });

  it('is any text, and never a fault', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const period = parsePeriod(text);
        expect(period === null || period.name === text).toBe(true);
      }),
    );
  });
});
