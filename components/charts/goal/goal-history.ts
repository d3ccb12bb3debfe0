import { scaleLinear } from 'd3-scale';
import {
  addDays,
  type CivilDate,
  compareDates,
  daysBetween,
  maxDate,
  minDate,
} from '@/lib/domain/calendar';

export interface GoalHistoryEntry {
  readonly occurredOn: CivilDate;
  /** The measure's value on that day. */
  readonly value: number;
}

export interface GoalHistoryGoal {
  readonly title: string;
  /** What the values count: `modules`; none for a bare number. */
  readonly unit?: string | null;
  readonly startOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly baseline: number;
  readonly target: number;
  /** In the order logged. */
  readonly entries: readonly GoalHistoryEntry[];
}

/** Linear scales of a goal's time and values, to percent of a plot. */
export interface GoalFrame {
  readonly x: (date: CivilDate) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  readonly first: CivilDate;
  readonly last: CivilDate;
}

/** The value of each day that has one, by date: of two entries on a day, the one logged later. */
export function valuesByDay(entries: readonly GoalHistoryEntry[]): GoalHistoryEntry[] {
  const byDay = new Map(entries.map((entry) => [entry.occurredOn, entry]));
  return [...byDay.values()].sort((a, b) => compareDates(a.occurredOn, b.occurredOn));
}

/** Scales that hold the goal's whole time, its entries, today once it has begun, and `until`. */
export function goalFrame(
  goal: GoalHistoryGoal,
  values: readonly GoalHistoryEntry[],
  asOf: CivilDate,
  until: CivilDate = asOf,
): GoalFrame {
  const dates = values.map(({ occurredOn }) => occurredOn);
  const first = minDate(goal.startOn, ...dates.slice(0, 1));
  const last = maxDate(goal.dueOn, asOf, until, ...dates.slice(-1));
  const days = scaleLinear([0, Math.max(1, daysBetween(first, last))], [0, 100]);
  const { low, high } = extent(goal, values);
  const points = scaleLinear([low, high], [100, 0]).nice(4);
  return {
    x: (date) => days(daysBetween(first, date)),
    y: (value) => points(value),
    ticks: points.ticks(4),
    first,
    last,
  };
}

/** A loop, because spreading thousands of entries over arguments has a limit. */
function extent({ baseline, target }: GoalHistoryGoal, values: readonly GoalHistoryEntry[]) {
  let [low, high] = [Math.min(baseline, target), Math.max(baseline, target)];
  for (const { value } of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { low, high };
}

/** An example of a log, for a goal that has none: four values on the way to the target. */
export function exampleValues(goal: GoalHistoryGoal): GoalHistoryEntry[] {
  const days = daysBetween(goal.startOn, goal.dueOn);
  const steps = [
    [0.12, 0.15],
    [0.3, 0.3],
    [0.5, 0.42],
    [0.66, 0.7],
  ] as const;
  return steps.map(([time, way]) => ({
    occurredOn: addDays(goal.startOn, Math.round(days * time)),
    value: goal.baseline + (goal.target - goal.baseline) * way,
  }));
}

/** More values could not be distinguished on a screen. */
const MAX_STEPS = 400;

/**
 * Min-max decimation to some hundreds of values at most: of the values within a narrow slice of
 * time only the least, the greatest and the last stay, so that no peak is lost.
 */
export function drawableValues(
  values: readonly GoalHistoryEntry[],
  x: GoalFrame['x'],
): GoalHistoryEntry[] {
  if (values.length <= MAX_STEPS) return [...values];
  const slivers = new Map<number, GoalHistoryEntry[]>();
  for (const value of values) {
    const sliver = Math.floor((x(value.occurredOn) / 100) * (MAX_STEPS / 3));
    const others = slivers.get(sliver);
    if (others) others.push(value);
    else slivers.set(sliver, [value]);
  }
  return [...slivers.values()].flatMap((members) => {
    const byValue = members.toSorted((a, b) => a.value - b.value);
    const stays = new Set([byValue[0], byValue.at(-1), members.at(-1)]);
    return members.filter((member) => stays.has(member));
  });
}
