import type { CivilDate } from '../calendar';
import { readModel } from '../readiness/model';
import {
  achievedIn,
  MAX_INDEX,
  type MeasuredPace,
  paceOf,
  plannedPerQuarter,
  type QuarterRow,
  quarterRows,
  quartersLong,
  quarterWeight,
  type Stretch,
  stretches,
} from '../readiness/pace';
import type { ReadinessPlan } from '../readiness/types';

/**
 * Why a quarter does not count as it is: no goal was open in it, so it is left out; or progress was
 * taken back, so it counts as none.
 */
export type PaceRowNote = 'nothing-open' | 'went-back';

/** A quarter of the log, in points of all goals that had begun by its end and are not dropped. */
export interface PaceRow {
  /** Progress is counted from the end of this day. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** P: what the plan in its present form had for the quarter. */
  readonly planned: number;
  /** W: what the planned pace would have brought of the goals that were open. */
  readonly open: number;
  /** A, earned value: what was achieved, 0 at the least. */
  readonly achieved: number;
  /** n: the longest time that a goal was open, in quarters. */
  readonly openQuarters: number;
  /** w: what the quarter counts beside the last one, 0–1; four years halve it. */
  readonly weight: number;
  /** A / W, no more than 3; null where the quarter is left out. */
  readonly index: number | null;
  readonly note: PaceRowNote | null;
}

export interface PaceSums {
  /** ΣwW and ΣwA over the rows that count, each times its weight, in points. */
  readonly open: number;
  readonly achieved: number;
  /** N: Σwn over the same rows. */
  readonly openQuarters: number;
  /** ΣP, and how many quarters long the rows are for which the plan has something. */
  readonly planned: number;
  readonly plannedQuarters: number;
}

/** A stretch of quarters with its part in the spread: quarters · (index − mean)². */
export interface PaceStretch extends Stretch {
  readonly deviation: number;
}

/**
 * How the pace is measured: `pace.spi` is achieved / open (no more than 3), and `pace.mean` the same
 * with three quarters of `perQuarter` points added to `open` and nine tenths of them to `achieved`.
 */
export interface PaceExplanation {
  readonly rows: readonly PaceRow[];
  readonly sums: PaceSums;
  /** P̄: planned / plannedQuarters; null while the plan has nothing for any that is over. */
  readonly perQuarter: number | null;
  /** Of the rows that count, oldest first. */
  readonly stretches: readonly PaceStretch[];
  readonly pace: MeasuredPace;
}

/** The quarters of the log that were over before `asOf`, and the pace that they make. */
export function paceRows(plan: ReadinessPlan, asOf: CivilDate): PaceExplanation {
  const quarters = quarterRows(readModel(plan, asOf));
  const pace = paceOf(quarters);
  const perQuarter = plannedPerQuarter(quarters);
  const last = quarters.at(-1);
  const rows = quarters.map((quarter) => paceRow(quarter, last ?? quarter));
  const counted = quarters.filter(({ open }) => open > 0);
  const planned = quarters.filter((quarter) => quarter.planned > 0);
  const sumOf = (read: (row: PaceRow) => number) =>
    rows.reduce((sum, row) => sum + (row.index === null ? 0 : row.weight * read(row)), 0);
  return {
    rows,
    sums: {
      open: sumOf(({ open }) => open),
      achieved: sumOf(({ achieved }) => achieved),
      openQuarters: sumOf(({ openQuarters }) => openQuarters),
      planned: planned.reduce((sum, quarter) => sum + quarter.planned, 0),
      plannedQuarters: planned.reduce((sum, quarter) => sum + quartersLong(quarter), 0),
    },
    perQuarter,
    stretches: (perQuarter === null ? [] : stretches(counted)).map((stretch) => ({
      ...stretch,
      deviation: stretch.quarters * (stretch.index - pace.mean) ** 2,
    })),
    pace,
  };
}

function paceRow(quarter: QuarterRow, last: QuarterRow): PaceRow {
  const { from, to, planned, open, change, openQuarters } = quarter;
  const achieved = achievedIn(quarter);
  const counts = open > 0;
  return {
    from,
    to,
    planned,
    open,
    achieved,
    openQuarters,
    weight: quarterWeight(quarter, last),
    index: counts ? Math.min(MAX_INDEX, achieved / open) : null,
    note: counts ? (change < 0 ? 'went-back' : null) : 'nothing-open',
  };
}
