import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paceRows } from '@/lib/domain/explain';
import { anyCase } from '@/lib/domain/readiness/testing/arbitraries';
import { paceQuarters } from './pace-quarters';

it('shows quarters whose columns add up, whatever the plan', () => {
  fc.assert(
    fc.property(anyCase, ({ plan, asOf }) => {
      const explanation = paceRows(plan, asOf);
      const { rows, planned, achieved } = paceQuarters(explanation);
      const counted = rows.filter(({ row }) => row.index !== null);
      expect(rows).toHaveLength(explanation.rows.length);
      expect(counted.reduce((sum, row) => sum + row.planned, 0)).toBe(planned);
      expect(counted.reduce((sum, row) => sum + row.achieved, 0)).toBe(achieved);
    }),
    { numRuns: 80 },
  );
}, 60_000);
