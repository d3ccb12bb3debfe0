import type { CivilDate, HorizonYear } from '../calendar';

/** A ready-made goal of the outlook that the plan has not taken up. */
export interface RoadTemplate {
  readonly strategyKey: string;
  /** Unique within its strategy. */
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly baseline: number;
  readonly target: number;
  /** 1–100, in the strategy's points. */
  readonly points: number;
  /** How long it usually takes, 1 or more. */
  readonly months: number;
}

/** How many goals run at once, 1–6, by the name of a pace. */
export const ROAD_PACES = { light: 2, steady: 4, strong: 6 } as const;
export const MAX_AT_ONCE = 6;

/** What the person chooses. Goals are named by `roadId`. */
export interface RoadChoice {
  /** How many goals run at once at the most, the person's own among them: 1–6. */
  readonly atOnce: number;
  /** The last horizon that goals are laid for; 2046 when left out. */
  readonly until?: HorizonYear;
  readonly leftOut?: readonly string[];
  /** The day on which a goal is to begin: it does, or as soon after it as there is room. */
  readonly startOn?: Readonly<Record<string, CivilDate>>;
  /** Goals that are taken before the others of their strategy. */
  readonly preferred?: readonly string[];
  /** Keys of strategies that will be in use, besides those that are. */
  readonly inUse?: readonly string[];
}

/** A goal as it would be accepted. */
export interface RoadGoal {
  readonly strategyKey: string;
  /** The template's key. */
  readonly template: string;
  readonly title: string;
  readonly unit: string;
  readonly baseline: number;
  readonly target: number;
  readonly points: number;
  readonly startOn: CivilDate;
  readonly dueOn: CivilDate;
  /** The horizon by which it ends, the first one. */
  readonly year: HorizonYear;
  /**
   * What it adds to the readiness (p50) of that horizon, in points, on top of the goals that are
   * before it in the road.
   */
  readonly brings: number;
}

/** What no template reaches: a strategy's requirement less its p50 with the road accepted. */
export interface LeftToPlan {
  readonly strategyKey: string;
  readonly year: HorizonYear;
  /** In the strategy's points; more than 0.05. */
  readonly points: number;
}

export interface Road {
  /** By start, then by due date. */
  readonly goals: readonly RoadGoal[];
  /** In the order of the horizons, then of the plan's strategies. */
  readonly left: readonly LeftToPlan[];
}

/** A template's identity within an outlook. */
export function roadId({ strategyKey, key }: Pick<RoadTemplate, 'strategyKey' | 'key'>): string {
  return `${strategyKey}/${key}`;
}
