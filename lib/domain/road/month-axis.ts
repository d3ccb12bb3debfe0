import {
  addDays,
  addMonths,
  type CivilDate,
  lastDayOfMonth,
  partsOf,
  startOfMonth,
} from '../calendar';

/** A goal's place in whole months: the first and the last that it runs in, 0 the month of `asOf`. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Months counted from that of a day. Goals are laid from a month's first day to a month's last. */
export interface MonthAxis {
  readonly monthOf: (date: CivilDate) => number;
  readonly place: (from: number, months: number) => Place;
  readonly startOn: (place: Place) => CivilDate;
  readonly dueOn: (place: Place) => CivilDate;
}

/** The first month begins on `asOf`; where most of it is over, a goal begun in it ends one later. */
export function monthAxis(asOf: CivilDate): MonthAxis {
  const origin = partsOf(asOf);
  const first = startOfMonth(asOf);
  const late = addDays(asOf, 15) > lastDayOfMonth(asOf) ? 1 : 0;
  return {
    monthOf: (date) => {
      const { year, month } = partsOf(date);
      return 12 * (year - origin.year) + month - origin.month;
    },
    place: (from, months) => ({ from, to: from + months - 1 + (from === 0 ? late : 0) }),
    startOn: ({ from }) => (from === 0 ? asOf : addMonths(first, from)),
    dueOn: ({ to }) => lastDayOfMonth(addMonths(first, to)),
  };
}

/** How many goals run in each month. */
export class Occupancy {
  private readonly counts: number[] = [];

  constructor(places: readonly Place[]) {
    for (const place of places) this.add(place);
  }

  add({ from, to }: Place): void {
    for (let month = Math.max(0, from); month <= to; month++) {
      this.counts[month] = (this.counts[month] ?? 0) + 1;
    }
  }

  hasRoom({ from, to }: Place, atOnce: number): boolean {
    for (let month = from; month <= to; month++) {
      if ((this.counts[month] ?? 0) >= atOnce) return false;
    }
    return true;
  }
}
