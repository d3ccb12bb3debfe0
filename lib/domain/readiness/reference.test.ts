import fc from 'fast-check';
import { expect, it } from 'vitest';
import { computeReadiness } from './index';
import { anyCase } from './testing/arbitraries';
import { differences } from './testing/differences';
import { naiveReadiness } from './testing/naive-readiness';

it('agrees with the formulas written out one by one, on any plan, day and what-if', () => {
  fc.assert(
    fc.property(anyCase, ({ plan, asOf, scenario }) => {
      const actual = computeReadiness(plan, asOf, scenario);
      expect(differences(actual, naiveReadiness(plan, asOf, scenario), 1e-9)).toEqual([]);
    }),
    { numRuns: 80 },
  );
}, 60_000);
