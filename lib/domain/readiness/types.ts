import type { CivilDate, HorizonYear } from '../calendar';

/** A measured value on a day. The array's order is the order in which entries were logged. */
export interface ReadinessEntry {
  readonly occurredOn: CivilDate;
  /** The measure's value on that day, in the goal's own unit; not an increment. */
  readonly value: number;
}

export interface ReadinessGoal {
  readonly id: string;
  readonly title?: string;
  /** Earlier than `dueOn`. */
  readonly startOn: CivilDate;
  readonly dueOn: CivilDate;
  /** Differs from `target`, which may be the smaller of the two. */
  readonly baseline: number;
  readonly target: number;
  /** 1–100: how much of the strategy's 100 the goal earns when it is reached. */
  readonly points: number;
  readonly droppedOn: CivilDate | null;
  readonly entries: readonly ReadinessEntry[];
}

/** A share of the whole by horizon year; any scale, since only proportions count. */
export type HorizonWeights = Readonly<Record<HorizonYear, number>>;
/** Levels 0–100 on 1 January 2026 and on 31 December of the horizon years. */
export type RequiredLevels = Readonly<Record<2026 | HorizonYear, number>>;

export interface ReadinessStrategy {
  /** Unique within the plan. */
  readonly key: string;
  readonly title?: string;
  /** 0–100: how ready the person says they are on the first day. */
  readonly startingLevel: number;
  readonly weights: HorizonWeights;
  readonly required: RequiredLevels;
  readonly goals: readonly ReadinessGoal[];
}

export interface ReadinessPlan {
  readonly startedOn: CivilDate;
  /** Years in which half of what was earned fades; null when nothing fades. */
  readonly halfLifeYears: number | null;
  readonly strategies: readonly ReadinessStrategy[];
}

/** A what-if. What is left out stays as the plan has it. */
export interface ReadinessScenario {
  /** Multiplies the person's own pace; 0 or more, 1 when left out. */
  readonly pace?: number;
  /** How fast the profession's clock runs; 0 or more, 1 when left out. */
  readonly disruption?: number;
  /** Replaces the plan's own; null means that nothing fades. */
  readonly halfLifeYears?: number | null;
}

export interface Pace {
  /** How many quarters of the log count. */
  readonly quarters: number;
  /** Schedule performance index, 0–3; null while no quarter counts. */
  readonly spi: number | null;
  /** Expected pace as a multiple of the planned one. */
  readonly mean: number;
  /** Standard deviation of a quarter's pace. */
  readonly spread: number;
}

/** The 10th, 25th, 50th, 75th and 90th of 99 draws, in points 0–100. */
export interface Band {
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
}

/** The four lines on one date, in points 0–100. */
export interface Lines {
  readonly required: number;
  readonly planned: number;
  /** Null after `asOf`. */
  readonly logged: number | null;
  /** Null before `asOf`. */
  readonly projected: Band | null;
}

export interface SeriesRow extends Lines {
  readonly date: CivilDate;
  /** The same four lines of every strategy by its key. */
  readonly strategies: Readonly<Record<string, Lines>>;
}

export type HorizonStatus = 'on-track' | 'at-risk' | 'off-track';

export interface HorizonOutcome {
  readonly year: HorizonYear;
  readonly required: number;
  readonly planned: number;
  readonly projected: Band;
  readonly status: HorizonStatus;
}

export interface Readiness {
  readonly asOf: CivilDate;
  readonly pace: Pace;
  /** One row for each date of the grid, in order. */
  readonly series: readonly SeriesRow[];
  /** One for each horizon that is not past on `asOf`, in order. */
  readonly horizons: readonly HorizonOutcome[];
}
