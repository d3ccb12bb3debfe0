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
