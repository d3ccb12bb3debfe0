import { describe, expect, it } from 'vitest';
import {
  ALL_FUTURES,
  createProgressReader,
  FUTURES,
  logDeviation,
  MIDDLE,
  meanPace,
  middleProgress,
  quarterRank,
} from './futures';
import { normalQuantile } from './normal-quantile';

const each = Array.from({ length: FUTURES }, (_, index) => index + 1);
const measured = { quarters: 8, spi: 0.8, mean: 0.8, spread: 0.5, effectiveQuarters: 6 };
/** A quarter is 91.3125 days; sixteen are whole days. */
const FOUR_YEARS = 1461;

function progressOn(day: number, paceFactor = 1): number[] {
  const into = new Float64Array(ALL_FUTURES);
  createProgressReader({ asOfDay: 0, paceFactor }, measured)(day, into);
  return [...into];
}

describe('the ranks of a quarter', () => {
  it('are 1 to 99, all different, in every quarter ahead', () => {
    for (let quarter = 0; quarter < 100; quarter++) {
      const ranks = each.map((future) => quarterRank(future, quarter));
      expect(ranks.toSorted((a, b) => a - b)).toEqual(each);
    }
  });

  it('begin again after the 84th quarter, and not before', () => {
    const ranks = (quarter: number) => each.map((future) => quarterRank(future, quarter)).join(' ');
    expect(ranks(84)).toBe(ranks(0));
    expect(new Set(Array.from({ length: 84 }, (_, quarter) => ranks(quarter))).size).toBe(84);
  });

  it('follow from the order of the multiples modulo 997', () => {
    // 384, 768, 1152 − 997 = 155 and 1536 − 997 = 539.
    const byRank = [1, 2, 3, 4].toSorted((a, b) => quarterRank(a, 0) - quarterRank(b, 0));
    expect(byRank).toEqual([3, 1, 4, 2]);
  });
});

describe('a future', () => {
  it('has a mean pace of its own around the expected one, never below 0', () => {
    expect(meanPace(measured, 50)).toBeCloseTo(0.8, 12);
    expect(meanPace(measured, 90)).toBeCloseTo(0.8 + (1.2815515655446 * 0.5) / 3, 12);
    expect(meanPace({ ...measured, mean: 0.1 }, 1)).toBe(0);
  });

  it('goes through a quarter at its mean pace, better or worse by the quarter’s rank', () => {
    const deviation = logDeviation(measured);
    expect(deviation).toBeCloseTo(Math.sqrt(Math.log(1 + 0.625 ** 2)), 12);
    const halfway = progressOn(91.3125 / 2);
    for (const future of each) {
      const z = normalQuantile(quarterRank(future, 0) / 100);
      const pace = meanPace(measured, future) * Math.exp(deviation * z - deviation ** 2 / 2);
      expect(halfway[future]).toBeCloseTo(pace / 2, 12);
    }
  });

  it('adds up its quarters, with a part of the one that is under way', () => {
    const [none, one, two] = [0, 91.3125, 2 * 91.3125].map((day) => progressOn(day));
    const between = progressOn(1.25 * 91.3125);
    for (const future of each) {
      expect(none?.[future]).toBe(0);
      const [from, to] = [one?.[future] ?? 0, two?.[future] ?? 0];
      expect(between[future]).toBeCloseTo(from + (to - from) / 4, 10);
    }
  });

  it('goes faster by a scenario’s pace, and stands still at pace 0', () => {
    const [once, twice] = [progressOn(FOUR_YEARS), progressOn(FOUR_YEARS, 2)];
    for (const future of each) {
      expect(twice[future]).toBeCloseTo(2 * (once[future] ?? 0), 10);
    }
    expect(progressOn(FOUR_YEARS, 0)).toEqual(Array(ALL_FUTURES).fill(0));
  });
});

describe('the middle future', () => {
  it('keeps to the expected pace in every quarter', () => {
    expect(progressOn(FOUR_YEARS)[MIDDLE]).toBeCloseTo(16 * 0.8, 10);
    expect(middleProgress({ asOfDay: 0, paceFactor: 1 }, measured, FOUR_YEARS)).toBeCloseTo(12.8);
  });

  it('has as many futures ahead of it as behind, give or take a few, over years', () => {
    const [middle = 0, ...others] = progressOn(5 * 365.25);
    const behind = others.filter((progress) => progress < middle).length;
    expect(behind).toBeGreaterThan(40);
    expect(behind).toBeLessThan(60);
  });
});
