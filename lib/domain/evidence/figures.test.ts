import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exposureRange,
  LABELS,
  RANKED_MEASURES,
  tasksByLabel,
  WAGE_STEPS,
  wageAt,
} from './figures';
import {
  exampleEvidence,
  exampleFigure,
  exampleTask,
  exampleWage,
} from './testing/example-evidence';
import type { ExposureLabel } from './types';

describe('the range of exposure', () => {
  it('spans the measures that there are, whichever they are', () => {
    const percentile = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(fc.array(percentile, { minLength: 4, maxLength: 4 }), (ranks) => {
        const exposure = RANKED_MEASURES.flatMap(({ column }, index) => {
          const rank = ranks[index] ?? null;
          return rank === null ? [] : [exampleFigure(column, rank)];
        });
        const given = ranks.filter((rank) => rank !== null);
        expect(exposureRange(exampleEvidence({ exposure }))).toEqual(
          given.length === 0
            ? null
            : { min: Math.min(...given), max: Math.max(...given), count: given.length },
        );
      }),
    );
  });

  it('leaves out figures that have no rank, and those of the O*NET level', () => {
    const exposure = [
      exampleFigure('gpt4_alpha', 99, { percentile: null }),
      exampleFigure('gpt4_beta', 30),
      { ...exampleFigure('x', 99), measure: 'onet.gpt4_beta' },
    ];
    expect(exposureRange(exampleEvidence({ exposure }))).toEqual({ min: 30, max: 30, count: 1 });
  });
});

it('every task is in one group of each rater, and none is lost', () => {
  const label = fc.constantFrom<ExposureLabel | null>(...LABELS);
  fc.assert(
    fc.property(fc.array(label, { maxLength: 40 }), (labels) => {
      const tasks = labels.map((gpt4Exposure, taskId) => exampleTask(taskId, { gpt4Exposure }));
      const groups = tasksByLabel(tasks, 'gpt4Exposure');
      expect(groups.flatMap((group) => group.tasks).length).toBe(tasks.length);
      for (const group of groups) {
        expect(group.tasks.every((task) => task.gpt4Exposure === group.label)).toBe(true);
        expect(group.tasks.length).toBeGreaterThan(0);
      }
    }),
  );
});

describe('a wage that is blank', () => {
  const blank = { p10: null, p25: null, median: null, p75: null, p90: null };

  it('is above the top code where that is said, and unknown otherwise', () => {
    const top = { ...exampleWage, ...blank, topcoded: true };
    expect(WAGE_STEPS.map((step) => wageAt(top, step))).toEqual(Array(5).fill('above'));
    const hourly = { ...exampleWage, ...blank, basis: 'hourly_only' as const };
    expect(WAGE_STEPS.map((step) => wageAt(hourly, step))).toEqual(Array(5).fill(null));
  });
});
