import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addDays } from '../../calendar';
import { computeReadiness, MODEL_VERSION } from '../index';
import { anyCase } from '../testing/arbitraries';
import { createCoverageCounter } from './coverage';
import { createForecaster, createOutcomeReader } from './forecast';
import { calibrationResult, LOG_YEARS, measureHabit } from './index';
import { TRUE_MEANS } from './simulated-person';
import { AHEADS, HABITS } from './types';

const share = z.number().min(0).max(1);
const coverage = {
  plan: z.enum(['open', 'ordinary']),
  logYears: z.literal([...LOG_YEARS]),
  counted: z.int().min(1),
  within80: share,
  within50: share,
  below: share,
  above: share,
  belowMiddle: share,
  bias: z.number(),
  width: z.number().positive(),
  score: z.number().positive(),
  simple: z.strictObject({
    stays: z.number().positive(),
    planned: z.number().positive(),
    lastYear: z.number().positive(),
  }),
};
/** 2031 is past once eight years of log are shown. */
const EACH_AHEAD = 2 * (LOG_YEARS.length * AHEADS.length - 1);
const rows = z.array(z.strictObject({ ahead: z.enum(AHEADS), ...coverage })).length(EACH_AHEAD);
const schema = z.strictObject({
  format: z.literal('longview.calibration'),
  version: z.literal(2),
  model: z.literal(MODEL_VERSION),
  seed: z.int(),
  date: z.iso.date(),
  people: z.int().min(1200),
  peoplePerGroup: z.int().min(1),
  rows,
  runs: rows,
  paces: z
    .array(z.strictObject({ mean: z.literal([...TRUE_MEANS]), ...coverage }))
    .length(2 * LOG_YEARS.length * TRUE_MEANS.length),
  habits: z
    .array(z.strictObject({ habit: z.enum(HABITS), ...coverage }))
    .length(2 * LOG_YEARS.length * HABITS.length),
  check: z.strictObject({ peoplePerGroup: z.int().min(1), rows }),
});

describe('the kept calibration result', () => {
  const { people, peoplePerGroup, rows: steady, runs, habits, seed, check } = calibrationResult;

  it('has the shape that pages read, and is of this version of the model', () => {
    expect(() => schema.parse(calibrationResult)).not.toThrow();
  });

  it('counts every forecast of every person, and leaves none out', () => {
    expect(people).toBe(12 * peoplePerGroup);
    for (const row of [...steady, ...runs]) expect(row.counted).toBe(people);
    for (const row of habits) {
      expect(row.counted).toBe(people * (AHEADS.length - (row.logYears === 8 ? 1 : 0)));
    }
  });

  it('has shares that add up to 1', () => {
    for (const { below, within80, above, within50 } of [...steady, ...runs, ...habits]) {
      expect(below + within80 + above).toBeCloseTo(1, 3);
      expect(within50).toBeLessThanOrEqual(within80);
    }
  });

  it('beats the three simple forecasts in every row', () => {
    for (const { score, simple } of steady) {
      expect(score).toBeLessThan(Math.min(...Object.values(simple)));
    }
  });

  it('was measured with the model as it is now: run `npm run calibrate` after changing it', () => {
    expect(measureHabit(seed, check.peoplePerGroup, 'steady').rows).toEqual(check.rows);
  }, 60_000);
});

