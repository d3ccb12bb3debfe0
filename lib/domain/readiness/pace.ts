import { addDays, type CivilDate, endOfQuarter, toDayNumber } from '../timeline';
import { fractionOn, plannedFractionOn } from './goal-log';
import type { Model } from './model';
import type { Pace } from './types';

/** No quarter counts for more than three times its plan. */
const MAX_INDEX = 3;
/** Quarters at the planned pace, give or take this spread, that stand in for what is not known. */
export const PRIOR_QUARTERS = 2;
const PRIOR_SPREAD = 0.5;

interface QuarterRow {
  readonly planned: number;
  readonly achieved: number;
}

/** How fast the person has gone through their plan, quarter by quarter, and how evenly. */
export function measurePace(model: Model): Pace {
  const rows = quarterEnds(model.startedOn, model.asOf)
    .map((end, index, ends) =>
      quarterRow(model, toDayNumber(ends[index - 1] ?? model.startedOn), toDayNumber(end)),
    )
    .filter((row) => row.planned > 0);
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
function quarterRow(model: Model, from: number, to: number): QuarterRow {
  let planned = 0;
  let achieved = 0;
  for (const { goals } of model.strategies) {
    for (const goal of goals) {
      if (goal.dropped || goal.startDay > to) continue;
      // What is logged on the first day is progress of the first row.
      const before = from === model.startDay ? 0 : fractionOn(goal, from);
      planned += goal.points * (plannedFractionOn(goal, to) - plannedFractionOn(goal, from));
      achieved += goal.points * (fractionOn(goal, to) - before);
    }
  }
  return { planned, achieved: Math.max(0, achieved) };
}
