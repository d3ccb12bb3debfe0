import {
  type CivilDate,
  DAYS_PER_QUARTER,
  fromDayNumber,
  type HorizonYear,
  LAST_DAY,
  toDayNumber,
} from '../calendar';
import { type ReadinessPlan, type Shortfall, shortfall } from '../readiness';
import { flatBand } from '../readiness/band';
import { plannedLevel } from '../readiness/level';
import { projectGoal } from '../readiness/projected-goal';
import { middleLevel } from '../readiness/projection';
import {
  type HorizonReading,
  readHorizon,
  requiredWhole,
  type Sought,
  type StrategyReading,
  wholeOf,
} from './horizon-reading';
import { TOLERANCE } from './target';

/** A strategy's own level at the horizon, 0–100, and what it is short of. */
export interface StrategyGap extends Shortfall {
  readonly key: string;
  readonly required: number;
  readonly planned: number;
  /** The p50. */
  readonly projected: number;
}

/** A goal that at the person's own pace has brought less by the horizon than it was planned to. */
export interface GoalBehind {
  readonly goalId: string;
  readonly strategyKey: string;
  readonly dueOn: CivilDate;
  /** When the middle future reaches it; null where it does not by the end of 2046. */
  readonly reachedOn: CivilDate | null;
  /** What is missing of it at the horizon, in readiness 0–100. */
  readonly missing: number;
}

/** What is missing at a horizon, told apart by what closes it: a goal to plan, or a quicker pace. */
export interface HorizonGap extends Shortfall {
  readonly year: HorizonYear;
  /** The readiness to reach, 0–100. */
  readonly target: number;
  readonly planned: number;
  /** The p50. */
  readonly projected: number;
  /** Whether a quarter of the log shows the person's own pace. */
  readonly paceKnown: boolean;
  /** Those short of their required level, the widest weighted gap first. */
  readonly strategies: readonly StrategyGap[];
  /** Most missing first. */
  readonly goals: readonly GoalBehind[];
}

/** @returns null for a horizon that is not ahead of `asOf`, or before the plan begins */
export function horizonGap(
  plan: ReadinessPlan,
  asOf: CivilDate,
  year: HorizonYear,
  { target, scenario }: Sought = {},
): HorizonGap | null {
  const horizon = readHorizon(plan, asOf, year, scenario);
  if (!horizon) return null;
  const { strategies, pace } = horizon;
  const wanted = target ?? requiredWhole(horizon);
  const planned = wholeOf(strategies, (strategy) => strategy.planned);
  const projected = wholeOf(strategies, (strategy) => strategy.projected);
  return {
    year,
    target: wanted,
    planned,
    projected,
    ...missingOf({ required: wanted, planned, projected }),
    paceKnown: pace.quarters > 0,
    strategies: strategiesShort(horizon),
    goals: goalsBehind(plan, horizon),
  };
}

function missingOf(levels: Pick<StrategyReading, 'required' | 'planned' | 'projected'>): Shortfall {
  return shortfall({ ...levels, projected: flatBand(levels.projected) });
}

function strategiesShort({ strategies }: HorizonReading): StrategyGap[] {
  return strategies
    .filter(({ required, projected }) => required - projected > TOLERANCE)
    .toSorted((a, b) => weightedGap(b) - weightedGap(a))
    .map(({ model: { key }, required, planned, projected }) => ({
      key,
      required,
      planned,
      projected,
      ...missingOf({ required, planned, projected }),
    }));
}

function weightedGap({ weight, required, projected }: StrategyReading): number {
  return weight * (required - projected);
}

function goalsBehind(plan: ReadinessPlan, horizon: HorizonReading): GoalBehind[] {
  const { model, pace, day } = horizon;
  return horizon.strategies
    .flatMap((strategy, index) =>
      strategy.model.goals.map((log, place): GoalBehind => {
        const goal = plan.strategies[index]?.goals[place];
        const alone = { ...strategy.model, startingLevel: 0, goals: [log] };
        const missing = plannedLevel(alone, day) - middleLevel(model, pace, alone, day);
        return {
          goalId: goal?.id ?? '',
          strategyKey: strategy.model.key,
          dueOn: fromDayNumber(log.dueDay),
          reachedOn: reachedOn(horizon, projectGoal(log, model.asOfDay)),
          missing: strategy.weight * missing,
        };
      }),
    )
    .filter(({ missing }) => missing > TOLERANCE)
    .sort((a, b) => b.missing - a.missing);
}

/** The day on which the middle future reaches an open goal. */
function reachedOn(
  { model, pace }: HorizonReading,
  { reached, from, quarters }: ReturnType<typeof projectGoal>,
): CivilDate | null {
  const perQuarter = model.paceFactor * pace.mean;
  if (perQuarter <= 0) return null;
  const days = (((1 - reached) * quarters) / perQuarter) * DAYS_PER_QUARTER;
  const day = from + Math.ceil(days - TOLERANCE);
  return day > toDayNumber(LAST_DAY) ? null : fromDayNumber(day);
}
