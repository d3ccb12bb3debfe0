import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '@/lib/domain/calendar';
import { computeReadiness } from '@/lib/domain/readiness';
import { readinessSeries } from '@/lib/domain/readiness/series';
import { anyCase } from '@/lib/domain/readiness/testing/arbitraries';
import { goalOf, planOf, strategyOf } from '@/lib/domain/readiness/testing/plans';
import { REVIEW_KINDS } from '@/lib/domain/review';
import { chartFrame } from '../frame/frame';
import { reviewOverlay } from '../readiness/review-overlay';
import { reviewOf } from '../testing/examples';
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

const reviewed = fc
  .tuple(anyCase, fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...REVIEW_KINDS))
  .filter(([{ plan: of, asOf: today }]) => today >= of.startedOn)
  .map(([{ plan: of, asOf: today }, share, kind]) => {
    const taken = addDays(of.startedOn, Math.floor(share * daysBetween(of.startedOn, today)));
    const review = reviewOf(of, taken, kind);
    return {
      readiness: computeReadiness(of, today),
      overlay: reviewOverlay(review, today),
      estimates: [{ date: taken, level: 100 * share }],
    };
  });

const OWN = ['overlay-review', 'estimate'];

describe.each(LAYOUTS)(
  'the labels of a past review and of one’s own estimate on a $name chart',
  (layout) => {
    const [least, most] = [Math.min(...layout.widths), Math.max(...layout.widths)];
    const planes = [least, least * 1.2, (least + most) / 2, most].map((width) => ({
      width,
      height: layout.height,
    }));

    it('cover no other label and are inside the plot, whatever the plan and the review', () => {
      fc.assert(
        fc.property(reviewed, ({ readiness, overlay, estimates }) => {
          const drawn = readinessSeries(readiness);
          const frame = chartFrame(drawn, readiness.asOf, readiness.horizons, estimates);
          const all = chartLabels(drawn, frame, layout, [overlay]);
          for (const one of all.filter(({ key }) => OWN.includes(key))) {
            for (const plane of planes) {
              const box = boxOn(one.placed, plane);
              expect(isInside(box, plane)).toBe(true);
              const covered = all.filter(
                (other) => other !== one && overlaps(box, boxOn(other.placed, plane)),
              );
              expect(covered.map(({ key }) => key)).toEqual([]);
            }
          }
        }),
        { numRuns: 60 },
      );
    });

    it('are there on the chart of an ordinary plan', () => {
      const review = reviewOf(plan, '2027-06-30');
      const drawn = under(1);
      const frame = chartFrame(drawn, asOf, [], [{ date: '2027-06-30', level: 55 }]);
      const all = chartLabels(drawn, frame, layout, [reviewOverlay(review, asOf)]);
      const said = (wanted: string) =>
        all
          .find(({ key }) => key === wanted)
          ?.rows.map(({ text }) => text)
          .join(' ');
      expect(said('overlay-review')).toMatch(/^Expected (in June|Jun) 2027$/);
      expect(said('estimate')).toBe('Your estimate 55%');
    });
  },
);
