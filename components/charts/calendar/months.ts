import type { CalendarDay, CalendarYear } from '@/lib/domain/activity';
import { type CivilDate, lastDayOfMonth, partsOf } from '@/lib/domain/calendar';

/** A day's activity: none, or one of four steps. `LEVEL_WORDS` names them. */
export type Level = 0 | 1 | 2 | 3 | 4;

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  0: 'none',
  1: '1 entry',
  2: '2',
  3: '3 to 5',
  4: '6 or more',
};

/** The step that a day's number of entries belongs to: the same in every year and every plan. */
export function levelOf(count: number): Level {
  if (count <= 2) return Math.max(0, count) as 0 | 1 | 2;
  return count <= 5 ? 3 : 4;
}

/** A day as a square: its week's column in the month, and its weekday's row, the week's first day on top. */
export interface DaySquare {
  readonly date: CivilDate;
  readonly column: number;
  readonly row: number;
  readonly level: Level;
  /** Outside the plan's time: nothing could have been logged. */
  readonly outside: boolean;
}

export interface CalendarMonth {
  /** Its first day. */
  readonly first: CivilDate;
  readonly squares: readonly DaySquare[];
  readonly entries: number;
  /** The days with entries, in order. */
  readonly active: readonly CalendarDay[];
  /** Every day of it is outside the plan's time. */
  readonly outside: boolean;
}

/**
 * A calendar year month by month, so that the months can be laid out in rows or below each other.
 */
export function calendarMonths({ year, weeks }: CalendarYear): CalendarMonth[] {
  return Array.from({ length: 12 }, (_, index) => {
    const first = `${year}-${String(index + 1).padStart(2, '0')}-01`;
    const last = lastDayOfMonth(first);
    const own = weeks
      .map(({ days }) =>
        days.map((day) => (day && day.date >= first && day.date <= last ? day : null)),
      )
      .filter((days) => days.some((day) => day !== null));
    const squares = own.flatMap((days, column) =>
      days.flatMap((day, row): DaySquare[] =>
        day
          ? [{ date: day.date, column, row, level: levelOf(day.count), outside: day.outside }]
          : [],
      ),
    );
    const days = own.flat().filter((day) => day !== null);
    const active = days.filter(({ count }) => count > 0);
    return {
      first,
      squares,
      entries: active.reduce((sum, { count }) => sum + count, 0),
      active,
      outside: days.every(({ outside }) => outside),
    };
  });
}

/** Days of the month, from 1: `[2, 9, 12]`. */
export function dayNumbers(active: readonly CalendarDay[]): number[] {
  return active.map(({ date }) => partsOf(date).day);
}
