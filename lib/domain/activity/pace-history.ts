import type { CivilDate } from '../calendar';
import { type PaceRow, paceRows } from '../explain';
import type { Pace, ReadinessPlan } from '../readiness';
import { normalQuantile } from '../readiness/normal-quantile';
import { PRIOR_QUARTERS, paceOf } from '../readiness/pace';

/** A quarter of the log with what the log up to its end says about the pace. */
export interface PacePoint extends PaceRow {
  /** The pace as measured on the day after the quarter, from all quarters until then. */
  readonly measured: Pace;
  /** The middle four fifths of what the model then expects of a next quarter; multiples of plan. */
  readonly expected: { readonly p10: number; readonly p90: number };
}

const TENTH = normalQuantile(0.9);

/**
 * The pace by quarter, as multiples of the planned one: the schedule performance index of each
 * quarter, that of all quarters until then, and its range. All of it by the plan as it now stands.
 */
export function paceHistory(plan: ReadinessPlan, asOf: CivilDate): PacePoint[] {
  const { rows } = paceRows(plan, asOf);
  // A later day does not change what stood at the end of a quarter, so the first rows are enough.
  const quarters = rows.map((row) => ({ ...row, change: row.achieved }));
  return rows.map((row, index) => {
    const measured = paceOf(quarters.slice(0, index + 1));
    return { ...row, measured, expected: expectedRange(measured) };
  });
}

/** What a single quarter is expected to be like: the model's own deviation, one quarter ahead. */
export function expectedRange({ mean, spread, quarters }: Pace): PacePoint['expected'] {
  const deviation = spread * Math.sqrt(1 + 1 / (quarters + PRIOR_QUARTERS));
  return { p10: Math.max(0, mean - TENTH * deviation), p90: mean + TENTH * deviation };
}
