import fc from 'fast-check';
import { expect, it } from 'vitest';
import { computeAtHorizons, computeReadiness } from './compute-readiness';
import { gaps } from './gaps';
import { loggedReadiness } from './logged-readiness';
import { anyCase } from './testing/arbitraries';

it('is what the whole computation has for today', () => {
  fc.assert(
    fc.property(anyCase, ({ plan, asOf }) => {
      const today = computeReadiness(plan, asOf).series.find(({ date }) => date === asOf);
      expect(loggedReadiness(plan, asOf)).toBeCloseTo(today?.logged ?? Number.NaN, 9);
    }),
    { numRuns: 40 },
  );
}, 60_000);

it('at the horizons alone gives their outcomes, pace and gaps as the whole computation does', () => {
  fc.assert(
    fc.property(anyCase, ({ plan, asOf }) => {
      const [whole, part] = [computeReadiness(plan, asOf), computeAtHorizons(plan, asOf)];
      expect({ ...part, series: [] }).toEqual({ ...whole, series: [] });
      expect(gaps(plan, part)).toEqual(gaps(plan, whole));
    }),
    { numRuns: 40 },
  );
}, 60_000);

it('at the horizons alone has the one that is today, also for a plan that begins after it', () => {
  const required = { 2026: 0, 2031: 50, 2036: 60, 2046: 70 };
  const weights = { 2031: 1, 2036: 1, 2046: 1 };
  const strategy = { key: 'a', startingLevel: 20, weights, required, goals: [] };
  const plan = { startedOn: '2039-04-01', halfLifeYears: null, strategies: [strategy] };
  const part = computeAtHorizons(plan, '2031-12-31');
  expect(part.horizons.map(({ year }) => year)).toEqual([2031, 2046]);
  expect(part.horizons).toEqual(computeReadiness(plan, '2031-12-31').horizons);
});
