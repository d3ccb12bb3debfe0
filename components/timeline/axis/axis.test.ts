import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isCivilDate, lastDayOfMonth } from '@/lib/domain/calendar';
import { axisColumns, dateAt, shiftMonths, spanOn, timelineAxis, xOf } from './axis';
import { neighbour, SPANS, viewAt, viewOf, viewQuery } from './view';

const someView = fc
  .tuple(fc.constantFrom(...SPANS), fc.integer({ min: 1990, max: 2100 }))
  .map(([years, from]) => viewAt(years, from));
const someDay = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays('2000-01-01', days));

describe('the axis', () => {
  it('takes a day back to the place that it stands on, to the day in a single year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2026, max: 2046 }), fc.nat({ max: 364 }), (year, day) => {
        const axis = timelineAxis(viewAt(1, year));
        const date = addDays(axis.first, day);
        expect(dateAt(axis, xOf(axis, date))).toBe(date);
      }),
    );
  });

  it('goes to a month’s end, the nearest one, where years are narrow', () => {
    fc.assert(
      fc.property(fc.constantFrom(21 as const, 5 as const), someDay, (years, date) => {
        const axis = timelineAxis(viewAt(years, 2026));
        fc.pre(date >= axis.first && date <= axis.last);
        const found = dateAt(axis, xOf(axis, date));
        expect(found).toBe(lastDayOfMonth(found));
        expect(Math.abs(daysBetween(found, date))).toBeLessThanOrEqual(16);
      }),
    );
  });

  it('gives a real date wherever the pointer is', () => {
    fc.assert(
      fc.property(someView, fc.double({ min: -500, max: 500, noNaN: true }), (view, x) => {
        expect(isCivilDate(dateAt(timelineAxis(view), x))).toBe(true);
      }),
    );
  });

  it('keeps what is shown of a span within the plot, and its ends where they are', () => {
    fc.assert(
      fc.property(someView, someDay, fc.nat({ max: 9_000 }), (view, from, length) => {
        const axis = timelineAxis(view);
        const to = addDays(from, length);
        const span = spanOn(axis, from, to);
        if (!span) {
          expect(to < axis.first || from > axis.last).toBe(true);
          return;
        }
        expect(span.left).toBeGreaterThanOrEqual(0);
        expect(span.left + span.width).toBeLessThanOrEqual(100 + 1e-9);
        if (!span.cutLeft) expect(span.left).toBeCloseTo(xOf(axis, from), 9);
        if (!span.cutRight) expect(span.left + span.width).toBeCloseTo(xOf(axis, to), 9);
      }),
    );
  });

  it('has columns that follow each other from edge to edge', () => {
    fc.assert(
      fc.property(someView, (view) => {
        const columns = axisColumns(view);
        expect(columns[0]?.x).toBe(0);
        for (const [index, { x, width }] of columns.entries()) {
          expect(columns[index + 1]?.x ?? 100).toBeCloseTo(x + width, 9);
        }
      }),
    );
  });
});

describe('a step by months', () => {
  it('keeps a month’s last day the last', () => {
    expect(shiftMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(shiftMonths('2028-02-29', 1)).toBe('2028-03-31');
    expect(shiftMonths('2028-04-30', -2)).toBe('2028-02-29');
  });

  it('keeps any other day where the month has it', () => {
    expect(shiftMonths('2028-01-15', 13)).toBe('2029-02-15');
    expect(shiftMonths('2028-01-30', 1)).toBe('2028-02-29');
  });
});

describe('the view', () => {
  it('is read back from its own address', () => {
    fc.assert(
      fc.property(someView, (view) => {
        const query = Object.fromEntries(new URLSearchParams(viewQuery(view)));
        expect(viewOf(query, { year: 2026 })).toEqual(view);
      }),
    );
  });

  it('begins at today’s year, and is the whole axis for anything else', () => {
    expect(viewOf({ years: '5' }, { year: 2030 })).toEqual({ years: 5, from: 2030 });
    expect(viewOf({ years: '5' }, { year: 2045 })).toEqual({ years: 5, from: 2042 });
    for (const years of ['7', '', '1e1', undefined]) {
      expect(viewOf({ years, from: '2030' }, { year: 2030 })).toEqual({ years: 21, from: 2026 });
    }
  });

  it('goes on by its own length and stops at the ends', () => {
    expect(neighbour(viewAt(5, 2030), 1)).toEqual({ years: 5, from: 2035 });
    expect(neighbour(viewAt(5, 2028), -1)).toEqual({ years: 5, from: 2026 });
    expect(neighbour(viewAt(5, 2026), -1)).toBeNull();
    expect(neighbour(viewAt(1, 2046), 1)).toBeNull();
  });
});
