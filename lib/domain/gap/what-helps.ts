import { addMonths, type CivilDate, type HorizonYear, horizonDate, minDate } from '../calendar';
import { LARGE_POINTS } from '../goal';
import type { ReadinessPlan } from '../readiness';
import { MAX_LEVEL } from '../readiness/level';
import { type Addition, projectedWith, worthOfPoint } from './added-goals';
import { type GoalBehind, goalsBehind } from './goals-behind';
import { type HorizonReading, readHorizon, requiredWhole, type Sought } from './horizon-reading';
import { isMet } from './target';

/** Less than this of readiness, in points, is nothing that a person would do something for. */
const LEAST_GAIN = 0.1;

/** A large goal takes about so long, as those of the outlooks do. */
const LARGE_MONTHS = 24;

/** A ready-made goal that the plan has not taken yet. */
export interface GoalTemplate {
  readonly strategyKey: string;
  /** Unique within its strategy. */
  readonly key: string;
  readonly title: string;
  /** 1–100, in the strategy's points. */
  readonly points: number;
  /** How long it is meant to take, 1 or more. */
  readonly months: number;
}

/** A goal as it would be added on `asOf`. */
export interface AddedGoal {
  readonly strategyKey: string;
  readonly points: number;
  readonly startOn: CivilDate;
  readonly dueOn: CivilDate;
}

/** One thing that helps, and what the p50 of the whole gains by it alone, in points. */
export type Help = { readonly gain: number } & (
  | { readonly kind: 'ready-made'; readonly goal: AddedGoal & Pick<GoalTemplate, 'key' | 'title'> }
  | { readonly kind: 'own'; readonly goal: AddedGoal }
  | { readonly kind: 'late'; readonly goal: GoalBehind }
);

export interface WhatHelps {
  /** Most gain first; of equals in the order of the plan and of its outlook. */
  readonly ways: readonly Help[];
  /** So many of the first together reach the target; null where all of them do not. */
  readonly enough: number | null;
  /** The p50 of the whole with those that are enough, else with all of them. */
  readonly reached: number;
}

/**
 * Everything that raises the middle of the projection at a horizon, in one ranking: ready-made goals
 * begun on `asOf` and pursued at the person's own pace, and goals that are late, reached by their due
 * date. Where these together are not enough, a large goal of the person's own in each strategy joins
 * them.
 *
 * @param templates those not taken yet; templates of strategies that the plan lacks are ignored
 * @returns null for a horizon that is not ahead of `asOf`, or before the plan begins
 */
export function whatHelps(
  plan: ReadinessPlan,
  asOf: CivilDate,
  year: HorizonYear,
  templates: readonly GoalTemplate[],
  { target, scenario }: Sought = {},
): WhatHelps | null {
  const horizon = readHorizon(plan, asOf, year, scenario);
  if (!horizon) return null;
  const wanted = target ?? requiredWhole(horizon);
  const readyMade = templates.map(({ months, ...template }) => ({
    kind: 'ready-made' as const,
    goal: { ...template, startOn: asOf, dueOn: addMonths(asOf, months) },
  }));
  const late = horizon.pace.quarters > 0 ? goalsBehind(plan, horizon) : [];
  const ranked = rank(horizon, [
    ...readyMade,
    ...late.map((goal) => ({ kind: 'late' as const, goal })),
  ]);
  const found = reach(horizon, ranked, wanted);
  if (found.enough !== null) return found;
  const dueOn = minDate(addMonths(asOf, LARGE_MONTHS), horizonDate(year));
  return reach(
    horizon,
    rank(horizon, [...ranked, ...ownGoals(horizon, { startOn: asOf, dueOn })]),
    wanted,
  );
}

type Unranked = Help extends infer One ? (One extends Help ? Omit<One, 'gain'> : never) : never;

function rank(horizon: HorizonReading, ways: readonly Unranked[]): Help[] {
  const projected = projectedWith(horizon, []);
  return ways
    .map((way): Help => ({ ...way, gain: together(horizon, [way]) - projected }))
    .filter(({ gain }) => gain >= LEAST_GAIN)
    .sort((a, b) => b.gain - a.gain);
}

/** How many of the first it takes. What is added never lowers the whole, so the first that do are enough. */
function reach(horizon: HorizonReading, ways: readonly Help[], wanted: number): WhatHelps {
  for (let enough = 0; enough <= ways.length; enough++) {
    const reached = together(horizon, ways.slice(0, enough));
    if (isMet(reached, wanted)) return { ways, enough, reached };
  }
  return { ways, enough: null, reached: together(horizon, ways) };
}

function together(horizon: HorizonReading, ways: readonly Unranked[]): number {
  const added = ways.flatMap((way) => (way.kind === 'late' ? [] : [toAddition(horizon, way.goal)]));
  const caughtUp = ways.reduce((sum, way) => sum + (way.kind === 'late' ? way.goal.missing : 0), 0);
  return Math.min(MAX_LEVEL, projectedWith(horizon, added) + caughtUp);
}

function toAddition(horizon: HorizonReading, { strategyKey, points, dueOn }: AddedGoal): Addition {
  const strategy = horizon.strategies.findIndex(({ model }) => model.key === strategyKey);
  return { strategy, points, worth: worthOfPoint(horizon, strategy, dueOn) };
}

/** A large goal in each strategy. Where there is no room for more it brings nothing, and falls out. */
function ownGoals(
  { strategies }: HorizonReading,
  dates: Pick<AddedGoal, 'startOn' | 'dueOn'>,
): Unranked[] {
  return strategies.map(({ model }) => ({
    kind: 'own',
    goal: { strategyKey: model.key, points: LARGE_POINTS, ...dates },
  }));
}
