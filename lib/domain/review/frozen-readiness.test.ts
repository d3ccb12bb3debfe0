import { expect, it } from 'vitest';
import { verdict, verdictText } from '@/lib/format/readiness/verdict';
import { computeReadiness } from '../readiness';
import { goalOf, planOf, strategyOf } from '../readiness/testing/plans';
import { frozenReadiness } from './frozen-readiness';
import { REVIEW_KINDS } from './period';
import { takeSnapshot } from './take-snapshot';

const plan = {
  ...planOf(),
  outlook: { slug: 'keeper', version: 1 },
  strategies: [
    {
      ...strategyOf(),
      title: 'Learn the river',
      goals: [
        {
          ...goalOf({ dueOn: '2034-06-30', entries: [{ occurredOn: '2028-01-01', value: 2 }] }),
          title: 'Bends',
          unit: '',
        },
      ],
    },
  ],
};
const computed = computeReadiness(plan, '2028-04-05');

it.each(REVIEW_KINDS)('a %s snapshot says and draws what the page did on its day', (kind) => {
  const frozen = frozenReadiness(takeSnapshot(kind, plan, computed));
  expect(verdictText(verdict(frozen))).toBe(verdictText(verdict(computed)));
  for (const row of frozen.series) {
    const then = computed.series.find(({ date }) => date === row.date);
    expect(row.planned).toBeCloseTo(then?.planned ?? -1, 1);
    expect(row.logged === null).toBe(then?.logged === null);
    expect(row.projected?.p25 ?? null).toEqual(
      then?.projected ? expect.closeTo(then.projected.p25, 1) : null,
    );
  }
  expect(frozen.horizons.map(({ year, projected }) => [year, projected.p90])).toEqual(
    computed.horizons.map(({ year, projected }) => [year, expect.closeTo(projected.p90, 1)]),
  );
});
