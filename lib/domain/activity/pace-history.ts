import { type CivilDate, DAYS_PER_QUARTER } from '../calendar';
import { type PaceRow, paceRows } from '../explain';
import type { ReadinessPlan } from '../readiness';
import { createPercentileReader } from '../readiness/band';
import { ALL_FUTURES, createProgressReader } from '../readiness/futures';
import { readModel } from '../readiness/model';
import { type MeasuredPace, paceOf, quarterRows } from '../readiness/pace';

/** A quarter of the log with what the log up to its end says about the pace. */
export interface PacePoint extends PaceRow {
  /** The pace as measured on the day after the quarter, from all quarters until then. */
  readonly measured: MeasuredPace;
  /** 80% prediction interval of the next quarter's pace, as multiples of the planned pace. */
  readonly expected: ExpectedPace;
}

export interface ExpectedPace {
  readonly p10: number;
  readonly p90: number;
}

/** What is expected of a quarter before anything is logged. */
export const EXPECTED_AT_FIRST: ExpectedPace = expectedRange(paceOf([]));

/**
 * The pace by quarter, as multiples of the planned one: the schedule performance index of each
 * quarter, that of all quarters until then, and its range. The plan in its present form is used
 * throughout.
 */
export function paceHistory(plan: ReadinessPlan, asOf: CivilDate): PacePoint[] {
  // Later days do not change a quarter's row, so the rows up to a quarter give the pace at its end.
  const quarters = quarterRows(readModel(plan, asOf));
  return paceRows(plan, asOf).rows.map((row, index) => {
    const measured = paceOf(quarters.slice(0, index + 1));
    return { ...row, measured, expected: expectedRange(measured) };
  });
}

/** The 80% band of the first quarter ahead, over the model's futures. */
export function expectedRange(pace: MeasuredPace): ExpectedPace {
  const paces = new Float64Array(ALL_FUTURES);
  createProgressReader({ asOfDay: 0, paceFactor: 1 }, pace)(DAYS_PER_QUARTER, paces);
  const { p10, p90 } = createPercentileReader()(paces);
  return { p10, p90 };
}
