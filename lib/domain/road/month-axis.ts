import {
  type CivilDate,
  LAST_DAY,
  lastDayOfMonth,
  monthEnds,
  partsOf,
  toDayNumber,
} from '../calendar';

/** The first and the last month that a goal runs in, 0 being the month of `asOf`. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Months counted from that of a day: goals run from a month's first day to a month's last. */
export interface MonthAxis {
  readonly monthOf: (date: CivilDate) => number;
  readonly place: (from: number, months: number) => Place;
  /** Day numbers of a place's first and last day. */
  readonly startDay: (place: Place) => number;
  readonly dueDay: (place: Place) => number;
}

/** The first month begins on `asOf`. Where half of it is over, a goal begun then ends a month later. */
export function monthAxis(asOf: CivilDate): MonthAxis {
  const origin = partsOf(asOf);
  const late = toDayNumber(asOf) + 15 > toDayNumber(lastDayOfMonth(asOf)) ? 1 : 0;
  const monthOf = (date: CivilDate) => {
    const { year, month } = partsOf(date);
    return 12 * (year - origin.year) + month - origin.month;
  };
  const lastDays = monthEnds(asOf, LAST_DAY).map(toDayNumber);
  const lastDayOf = (month: number) => lastDays[month] ?? Number.POSITIVE_INFINITY;
  return {
    monthOf,
    place: (from, months) => ({ from, to: from + months - 1 + (from === 0 ? late : 0) }),
    startDay: ({ from }) => (from === 0 ? toDayNumber(asOf) : lastDayOf(from - 1) + 1),
    dueDay: ({ to }) => lastDayOf(to),
  };
}
