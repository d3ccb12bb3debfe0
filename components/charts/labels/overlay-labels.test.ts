import { describe, expect, it } from 'vitest';
import { computeReadiness } from '@/lib/domain/readiness';
import { readinessSeries } from '@/lib/domain/readiness/series';
import { goalOf, planOf, strategyOf } from '@/lib/domain/readiness/testing/plans';
import { chartFrame } from '../frame/frame';
import { boxOn, isInside, overlaps } from './box';
import { chartLabels } from './chart-labels';
import { LAYOUTS } from './layouts';

const asOf = '2027-09-15';
const plan = planOf([], {
  halfLifeYears: 10,
  strategies: [
    strategyOf({
      startingLevel: 30,
      required: { 2026: 10, 2031: 45, 2036: 60, 2046: 80 },
      goals: [
        goalOf({ points: 40, entries: [{ occurredOn: '2027-06-01', value: 4 }] }),
        goalOf({ id: 'later', startOn: '2028-01-01', dueOn: '2031-01-01' }),
      ],
    }),
  ],
});
const under = (pace: number, halfLifeYears: number | null = 10) =>
  readinessSeries(computeReadiness(plan, asOf, { pace, halfLifeYears }));
const series = under(1);
const overlays = [
  { id: 'today', label: 'Today’s plan', series: under(0.9) },
  { id: 'A', label: 'A', series: under(2) },
  { id: 'B', label: 'B', series: under(0.5, null) },
  { id: 'C', label: 'C', series: under(0) },
];

describe.each(LAYOUTS)('labels of lines over a $name chart', (layout) => {
  const labels = chartLabels(series, chartFrame(series, asOf), layout, overlays);
  const own = labels.filter(({ key }) => key.startsWith('overlay-'));
  const planes = layout.widths.map((width) => ({ width, height: layout.height }));

  it('are one for each line', () => {
    expect(own.map(({ rows }) => rows.map(({ text }) => text).join())).toEqual(
      overlays.map(({ label }) => label),
    );
  });

  it('cover neither each other nor the chart’s own, and stay inside the plot', () => {
    for (const plane of planes) {
      for (const one of own) {
        const box = boxOn(one.placed, plane);
        expect(isInside(box, plane)).toBe(true);
        const covered = labels.filter(
          (other) => other !== one && overlaps(box, boxOn(other.placed, plane)),
        );
        expect(covered.map(({ key }) => key)).toEqual([]);
      }
    }
  });
});