describe('coverage', () => {
  /** A middle future, and 99 others that are 1 to 99 unless some are given. */
  const futuresOf = (middle: number, others = Array.from({ length: 99 }, (_, at) => at + 1)) =>
    Float64Array.from([middle, ...others]);
  const BAND = { p10: 10, p25: 25, p50: 50, p75: 75, p90: 90 };
  const simple = { stays: 0, planned: 0, lastYear: 0 };
  const countOf = (outcomes: readonly number[], { band = BAND, futures = futuresOf(50) } = {}) => {
    const counter = createCoverageCounter();
    for (const outcome of outcomes) counter.add({ band, futures, simple, outcome });
    return counter.read();
  };

  it('counts what came inside, below and above, and below the middle', () => {
    expect(countOf([5.5, 10.5, 30.5, 70.5, 95.5])).toMatchObject({
      counted: 5,
      within80: 0.6,
      within50: 0.4,
      below: 0.2,
      above: 0.2,
      belowMiddle: 0.6,
    });
  });

  it('counts what came on a percentile itself for half', () => {
    expect(countOf([10])).toMatchObject({ within80: 0.5, below: 0.5, above: 0 });
    expect(countOf([90])).toMatchObject({ within80: 0.5, below: 0, above: 0.5 });
  });

  it('counts a tie by the share of its places that lie inside', () => {
    // 60 of the 99 reach 50 and no more; what came reaches it, too: places 0.39 to 1.
    const futures = futuresOf(50, [
      ...Array.from({ length: 39 }, (_, at) => at + 1),
      ...Array(60).fill(50),
    ]);
    const band = { p10: 10, p25: 25, p50: 50, p75: 50, p90: 50 };
    const { within80, within50, below, above, belowMiddle } = countOf([50], { band, futures });
    expect(within80).toBeCloseTo(0.51 / 0.61, 4);
    expect(within50).toBeCloseTo(0.36 / 0.61, 4);
    expect([below, belowMiddle]).toEqual([0, 0.5]);
    expect(above).toBeCloseTo(0.1 / 0.61, 4);
  });

  it('counts what came as inside where the middle has moved an edge of the band past it', () => {
    const low = { band: { ...BAND, p10: 4, p25: 4, p50: 4 }, futures: futuresOf(4) };
    expect(countOf([5.5], low)).toMatchObject({ within80: 1, within50: 1, below: 0 });
    expect(countOf([4.5], { ...low, futures: futuresOf(4) })).toMatchObject({ below: 0 });
    expect(countOf([3.5], low)).toMatchObject({ within80: 0, below: 1 });
    const high = { band: { ...BAND, p50: 96, p75: 96, p90: 96 }, futures: futuresOf(96) };
    expect(countOf([95.5], high)).toMatchObject({ within80: 1, within50: 1, above: 0 });
    expect(countOf([96.5], high)).toMatchObject({ within80: 0, above: 1 });
  });

  it('scores the width, and ten times how far outside what came lies', () => {
    expect(countOf([50]).score).toBe(80);
    expect(countOf([7]).score).toBe(80 + 30);
    expect(countOf([92]).score).toBe(80 + 20);
    expect(countOf([40, 70])).toMatchObject({ width: 80, bias: 5 });
  });

  it('scores forecasts without a band by ten times their distance', () => {
    const counter = createCoverageCounter();
    const forecasts = { stays: 40, planned: 65, lastYear: 50 };
    counter.add({ band: BAND, futures: futuresOf(50), simple: forecasts, outcome: 55 });
    expect(counter.read().simple).toEqual({ stays: 150, planned: 100, lastYear: 50 });
  });
});

describe('a forecast', () => {
  it('is the band that computeReadiness draws, and what came is its logged line', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, asOf }) => {
        fc.pre(asOf > plan.startedOn);
        const forecast = createForecaster(plan, asOf);
        const { series } = computeReadiness(plan, asOf);
        const whole = computeReadiness(plan, '2100-12-31').series;
        const outcomeOn = createOutcomeReader(plan);
        const ahead = series.filter(({ date }) => date > asOf);
        for (const { date, projected, planned } of ahead.filter((_, at) => at % 7 === 3)) {
          const { band, simple } = forecast(date);
          expect(band).toEqual(projected);
          expect(simple.planned).toBeCloseTo(planned, 9);
          const row = whole.find((one) => one.date === date);
          expect(outcomeOn(date)).toBeCloseTo(row?.logged ?? -1, 9);
        }
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it('carries the last year on, as a ruler would', () => {
    const entries = [2, 4, 6, 8].map((value, index) => ({
      occurredOn: `2028-0${index + 1}-28`,
      value,
    }));
    const goal = {
      id: 'goal',
      startOn: '2026-12-31',
      dueOn: '2046-12-31',
      baseline: 0,
      target: 100,
      points: 100,
      droppedOn: null,
      entries,
    };
    const year = { 2031: 1, 2036: 1, 2046: 1 };
    const strategy = {
      key: 'only',
      startingLevel: 0,
      weights: year,
      required: { 2026: 0, ...year },
      goals: [goal],
    };
    const plan = { startedOn: '2026-12-31', halfLifeYears: null, strategies: [strategy] };
    const forecast = createForecaster(plan, '2029-01-01');
    const { stays, lastYear } = forecast('2029-12-31').simple;
    expect(stays).toBe(8);
    expect(lastYear).toBeCloseTo(8 + (8 * 364) / 366, 9);
    expect(createForecaster(plan, addDays('2028-04-28', 1))('2028-12-31').simple.stays).toBe(8);
  });
});
