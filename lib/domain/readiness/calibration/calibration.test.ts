import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { computeReadiness } from '../index';
import { anyCase } from '../testing/arbitraries';
import { createCoverageCounter } from './coverage';
import { forecastBands } from './forecast-bands';
import {
  calibrationResult,
  LOG_YEARS,
  measureCalibration,
  TRUE_MEANS,
  TRUE_SPREADS,
} from './index';
import { createRandom, lognormal, seedOf } from './random';
import { QUARTER_ENDS, samplePaces, simulatePlan } from './simulated-plan';

const share = z.number().min(0).max(1);
const coverage = {
  counted: z.int().min(1),
  leftOut: z.int().min(0),
  within80: share,
  within50: share,
  below: share,
  above: share,
  width: z.number().positive(),
  distance: z.number().positive(),
};
const measured = {
  peoplePerGroup: z.int().min(1),
  rows: z
    .array(
      z.strictObject({
        plan: z.enum(['open', 'ordinary']),
        logYears: z.literal([...LOG_YEARS]),
        ahead: z.enum(['1 year', '3 years', '5 years', '2031', '2036', '2046']),
        ...coverage,
      }),
    )
    .length(2 * LOG_YEARS.length * 6),
  groups: z
    .array(z.strictObject({ mean: z.number(), spread: z.number(), ...coverage }))
    .length(TRUE_MEANS.length * TRUE_SPREADS.length),
};
const schema = z.strictObject({
  format: z.literal('longview.calibration'),
  version: z.literal(1),
  seed: z.int(),
  date: z.iso.date(),
  people: z.int(),
  ...measured,
  check: z.strictObject(measured),
});

describe('the kept calibration result', () => {
  it('has the shape that pages read', () => {
    expect(() => schema.parse(calibrationResult)).not.toThrow();
  });

  it('counts every person that it says was simulated', () => {
    const { people, peoplePerGroup, groups, rows } = calibrationResult;
    expect(people).toBe(peoplePerGroup * groups.length);
    for (const row of rows) expect(row.counted + row.leftOut).toBe(people);
    for (const group of groups) expect(group.counted + group.leftOut).toBe(peoplePerGroup);
  });

  it('has shares that add up to 1', () => {
    for (const { below, within80, above, within50 } of calibrationResult.rows) {
      expect(below + within80 + above).toBeCloseTo(1, 3);
      expect(within50).toBeLessThanOrEqual(within80);
    }
  });

  it('was measured with the model as it is now: run `npm run calibrate` after changing it', () => {
    const { seed, check } = calibrationResult;
    expect(measureCalibration(seed, check.peoplePerGroup)).toEqual(check);
  }, 60_000);
});

describe('pseudo-random numbers', () => {
  it('are the same for the same seed, and differ for another', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, createRandom(seed));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(seedOf(1, 2, 3)).toBe(seedOf(1, 2, 3));
    expect(new Set([seedOf(1, 2), seedOf(2, 1), seedOf(1, 2, 0), seedOf(3)]).size).toBe(4);
  });

  it('are uniform between 0 and 1, both ends excluded', () => {
    const random = createRandom(1);
    const numbers = Array.from({ length: 10_000 }, random);
    const tenths = numbers.reduce((counts, number) => {
      const tenth = Math.floor(10 * number);
      return counts.with(tenth, (counts[tenth] ?? 0) + 1);
    }, Array<number>(10).fill(0));
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(120);
    expect(Math.min(...numbers)).toBeGreaterThan(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
  });

  it('give lognormal paces with the mean and the spread asked for', () => {
    const random = createRandom(2);
    const paces = Array.from({ length: 40_000 }, () => lognormal(random, 0.75, 0.5));
    const mean = paces.reduce((sum, pace) => sum + pace, 0) / paces.length;
    const variance = paces.reduce((sum, pace) => sum + (pace - mean) ** 2, 0) / paces.length;
    expect(mean).toBeCloseTo(0.75, 1);
    expect(Math.sqrt(variance)).toBeCloseTo(0.5, 1);
    expect(Math.min(...paces)).toBeGreaterThan(0);
  });
});

describe('a simulated plan', () => {
  const steady = QUARTER_ENDS.map(() => 1);

  it('keeps exactly to its plan at the planned pace', () => {
    const plan = simulatePlan('open', steady);
    const { series, pace } = computeReadiness(plan, '2036-12-31');
    const row = series.find(({ date }) => date === '2031-12-31');
    expect(row?.logged).toBeCloseTo(row?.planned ?? -1, 9);
    expect(pace.spi).toBeCloseTo(1, 9);
  });

  it('reaches ordinary goals, and never the open one', () => {
    const fast = QUARTER_ENDS.map(() => 1.5);
    const open = simulatePlan('open', fast).strategies[0]?.goals[0]?.entries.at(-1);
    expect(open?.value).toBeLessThan(1);
    const first = simulatePlan('ordinary', fast).strategies[0]?.goals[0]?.entries.at(-1);
    expect(first).toEqual({ occurredOn: '2027-12-31', value: 1 });
  });

  it('has 80 quarters, each with a pace of its own', () => {
    const paces = samplePaces(createRandom(3), 1, 0.5);
    expect(paces).toHaveLength(80);
    expect(new Set(paces).size).toBe(80);
  });
});

it('counts outcomes inside and on each side of the band, and leaves out bands without width', () => {
  const counter = createCoverageCounter();
  const band = { p10: 10, p25: 15, p50: 20, p75: 25, p90: 30 };
  for (const outcome of [10, 20, 30, 31]) counter.add(band, outcome);
  counter.add({ ...band, p90: 10.4 }, 10);
  expect(counter.read()).toEqual({
    counted: 4,
    leftOut: 1,
    within80: 0.75,
    within50: 0.25,
    below: 0,
    above: 0.25,
    width: 20,
    distance: 7.75,
  });
});

it('forecasts the same bands as computeReadiness', () => {
  fc.assert(
    fc.property(anyCase, ({ plan, asOf }) => {
      const { series } = computeReadiness(plan, asOf);
      const ahead = series.filter(({ date }) => date > asOf);
      const dates = new Set(ahead.filter((_, index) => index % 7 === 3).map(({ date }) => date));
      for (const [date, band] of forecastBands(plan, asOf, dates)) {
        expect(band).toEqual(series.find((row) => row.date === date)?.projected);
      }
    }),
    { numRuns: 20 },
  );
}, 60_000);
