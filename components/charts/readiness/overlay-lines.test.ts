import { describe, expect, it } from 'vitest';
import { computeReadiness } from '@/lib/domain/readiness';
import { readinessSeries } from '@/lib/domain/readiness/series';
import { goalOf, planOf, strategyOf } from '@/lib/domain/readiness/testing/plans';
import { chartFrame } from '../frame/frame';
import { type Box, overlaps } from '../scene/place-label';
import { innerLabels, LAYOUTS } from './inner-labels';
import { overlayLabels } from './overlay-lines';

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
  const labels = overlayLabels(overlays, series, asOf, layout);
  const boxOf = ({ x, y, dx, dy, anchor, text }: (typeof labels)[number]): Box => {
    const width = text.length * layout.fontSize * 0.54;
    return {
      x: (x * layout.width) / 100 + dx + ({ start: 1, middle: 0, end: -1 }[anchor] * width) / 2,
      y: (y * layout.height) / 100 + dy,
      width,
      height: layout.lineHeight,
    };
  };

  it('are one for each line', () => {
    expect(labels.map(({ id }) => id)).toEqual(['today', 'A', 'B', 'C']);
  });

  it('cover neither each other nor the chart’s own', () => {
    const { horizons, logged } = innerLabels(series, chartFrame(series, asOf), layout);
    const own = [...horizons, ...(logged ? [logged] : [])].map((label) => ({ ...label, id: '' }));
    const boxes = [...labels, ...own].map(boxOf);
    const covered = boxes.flatMap((box, index) =>
      boxes.slice(index + 1).filter((other) => overlaps(box, other)),
    );
    // Two horizons of a narrow chart may touch, whatever these labels do.
    const ownCovered = own
      .map(boxOf)
      .flatMap((box, index, all) => all.slice(index + 1).filter((other) => overlaps(box, other)));
    expect(covered).toHaveLength(ownCovered.length);
  });

  it('stay inside the plot', () => {
    for (const { x, y, width, height } of labels.map(boxOf)) {
      expect(x - width / 2).toBeGreaterThanOrEqual(0);
      expect(x + width / 2).toBeLessThanOrEqual(layout.width);
      expect(y - height / 2).toBeGreaterThanOrEqual(0);
      expect(y + height / 2).toBeLessThanOrEqual(layout.height);
    }
  });
});
