import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeReadiness, type Readiness } from '@/lib/domain/readiness';
import { readinessSeries } from '@/lib/domain/readiness/series';
import { anyCase } from '@/lib/domain/readiness/testing/arbitraries';
import { goalOf, planOf, strategyOf } from '@/lib/domain/readiness/testing/plans';
import { chartFrame } from '../frame/frame';
import { exampleReadiness } from '../testing/examples';
import { boxOn, distanceTo, isInside, overlaps, type Plane } from './box';
import type { ChartLabel } from './chart-label';
import { chartLabels } from './chart-labels';
import { LAYOUTS, type LabelLayout } from './layouts';

function labelsOf(readiness: Readiness, layout: LabelLayout): ChartLabel[] {
  const series = readinessSeries(readiness);
  return chartLabels(series, chartFrame(series, readiness.asOf, readiness.horizons), layout);
}

/** Plots between the least and the greatest that a layout is for. */
function planesOf({ widths, height }: LabelLayout) {
  const [least, most] = [Math.min(...widths), Math.max(...widths)];
  return [least, least * 1.2, (least + most) / 2, most].map((width) => ({ width, height }));
}

const isBeside = ({ placed }: ChartLabel) => placed.at.x > 99;

/** Labels that cover each other, by their keys. */
function covered(labels: readonly ChartLabel[], layout: LabelLayout): string[] {
  return planesOf(layout).flatMap((plane) =>
    labels.flatMap((one, index) =>
      labels
        .slice(index + 1)
        .filter((other) => overlaps(boxOn(one.placed, plane), boxOn(other.placed, plane)))
        .map((other) => `${one.key} and ${other.key} at ${plane.width}`),
    ),
  );
}

/** Labels that are nearer to what another one names than to what they name, and not led to. */
function misplaced(labels: readonly ChartLabel[], plane: Plane): string[] {
  return labels.flatMap(({ key, placed, stroke }) => {
    const box = boxOn(placed, plane);
    const gap = ({ placed: { at } }: ChartLabel) => {
      const named = boxOn({ at, dx: 0, dy: 0, width: 0, height: 0 }, plane);
      return distanceTo(box, named.x, named.y);
    };
    const [nearest] = labels.toSorted((one, other) => gap(one) - gap(other));
    return nearest?.key === key || stroke ? [] : [`${key} by ${nearest?.key} at ${plane.width}`];
  });
}

const texts = (labels: readonly ChartLabel[]) =>
  labels.map(({ rows }) => rows.map(({ text }) => text).join(' '));

describe.each(LAYOUTS)('the labels of a $name chart', (layout) => {
  it('cover neither each other nor what is outside the plot, whatever the plan', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, asOf, scenario }) => {
        const labels = labelsOf(computeReadiness(plan, asOf, scenario), layout);
        expect(covered(labels, layout)).toEqual([]);
        for (const plane of planesOf(layout)) {
          for (const label of labels) {
            const box = boxOn(label.placed, plane);
            if (isBeside(label)) expect(box.x - box.width / 2).toBeGreaterThan(plane.width);
            else expect(isInside(box, plane)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are beside the plot in the order of the lines that end there, and led to from there', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, asOf }) => {
        const beside = labelsOf(computeReadiness(plan, asOf), layout)
          .filter(isBeside)
          .sort((one, other) => one.placed.at.y - other.placed.at.y);
        const tops = beside.map(({ placed: { at, dy, height } }) => {
          return (at.y * layout.height) / 100 + dy - height / 2;
        });
        expect(tops).toEqual(tops.toSorted((one, other) => one - other));
        for (const { key, stroke } of beside) expect(stroke?.tone).toBe(key);
      }),
      { numRuns: 60 },
    );
  });

  it('are nearest to the end of their own line, or led to from there, whatever the plan', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, asOf, scenario }) => {
        const labels = labelsOf(computeReadiness(plan, asOf, scenario), layout);
        for (const plane of planesOf(layout)) expect(misplaced(labels, plane)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what the labels say', () => {
  const [, wide] = LAYOUTS;

  it('names every line once, with its level where it ends', () => {
    expect(texts(labelsOf(exampleReadiness('two-years'), wide))).toEqual([
      'Required 81% More to plan',
      'If nothing more is planned 13%',
      'Logged 34%',
      'Planned 40% Projected 39%',
      '48% More to plan',
      '70% More to plan',
    ]);
  });

  it('names one line ahead where nothing is planned', () => {
    const plan = planOf([], { strategies: [strategyOf({ startingLevel: 20 })] });
    expect(texts(labelsOf(computeReadiness(plan, '2027-02-28'), wide))).toEqual([
      'Required 50% More to plan',
      'If nothing more is planned 20%',
      'Logged 20%',
      '50% More to plan',
      '50% More to plan',
    ]);
  });

  it('names what is planned to the end of the axis there', () => {
    const plan = planOf([goalOf({ dueOn: '2046-12-31', points: 60 })]);
    expect(texts(labelsOf(computeReadiness(plan, '2027-02-28'), wide).filter(isBeside))).toEqual([
      'Required 50% On track',
      'Projected 54%',
      'Planned 60%',
    ]);
  });

  it('says nothing of how a past horizon stands', () => {
    const past = labelsOf(exampleReadiness('ten-years'), wide).find(({ key }) => key === '2031');
    expect(texts(past ? [past] : [])).toEqual(['48%']);
  });
});
