import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisDay } from '@/lib/domain/readiness/series';
import {
  ALL_YEARS,
  dayAt,
  daysOf,
  isWhole,
  moveTo,
  moveYears,
  placeIn,
  type Years,
  yearsBetween,
  yearsInWords,
  zoomIn,
  zoomOut,
} from './years';

const anyYears: fc.Arbitrary<Years> = fc
  .tuple(fc.integer({ min: 2026, max: 2046 }), fc.integer({ min: 2026, max: 2046 }))
  .map(([one, other]) => ({ first: Math.min(one, other), last: Math.max(one, other) }));
const anyDay = fc.integer({ min: 0, max: axisDay('2046-12-31') });
const span = ({ first, last }: Years) => last - first + 1;

function expectOnAxis(years: Years) {
  expect(years.first).toBeGreaterThanOrEqual(2026);
  expect(years.last).toBeLessThanOrEqual(2046);
  expect(span(years)).toBeGreaterThanOrEqual(1);
}

describe('years of a chart', () => {
  it('are whole ones, in words', () => {
    expect(yearsInWords({ first: 2028, last: 2033 })).toBe('2028 to 2033');
    expect(yearsInWords({ first: 2028, last: 2028 })).toBe('2028');
    expect(daysOf(ALL_YEARS)).toEqual([0, axisDay('2046-12-31')]);
  });

  it('halve round today by zooming in, to a single year, and double again to all of them', () => {
    const today = axisDay('2026-11-30');
    const steps = [ALL_YEARS];
    for (let step = 0; step < 6; step++) steps.push(zoomIn(steps.at(-1) as Years, today));
    expect(steps.map(yearsInWords)).toEqual([
      '2026 to 2046',
      '2026 to 2036',
      '2026 to 2031',
      '2026 to 2028',
      '2026 to 2027',
      '2026',
      '2026',
    ]);
    let years = { first: 2040, last: 2040 };
    for (let step = 0; step < 5; step++) years = zoomOut(years);
    expect(isWhole(years)).toBe(true);
  });

  it('stay on the axis whatever is done to them', () => {
    fc.assert(
      fc.property(anyYears, anyDay, fc.integer({ min: -30, max: 30 }), (years, day, by) => {
        for (const other of [zoomIn(years, day), zoomOut(years), moveTo(years, day)]) {
          expectOnAxis(other);
        }
        expect(span(moveYears(years, by))).toBe(span(years));
        expectOnAxis(moveYears(years, by));
      }),
    );
  });

  it('keep a day in sight: when they follow it, and when they zoom in on it', () => {
    fc.assert(
      fc.property(anyYears, anyDay, (years, day) => {
        const isIn = (shown: Years) => placeIn(shown, day) >= 0 && placeIn(shown, day) <= 100;
        expect(isIn(moveTo(years, day))).toBe(true);
        if (!isIn(years)) return;
        expect(isIn(zoomIn(years, day))).toBe(true);
        expect(moveTo(years, day)).toEqual(years);
        expect(dayAt(years, placeIn(years, day))).toBe(day);
      }),
    );
  });

  it('are those that a brush passes over, in either direction', () => {
    const [from, to] = [axisDay('2028-06-15'), axisDay('2033-02-01')].map((day) =>
      placeIn(ALL_YEARS, day),
    ) as [number, number];
    expect(yearsInWords(yearsBetween(ALL_YEARS, from, to))).toBe('2028 to 2033');
    expect(yearsBetween(ALL_YEARS, to, from)).toEqual(yearsBetween(ALL_YEARS, from, to));
    expect(yearsBetween(ALL_YEARS, -20, 130)).toEqual(ALL_YEARS);
  });
});
