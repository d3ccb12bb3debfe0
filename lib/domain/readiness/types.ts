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
  /** Whether the person uses it in their work now, so that it does not fade; false when absent. */
  readonly inUse?: boolean;
  readonly weights: HorizonWeights;
  readonly required: RequiredLevels;
  readonly goals: readonly ReadinessGoal[];
}

export interface ReadinessPlan {
  readonly startedOn: CivilDate;
  /** Years in which half of what is not in use fades; null when nothing fades. */
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

/**
 * A fan chart's percentiles, in points 0–100: p50 is the middle future, the others are the 10th,
 * 25th, 75th and 90th of the 99 futures around it.
 */
export interface Band {
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
}

/** What is required if the profession's clock runs a fifth slower, or a quarter faster. */
export interface RequiredRange {
  readonly low: number;
  readonly high: number;
}

/** The four lines on one date, in points 0–100. */
export interface Lines {
  readonly required: number;
  readonly requiredRange: RequiredRange;
  readonly planned: number;
  /** Null after `asOf`. */
  readonly logged: number | null;
  /** Null before `asOf`. */
  readonly projected: Band | null;
}

export interface SeriesRow extends Lines {
  readonly date: CivilDate;
  /** The same lines of every strategy by its key. */
  readonly strategies: Readonly<Record<string, Lines>>;
}

/**
 * `on-track`: the middle of the projection meets what is required. `at-risk`: only its 90th
 * percentile does. `more-to-plan`: neither does, and part of it is not planned yet. `off-track`:
 * neither does, although all of it is planned.
 */
export type HorizonStatus = 'on-track' | 'at-risk' | 'off-track' | 'more-to-plan';

/** What is missing at a horizon, in points; the two add up to the gap where there is one. */
export interface Shortfall {
  /** What no pace can reach, since it is not planned. */
  readonly toPlan: number;
  /** What is planned and, at this pace, not there in time. */
  readonly behind: number;
}

export interface StrategyOutcome extends Shortfall {
  readonly status: HorizonStatus;
}

/** The lines on a horizon's day and what follows from them. */
export interface Outcome extends StrategyOutcome {
  readonly year: HorizonYear;
  readonly required: number;
  readonly requiredRange: RequiredRange;
  readonly planned: number;
  readonly projected: Band;
}

export interface HorizonOutcome extends Outcome {
  readonly strategies: Readonly<Record<string, StrategyOutcome>>;
}

export interface Readiness {
  /** The version of the model, `MODEL_VERSION`. */
  readonly model: number;
  readonly asOf: CivilDate;
  /** The latest due date of the goals that are not dropped; null without any. */
  readonly plannedUntil: CivilDate | null;
  readonly pace: Pace;
  /** One row for each date of the grid, in order. */
  readonly series: readonly SeriesRow[];
  /** One for each horizon that is not past on `asOf`, in order. */
  readonly horizons: readonly HorizonOutcome[];
}
