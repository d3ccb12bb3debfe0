import type { CivilDate } from '../calendar';
import { type PaceRow, paceRows } from '../explain';
import type { Pace, ReadinessPlan } from '../readiness';
import { normalQuantile } from '../readiness/normal-quantile';
import { PRIOR_QUARTERS, paceOf } from '../readiness/pace';

/** A quarter of the log with what the log up to its end says about the pace. */
export interface PacePoint extends PaceRow {
  /** The pace as measured on the day after the quarter, from all quarters until then. */
  readonly measured: Pace;
  /** 80% prediction interval of the next quarter's pace, as multiples of the planned pace. */
  readonly expected: { readonly p10: number; readonly p90: number };
}

const TENTH = normalQuantile(0.9);

/**
 * The pace by quarter, as multiples of the planned one: the schedule performance index of each
 * quarter, that of all quarters until then, and its range. The plan in its present form is used
 * throughout.
 */
export function paceHistory(plan: ReadinessPlan, asOf: CivilDate): PacePoint[] {
  const { rows } = paceRows(plan, asOf);
  // Later days do not change a quarter's row, so the rows up to a quarter give the pace at its end.
  const quarters = rows.map((row) => ({ ...row, change: row.achieved }));
  return rows.map((row, index) => {
    const measured = paceOf(quarters.slice(0, index + 1));
    return { ...row, measured, expected: expectedRange(measured) };
  });
}

/**
 * 80% prediction interval of a single quarter's pace, with the model's deviation one quarter ahead;
 * 0 at the least.
 */
export function expectedRange({ mean, spread, quarters }: Pace): PacePoint['expected'] {
  const deviation = spread * Math.sqrt(1 + 1 / (quarters + PRIOR_QUARTERS));
  return { p10: Math.max(0, mean - TENTH * deviation), p90: mean + TENTH * deviation };
}
