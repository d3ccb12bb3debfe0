import { addDays, type CivilDate, endOfQuarter, toDayNumber } from '../calendar';
import { fractionOn, plannedFractionOn } from './goal-log';
import type { Model } from './model';
import type { Pace } from './types';

/** The cap of a schedule performance index: three times the plan. */
export const MAX_INDEX = 3;
/**
 * The prior, as pseudo-observations: two quarters at the planned pace with this spread. It shrinks
 * what a short log shows towards the plan.
 */
export const PRIOR_QUARTERS = 2;
const PRIOR_SPREAD = 0.5;

/** A quarter of the log, in points. */
export interface QuarterRow {
  /** Progress is counted from the end of this day; in the first row the day's own counts too. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly planned: number;
  /** What was achieved, below 0 where progress was taken back. */
  readonly change: number;
}

/** Measures the pace by quarters: schedule performance index, shrunk mean and spread. */
export function measurePace(model: Model): Pace {
  return paceOf(quarterRows(model));
}

/** Every quarter of the log that is over, in order. */
export function quarterRows(model: Model): QuarterRow[] {
  return quarterEnds(model.startedOn, model.asOf).map((end, index, ends) =>
    quarterRow(model, ends[index - 1] ?? model.startedOn, end),
  );
}

/** A quarter's earned value, in points: 0 at the least. */
export function achievedIn({ change }: QuarterRow): number {
  return Math.max(0, change);
}

/** The pace that quarters show; quarters in which nothing was planned are left out. */
export function paceOf(all: readonly QuarterRow[]): Pace {
  const rows = all
    .filter((row) => row.planned > 0)
    .map((row) => ({ planned: row.planned, achieved: achievedIn(row) }));
  const quarters = rows.length;
  const index = (achieved: number, planned: number) => Math.min(MAX_INDEX, achieved / planned);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const spi =
    quarters === 0
      ? null
      : index(sum(rows.map((row) => row.achieved)), sum(rows.map((row) => row.planned)));
  const centre = spi ?? 1;
  const deviations = rows.map((row) => (index(row.achieved, row.planned) - centre) ** 2);
  return {
    quarters,
    spi,
    mean: (quarters * centre + PRIOR_QUARTERS) / (quarters + PRIOR_QUARTERS),
    spread: Math.sqrt(
      (sum(deviations) + PRIOR_QUARTERS * PRIOR_SPREAD ** 2) / (quarters + PRIOR_QUARTERS),
    ),
  };
}

/** The ends of the calendar quarters after the first day that were over before `asOf`. */
export function quarterEnds(startedOn: CivilDate, asOf: CivilDate): CivilDate[] {
  const ends: CivilDate[] = [];
  let end = endOfQuarter(addDays(startedOn, 1));
  while (end < asOf) {
    ends.push(end);
    end = endOfQuarter(addDays(end, 1));
  }
  return ends;
}

/** Points planned and achieved between two days, over the goals of the plan begun by the second. */
function quarterRow(model: Model, first: CivilDate, last: CivilDate): QuarterRow {
  const from = toDayNumber(first);
  const to = toDayNumber(last);
  let planned = 0;
  let change = 0;
  for (const { goals } of model.strategies) {
    for (const goal of goals) {
      if (goal.dropped || goal.startDay > to) continue;
      // What is logged on the first day is progress of the first row.
      const before = from === model.startDay ? 0 : fractionOn(goal, from);
      planned += goal.points * (plannedFractionOn(goal, to) - plannedFractionOn(goal, from));
      change += goal.points * (fractionOn(goal, to) - before);
    }
  }
  return { from: first, to: last, planned, change };
}
