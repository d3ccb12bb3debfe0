import { addDays, type CivilDate, daysBetween, endOfYear, partsOf, weekdayOf } from '../calendar';
import type { WeekStart } from '../settings';
import type { ActiveDay, LoggedPlan } from './types';

/** A cell of the calendar heat map. */
export interface CalendarDay extends ActiveDay {
  /** Before the plan began, or after `asOf`: nothing could have been logged. */
  readonly outside: boolean;
}

/** Seven days from the first of a week on; null for days of the year before or after. */
export interface CalendarWeek {
  readonly first: CivilDate;
  readonly days: readonly (CalendarDay | null)[];
}

export interface CalendarYear {
  readonly year: number;
  readonly weekStart: WeekStart;
  readonly weeks: readonly CalendarWeek[];
  /** Entries in the whole year, days that have any, and the most on one day. */
  readonly entries: number;
  readonly activeDays: number;
  readonly most: number;
}

/** The days with entries up to `asOf`, in order. */
export function activeDays({ strategies }: LoggedPlan, asOf: CivilDate): ActiveDay[] {
  const days = new Map<CivilDate, { count: number; goalIds: Set<string> }>();
  for (const goal of strategies.flatMap(({ goals }) => goals)) {
    for (const { occurredOn } of goal.entries) {
      if (occurredOn > asOf) continue;
      const day = days.get(occurredOn) ?? { count: 0, goalIds: new Set() };
      day.count += 1;
      day.goalIds.add(goal.id);
      days.set(occurredOn, day);
    }
  }
  return [...days.entries()]
    .map(([date, { count, goalIds }]) => ({ date, count, goalIds: [...goalIds] }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Every year from the plan's first to that of `asOf`; only the first if `asOf` is earlier. */
export function loggedYears({ startedOn }: LoggedPlan, asOf: CivilDate): number[] {
  const first = partsOf(startedOn).year;
  const last = Math.max(first, partsOf(asOf).year);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** One year of the log as weeks of seven days, for a calendar heat map. */
export function calendarYear(
  plan: LoggedPlan,
  asOf: CivilDate,
  year: number,
  weekStart: WeekStart = 'monday',
): CalendarYear {
  const first: CivilDate = `${year}-01-01`;
  const last = endOfYear(first);
  const active = activeDays(plan, asOf).filter(({ date }) => date >= first && date <= last);
  const byDate = new Map(active.map((day) => [day.date, day]));
  const day = (date: CivilDate): CalendarDay | null => {
    if (date < first || date > last) return null;
    const logged = byDate.get(date) ?? { date, count: 0, goalIds: [] };
    return { ...logged, outside: date < plan.startedOn || date > asOf };
  };
  const start = firstOfWeek(first, weekStart);
  const weeks = Array.from({ length: Math.floor(daysBetween(start, last) / 7) + 1 }, (_, week) => {
    const begins = addDays(start, 7 * week);
    const days = Array.from({ length: 7 }, (_, index) => day(addDays(begins, index)));
    return { first: begins, days };
  });
  return {
    year,
    weekStart,
    weeks,
    entries: active.reduce((sum, { count }) => sum + count, 0),
    activeDays: active.length,
    most: active.reduce((most, { count }) => Math.max(most, count), 0),
  };
}

/** The day of the week (ISO 8601) that a week begins on. */
const FIRST_WEEKDAY: Readonly<Record<WeekStart, number>> = { monday: 1, saturday: 6, sunday: 7 };

/** The first day of a date's week; the date itself if it is one. */
export function firstOfWeek(date: CivilDate, weekStart: WeekStart): CivilDate {
  return addDays(date, -((weekdayOf(date) - FIRST_WEEKDAY[weekStart] + 7) % 7));
}
