import { addDays, type CivilDate, DAYS_PER_QUARTER, endOfQuarter, toDayNumber } from '../calendar';
import { fractionOn, type GoalLog, lastEntryDayBy, plannedFractionOn } from './goal-log';
import type { Model } from './model';
import type { Pace } from './types';

/** The cap of a schedule performance index: three times the plan. */
export const MAX_INDEX = 3;
/**
 * The prior, as pseudo-observations: three quarters at nine tenths of the planned pace stand in for
 * what is not known yet, since people take longer than they plan (Buehler, Griffin and Ross, 1994).
 */
export const PRIOR_QUARTERS = 3;
export const PRIOR_PACE = 0.9;
/** The spread of the prior's quarters, and how many of them hold it up. */
export const PRIOR_SPREAD = 0.5;
export const PRIOR_SPREAD_QUARTERS = 4;
/** Days that halve what a quarter counts: four years. */
const MEMORY_DAYS = 1461;

/** A quarter of the log, in points of the goals that had begun by its end and are not dropped. */
export interface QuarterRow {
  /** Progress is counted from the end of this day. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** P: what the plan in its present form had for the quarter. */
  readonly planned: number;
  /** W: what the planned pace would have brought of the goals that were open; 0 when none was. */
  readonly open: number;
  /** What was achieved, below 0 where progress was taken back. */
  readonly change: number;
  /** n: the longest time that a goal was open, in quarters. */
  readonly openQuarters: number;
  /** Whether one of the goals has an entry in the quarter. */
  readonly logged: boolean;
}

/** The pace with what it rests on. */
export interface MeasuredPace extends Pace {
  /** N, the effective sample size: the quarters that count, older ones for less. */
  readonly effectiveQuarters: number;
}

/** Measures the pace by quarters: schedule performance index, shrunk mean and spread. */
export function measurePace(model: Model): MeasuredPace {
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

/** Exponential smoothing: what a quarter counts, 0–1, beside the last one that is over. */
export function quarterWeight({ to }: QuarterRow, last: QuarterRow): number {
  return 2 ** (-(toDayNumber(last.to) - toDayNumber(to)) / MEMORY_DAYS);
}

/** The pace that quarters show, all that are over, in order; those without an open goal do not count. */
export function paceOf(all: readonly QuarterRow[]): MeasuredPace {
  const rows = all.filter(({ open }) => open > 0);
  const perQuarter = plannedPerQuarter(all);
  if (rows.length === 0 || perQuarter === null) {
    return { ...EMPTY, spread: spreadOf([], PRIOR_PACE) };
  }
  const weight = (row: QuarterRow) => quarterWeight(row, all.at(-1) as QuarterRow);
  const achieved = sum(rows, (row) => weight(row) * achievedIn(row));
  const open = sum(rows, (row) => weight(row) * row.open);
  const prior = PRIOR_QUARTERS * perQuarter;
  const mean = Math.min(MAX_INDEX, (achieved + PRIOR_PACE * prior) / (open + prior));
  return {
    quarters: rows.length,
    spi: Math.min(MAX_INDEX, achieved / open),
    mean,
    spread: spreadOf(stretches(rows), mean),
    effectiveQuarters: sum(rows, (row) => weight(row) * row.openQuarters),
  };
}

const EMPTY = { quarters: 0, spi: null, mean: PRIOR_PACE, effectiveQuarters: 0 };

/** P̄: what the plan has for a quarter, of those for which it has something; null without any. */
export function plannedPerQuarter(all: readonly QuarterRow[]): number | null {
  const rows = all.filter(({ planned }) => planned > 0);
  return rows.length === 0 ? null : sum(rows, ({ planned }) => planned) / sum(rows, quartersLong);
}

/** Quarters added up until something is logged, since a log is not written in every quarter. */
export interface Stretch {
  /** The end of its last quarter. */
  readonly to: CivilDate;
  /** r: the schedule performance index. */
  readonly index: number;
  /** n: how long goals were open, in quarters. */
  readonly quarters: number;
}

/** The rows that count as stretches: two rows at the least, and the last one may be shorter. */
export function stretches(rows: readonly QuarterRow[]): Stretch[] {
  const all: Stretch[] = [];
  let stretch: QuarterRow[] = [];
  for (const [index, row] of rows.entries()) {
    stretch.push(row);
    const ends = (stretch.length > 1 && row.logged) || index === rows.length - 1;
    if (!ends) continue;
    all.push({
      to: row.to,
      index: Math.min(MAX_INDEX, sum(stretch, achievedIn) / sum(stretch, ({ open }) => open)),
      quarters: sum(stretch, ({ openQuarters }) => openQuarters),
    });
    stretch = [];
  }
  return all;
}

/** σ: the standard deviation of a quarter's pace, shrunk towards the prior's. */
function spreadOf(all: readonly Stretch[], mean: number): number {
  const deviations = sum(all, ({ index, quarters }) => quarters * (index - mean) ** 2);
  const prior = PRIOR_SPREAD_QUARTERS * PRIOR_SPREAD ** 2;
  return Math.sqrt((prior + deviations) / (all.length + PRIOR_SPREAD_QUARTERS - 1));
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

/** What a quarter had planned, open and achieved, over the goals begun before its end. */
function quarterRow(model: Model, first: CivilDate, last: CivilDate): QuarterRow {
  const from = toDayNumber(first);
  const to = toDayNumber(last);
  let planned = 0;
  let open = 0;
  let change = 0;
  let longest = 0;
  let logged = false;
  for (const { goals } of model.strategies) {
    for (const goal of goals) {
      if (goal.dropped || goal.startDay >= to) continue;
      const days = openDays(goal, from, to);
      planned += goal.points * (plannedFractionOn(goal, to) - plannedFractionOn(goal, from));
      open += (goal.points * days) / (goal.dueDay - goal.startDay);
      change += goal.points * (fractionOn(goal, to) - fractionOn(goal, from));
      longest = Math.max(longest, days);
      logged ||= (lastEntryDayBy(goal, to) ?? from) > from;
    }
  }
  const openQuarters = longest / DAYS_PER_QUARTER;
  return { from: first, to: last, planned, open, change, openQuarters, logged };
}

/**
 * How many days a goal was open in a quarter, an overdue one too. When in the quarter it was reached
 * is not known: half of them.
 */
function openDays(goal: GoalLog, from: number, to: number): number {
  if (fractionOn(goal, from) === 1) return 0;
  const days = to - Math.max(from, goal.startDay);
  return fractionOn(goal, to) === 1 ? days / 2 : days;
}

/** How long a row is, in quarters. */
export function quartersLong({ from, to }: QuarterRow): number {
  return (toDayNumber(to) - toDayNumber(from)) / DAYS_PER_QUARTER;
}

function sum<Item>(items: readonly Item[], read: (item: Item) => number): number {
  return items.reduce((total, item) => total + read(item), 0);
}
