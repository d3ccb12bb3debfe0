import type { CivilDate, HorizonYear } from '../calendar';
import type { GoalState } from '../goal';
import type { HorizonStatus } from '../readiness';

/** What a review froze when it was taken. Levels are 0–100, rounded to two decimals. */
export interface ReviewSnapshot {
  readonly format: 1;
  /** The version of the readiness model: figures of another one are not comparable. */
  readonly model: number;
  readonly outlook: { readonly slug: string; readonly version: number };
  /** The plan's first day, which no date of the lines is before. */
  readonly startedOn: CivilDate;
  /** The day on which it was taken, in the plan's time zone. */
  readonly asOf: CivilDate;
  readonly plannedUntil: CivilDate | null;
  readonly pace: SnapshotPace;
  readonly lines: SnapshotLines;
  /** Those that were not past. */
  readonly horizons: readonly SnapshotOutcome[];
  readonly strategies: readonly SnapshotStrategy[];
  readonly goals: readonly SnapshotGoal[];
}

/** As `Pace` of the readiness model, without its spread. */
export interface SnapshotPace {
  readonly quarters: number;
  readonly spi: number | null;
  readonly mean: number;
}

/** The four lines as columns: the nth number of each is that of the nth date, but see `projected`. */
export interface SnapshotLines {
  /** In order; `asOf` is one of them. */
  readonly dates: readonly CivilDate[];
  readonly required: readonly number[];
  readonly planned: readonly number[];
  /** Of the dates up to `asOf`, which come first. */
  readonly logged: readonly number[];
  /** Of the dates from `asOf` on, which come last. */
  readonly projected: {
    readonly p10: readonly number[];
    readonly p25: readonly number[];
    readonly p50: readonly number[];
    readonly p75: readonly number[];
    readonly p90: readonly number[];
  };
}

/** The standing at a horizon: its band is in the lines, which have each horizon's day. */
export interface SnapshotOutcome {
  readonly year: HorizonYear;
  readonly status: HorizonStatus;
  readonly required: number;
  readonly planned: number;
  /** The p50. */
  readonly projected: number;
  readonly toPlan: number;
  readonly behind: number;
}

export interface SnapshotStrategy {
  readonly key: string;
  readonly title: string;
  readonly inUse: boolean;
  /** The logged and the required level on `asOf`. */
  readonly level: number;
  readonly required: number;
  readonly horizons: readonly SnapshotOutcome[];
}

export interface SnapshotGoal {
  readonly id: string;
  /** The key of its strategy. */
  readonly strategy: string;
  readonly title: string;
  readonly dueOn: CivilDate;
  readonly points: number;
  readonly unit: string;
  readonly baseline: number;
  readonly target: number;
  /** The value that was logged last by `asOf`, as it was typed; null without any. */
  readonly value: number | null;
  /** Of the way from baseline to target, 0–1, rounded to four decimals. */
  readonly fraction: number;
  readonly state: GoalState;
}
