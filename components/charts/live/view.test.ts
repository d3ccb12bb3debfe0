import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  axisDay,
  readinessSeries,
  type SeriesColumn,
  valueOn,
} from '@/lib/domain/readiness/series';
import { LAST_AXIS_DAY } from '../frame/frame';
import { LINE_KEYS, linePoints } from '../frame/series-lines';
import { exampleReadiness } from '../testing/examples';
import { stretchYears, switched, switchesOf, WHOLE_VIEW, withoutLines } from './view';
import { viewFrame } from './view-frame';
import { ALL_YEARS, daysOf, placeIn, type Years } from './years';

const readiness = exampleReadiness('two-years');
const { asOf } = readiness;
const series = readinessSeries(readiness);
const COLUMNS: readonly SeriesColumn[] = [
  'required',
  'low',
  'high',
  'planned',
  'logged',
  'p10',
  'p50',
  'p90',
];
const anyYears: fc.Arbitrary<Years> = fc
  .tuple(fc.integer({ min: 2026, max: 2046 }), fc.integer({ min: 0, max: 20 }))
  .map(([first, more]) => ({ first, last: Math.min(2046, first + more) }));
const frame = (years: Years, names = 6) => viewFrame(series, asOf, [], years, names);

describe('some years of a series', () => {
  it('have the value that the whole has, on every day and in every line', () => {
    fc.assert(
      fc.property(anyYears, fc.double({ min: 0, max: 1, noNaN: true }), (years, share) => {
        const part = stretchYears(series, years);
        const [from, to] = daysOf(years);
        const day = Math.round(from + share * (to - from));
        const place = (placeIn(years, day) / 100) * LAST_AXIS_DAY;
        for (const column of COLUMNS) {
          const [whole, drawn] = [valueOn(series, column, day), valueOn(part, column, place)];
          // A stretched day is a fraction, which the end of a line may be on either side of.
          const atEnd = [day - 1, day + 1].some((next) => valueOn(series, column, next) === null);
          if (whole === null || (drawn === null && atEnd)) expect(drawn).toBeNull();
          else expect(drawn).toBeCloseTo(whole, 6);
        }
      }),
    );
  });

  it('draw no point that the model did not compute, but for both ends', () => {
    fc.assert(
      fc.property(anyYears, (years) => {
        const [from, to] = daysOf(years);
        const drawn = stretchYears(series, years).days.map((place) =>
          Math.round(from + (place / LAST_AXIS_DAY) * (to - from)),
        );
        for (const day of drawn) expect([from, to, ...series.days]).toContain(day);
      }),
    );
  });

  it('are the series itself when they are all of them', () => {
    expect(stretchYears(series, ALL_YEARS)).toEqual(series);
    expect(frame(ALL_YEARS).xMarks).toBeUndefined();
  });
});

describe('lines that are off', () => {
  it('are not drawn, and the others are as before', () => {
    const part = withoutLines(series, ['planned', 'logged']);
    expect(LINE_KEYS.filter((key) => linePoints(part, key).length > 0)).toEqual([
      'required',
      'beyond',
      'projected',
    ]);
    expect(linePoints(part, 'projected')).toEqual(linePoints(series, 'projected'));
  });

  it('take their marks along', () => {
    const part = withoutLines(series, ['required']);
    expect(viewFrame(part, asOf, [], { first: 2030, last: 2037 }, 6).horizons).toEqual([]);
  });

  it('leave one on', () => {
    const all = switchesOf([series]);
    expect(all).toEqual(['required', 'planned', 'logged', 'projected']);
    const one = all.slice(1).reduce((view, key) => switched(view, key, all), WHOLE_VIEW);
    expect(one.off).toEqual(['planned', 'logged', 'projected']);
    expect(switched(one, 'required', all)).toBe(one);
    expect(switched(one, 'logged', all).off).toEqual(['planned', 'projected']);
  });
});

describe('the frame of some years', () => {
  it('marks where each year begins, and names it in its middle', () => {
    const { xMarks = [], xTicks } = frame({ first: 2028, last: 2033 });
    expect(xMarks).toHaveLength(7);
    expect([xMarks[0], xMarks.at(-1)]).toEqual([0, 100]);
    expect(xTicks.map(({ year }) => year)).toEqual([2028, 2029, 2030, 2031, 2032, 2033]);
    expect(xTicks[0]?.x).toBeCloseTo(100 / 12, 0);
  });

  it('names no more years than there is room for, and the quarters of a single one', () => {
    fc.assert(
      fc.property(anyYears, fc.integer({ min: 3, max: 6 }), (years, names) => {
        const { xTicks } = frame(years, names);
        if (years.last - years.first < 20) {
          expect(xTicks.length).toBeLessThanOrEqual(Math.max(names, 4));
        }
        for (const { x } of xTicks) expect(Math.abs(x - 50)).toBeLessThanOrEqual(50);
      }),
    );
    const quarters = frame({ first: 2029, last: 2029 }).xTicks;
    expect(quarters.map(({ name }) => name)).toEqual(['Jan 2029', 'Apr', 'Jul', 'Oct']);
  });

  it('has today and a horizon where they are among the years', () => {
    const now = frame({ first: 2027, last: 2029 });
    expect(now.today?.x).toBeCloseTo(placeIn({ first: 2027, last: 2029 }, axisDay(asOf)), 6);
    expect(now.horizons).toEqual([]);
    const later = frame({ first: 2030, last: 2031 });
    expect(later.today).toBeNull();
    expect(later.horizons.map(({ year, x }) => [year, x])).toEqual([[2031, 100]]);
  });
});
