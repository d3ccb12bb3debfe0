import {
  type CivilDate,
  compareDates,
  fromDayNumber,
  maxDate,
  minDate,
  startOfMonth,
  toDayNumber,
} from '../calendar';
import { firstDayFull } from '../explain/first-day-full';
import {
  fractionComplete,
  fractionOf,
  type ReadinessEntry,
  type ReadinessGoal,
  type ReadinessPlan,
  type ReadinessScenario,
} from '../readiness';
import { plannedFractionOn, readGoalLog } from '../readiness/goal-log';
import { gridDates } from '../readiness/grid';
import { type FractionBand, goalProjection } from './goal-projection';

/** The fields of a milestone that a burn-up shows. */
export interface BurnUpMilestone {
  readonly id: string;
  readonly title: string;
  readonly dueOn: CivilDate;
  readonly doneOn: CivilDate | null;
}

/** Fractions of the goal, 0–1, on a date. */
export interface BurnUpRow {
  readonly date: CivilDate;
  readonly planned: number;
  /** Null after `asOf`. */
  readonly logged: number | null;
  /** Null before `asOf`. */
  readonly projected: FractionBand | null;
}

export interface BurnUp {
  readonly goalId: string;
  /** Whether the log has a pace yet; until then nine tenths of the planned one stand in. */
  readonly hasPace: boolean;
  /**
   * The dates of the grid, the due date, and those of `reachedOn`: from the month of the start or
   * the first entry to the latest of the due date, `asOf` and, unless the goal is dropped, the day
   * on which p50 reaches the target (else the end of the axis).
   */
  readonly rows: readonly BurnUpRow[];
  /** Entries up to `asOf` in chronological order, each with the fraction complete at its value. */
  readonly entries: readonly (ReadinessEntry & { readonly fraction: number })[];
  /** Each with the planned fraction on its due date. */
  readonly milestones: readonly (BurnUpMilestone & { readonly planned: number })[];
  /**
   * The day on which each percentile reaches the target, `asOf` if the log is there already; null
   * if it does not by the end of 2046.
   */
  readonly reachedOn: Readonly<Record<keyof FractionBand, CivilDate | null>>;
}

/**
 * Burn-up chart of one goal: planned, logged, and projected at the person's own pace. A value in
 * the goal's own unit is baseline + fraction · (target − baseline).
 *
 * @throws RangeError when the plan has no such goal
 */
export function burnUp(
  plan: ReadinessPlan,
  asOf: CivilDate,
  at: { readonly strategyKey: string; readonly goalId: string },
  milestones: readonly BurnUpMilestone[] = [],
  scenario?: ReadinessScenario,
): BurnUp {
  const goal = plan.strategies
    .find(({ key }) => key === at.strategyKey)
    ?.goals.find(({ id }) => id === at.goalId);
  if (!goal) throw new RangeError(`The plan has no goal ${JSON.stringify(at.goalId)}`);
  const log = readGoalLog(goal);
  const { hasPace, bandOn } = goalProjection(plan, asOf, log, scenario);
  const reached = (edge: keyof FractionBand) => {
    const day = firstDayFull(toDayNumber(asOf), (on) => bandOn(on)[edge]);
    return day === null ? null : fromDayNumber(day);
  };
  const reachedOn = {
    p10: reached('p10'),
    p25: reached('p25'),
    p50: reached('p50'),
    p75: reached('p75'),
    p90: reached('p90'),
  };
  const turns = [goal.dueOn, ...Object.values(reachedOn)];
  const rows = withDates(gridDates(plan.startedOn, asOf), turns).map((date): BurnUpRow => {
    const day = toDayNumber(date);
    return {
      date,
      planned: plannedFractionOn(log, day),
      logged: date <= asOf ? fractionComplete(goal, date) : null,
      projected: date >= asOf ? bandOn(day) : null,
    };
  });
  return {
    goalId: goal.id,
    hasPace,
    rows: rowsOfLife(rows, goal, asOf, reachedOn.p50),
    entries: goal.entries
      .filter(({ occurredOn }) => occurredOn <= asOf)
      .map(({ occurredOn, value }) => ({ occurredOn, value, fraction: fractionOf(goal, value) }))
      .sort((a, b) => compareDates(a.occurredOn, b.occurredOn)),
    milestones: milestones.map((milestone) => ({
      ...milestone,
      planned: plannedFractionOn(log, toDayNumber(milestone.dueOn)),
    })),
    reachedOn,
  };
}

/** The grid with the days within it on which a line turns, so that each is drawn as it runs. */
function withDates(grid: readonly CivilDate[], turns: readonly (CivilDate | null)[]): CivilDate[] {
  const [first = '', last = ''] = [grid[0], grid.at(-1)];
  const within = turns.filter((date) => date !== null && date > first && date < last);
  return [...new Set([...grid, ...within])].filter((date) => date !== null).sort(compareDates);
}

function rowsOfLife(
  rows: readonly BurnUpRow[],
  goal: ReadinessGoal,
  asOf: CivilDate,
  reachedOn: CivilDate | null,
): BurnUpRow[] {
  const last = rows.at(-1)?.date ?? asOf;
  const moves = goal.droppedOn === null;
  const until = maxDate(goal.dueOn, asOf, moves ? (reachedOn ?? last) : asOf);
  const first = minDate(goal.startOn, ...goal.entries.map(({ occurredOn }) => occurredOn));
  const end = rows.findIndex(({ date }) => date >= until);
  return rows
    .slice(0, end < 0 ? rows.length : end + 1)
    .filter(({ date }) => date >= startOfMonth(first));
}
