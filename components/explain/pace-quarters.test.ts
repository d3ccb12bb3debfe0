import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paceRows } from '@/lib/domain/explain';
import { anyCase } from '@/lib/domain/readiness/testing/arbitraries';
import { paceQuarters } from './pace-quarters';

it('shows quarters whose columns add up, whatever the plan', () => {
  fc.assert(
    fc.property(anyCase, ({ plan, asOf }) => {
      const explanation = paceRows(plan, asOf);
      const { rows, ...sums } = paceQuarters(explanation);
      const counted = rows.filter(({ row }) => row.index !== null);
      expect(rows).toHaveLength(explanation.rows.length);
      expect(rows.reduce((sum, row) => sum + row.planned, 0)).toBe(sums.planned);
      for (const column of ['open', 'achieved', 'quarters'] as const) {
        expect(counted.reduce((sum, row) => sum + row[column], 0)).toBe(sums[column]);
      }
    }),
    { numRuns: 80 },
  );
}, 60_000);
