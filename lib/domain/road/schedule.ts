import type { Place } from './month-axis';

/** A goal that takes up room; its strategy by its place in the plan. */
export interface Placed {
  readonly strategy: number;
  readonly place: Place;
}

/** How many goals may run in a month: in all, and of one strategy. */
export interface Limits {
  readonly atOnce: number;
  readonly abreast: number;
}

/** How many goals run in each month, in all and of each strategy. */
export class Schedule {
  private constructor(
    private readonly months: number,
    /** The whole first, then the strategies, each with a count for every month. */
    private readonly counts: Uint16Array,
  ) {}

  static of(months: number, strategies: number, goals: readonly Placed[]): Schedule {
    const schedule = new Schedule(months, new Uint16Array(months * (strategies + 1)));
    for (const goal of goals) schedule.add(goal);
    return schedule;
  }

  copy(): Schedule {
    return new Schedule(this.months, this.counts.slice());
  }

  add({ strategy, place }: Placed): void {
    const own = this.months * (strategy + 1);
    const to = Math.min(place.to, this.months - 1);
    for (let month = Math.max(0, place.from); month <= to; month++) {
      this.counts[month] = this.in(month) + 1;
      this.counts[own + month] = this.in(own + month) + 1;
    }
  }

  hasRoom(strategy: number, { from, to }: Place, { atOnce, abreast }: Limits): boolean {
    const own = this.months * (strategy + 1);
    if (to >= this.months) return false;
    for (let month = from; month <= to; month++) {
      if (this.in(month) >= atOnce || this.in(own + month) >= abreast) return false;
    }
    return true;
  }

  /** How many goals run in the months of a place, added up. */
  load({ from, to }: Place): number {
    let sum = 0;
    for (let month = from; month <= to; month++) sum += this.in(month);
    return sum;
  }

  private in(index: number): number {
    return this.counts[index] as number;
  }
}
