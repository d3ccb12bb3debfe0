import type { CivilDate } from '../calendar';
import { readModel } from '../readiness/model';
import { achievedIn, MAX_INDEX, paceOf, quarterRows } from '../readiness/pace';
import type { Pace, ReadinessPlan } from '../readiness/types';

/**
 * Why a quarter does not count as it is: nothing was planned in it, so it is left out; progress was
 * taken back, so it counts as none; or it went beyond three times its plan, so its index is cut
 * where the spread is measured (its points count in full).
 */
export type PaceRowNote = 'nothing-planned' | 'went-back' | 'capped';

/** A quarter of the log, in points of all goals that had begun by its end and are not dropped. */
export interface PaceRow {
  /** Progress is counted from the end of this day; in the first row the day's own counts too. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** P, planned value: what the plan in its present form had for the quarter. */
  readonly planned: number;
  /** A, earned value: what was achieved, 0 at the least. */
  readonly achieved: number;
  /** A / P, no more than 3; null where the quarter is left out. */
  readonly index: number | null;
  readonly note: PaceRowNote | null;
}

/** How the pace is measured: `pace.spi` is ΣA/ΣP (no more than 3) over the rows with an index. */
export interface PaceExplanation {
  readonly rows: readonly PaceRow[];
  /** ΣP and ΣA over the rows that count, in points. */
  readonly planned: number;
  readonly achieved: number;
  readonly pace: Pace;
}

/** The quarters of the log that were over before `asOf`, and the pace that they make. */
export function paceRows(plan: ReadinessPlan, asOf: CivilDate): PaceExplanation {
  const quarters = quarterRows(readModel(plan, asOf));
  const rows = quarters.map((quarter): PaceRow => {
    const { from, to, planned, change } = quarter;
    const achieved = achievedIn(quarter);
    if (planned <= 0) return { from, to, planned, achieved, index: null, note: 'nothing-planned' };
    const index = Math.min(MAX_INDEX, achieved / planned);
    const note = change < 0 ? 'went-back' : achieved / planned > MAX_INDEX ? 'capped' : null;
    return { from, to, planned, achieved, index, note };
  });
  const counted = rows.filter(({ index }) => index !== null);
  return {
    rows,
    planned: counted.reduce((sum, row) => sum + row.planned, 0),
    achieved: counted.reduce((sum, row) => sum + row.achieved, 0),
    pace: paceOf(quarters),
  };
}
