import type { Band } from '../index';
import type { Coverage } from './types';

/** Points; a narrower band means that no goal is open any more. */
const MIN_WIDTH = 0.5;

/** Accumulates forecast bands with their outcomes. */
export interface CoverageCounter {
  readonly add: (band: Band, outcome: number) => void;
  readonly read: () => Coverage;
}

/**
 * Counts the empirical coverage of the bands: how often the outcome was inside. A band without
 * width is left out: once all goals are done, the outcome is inside or outside it by rounding
 * alone. This depends on what the model was shown and not on the outcome, so it does not bias the
 * coverage.
 */
export function createCoverageCounter(): CoverageCounter {
  let counted = 0;
  let leftOut = 0;
  let inside80 = 0;
  let inside50 = 0;
  let below = 0;
  let above = 0;
  let width = 0;
  let distance = 0;
  return {
    add: ({ p10, p25, p50, p75, p90 }, outcome) => {
      if (p90 - p10 < MIN_WIDTH) {
        leftOut += 1;
        return;
      }
      counted += 1;
      width += p90 - p10;
      distance += Math.abs(outcome - p50);
      if (outcome < p10) below += 1;
      else if (outcome > p90) above += 1;
      else inside80 += 1;
      if (outcome >= p25 && outcome <= p75) inside50 += 1;
    },
    read: () => ({
      counted,
      leftOut,
      within80: share(inside80, counted),
      within50: share(inside50, counted),
      below: share(below, counted),
      above: share(above, counted),
      width: mean(width, counted),
      distance: mean(distance, counted),
    }),
  };
}

function mean(sum: number, count: number): number {
  return count === 0 ? 0 : Math.round((100 * sum) / count) / 100;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((10_000 * part) / whole) / 10_000;
}
