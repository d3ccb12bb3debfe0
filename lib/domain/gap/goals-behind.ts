import {
  type CivilDate,
  DAYS_PER_QUARTER,
  fromDayNumber,
  LAST_DAY,
  toDayNumber,
} from '../calendar';
import type { ReadinessPlan } from '../readiness';
import { plannedLevel } from '../readiness/level';
import { projectGoal } from '../readiness/projected-goal';
import { middleLevel } from '../readiness/projection';
import type { HorizonReading } from './horizon-reading';
import { TOLERANCE } from './target';

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

/** In the order of the plan. */
export function goalsBehind(plan: ReadinessPlan, horizon: HorizonReading): GoalBehind[] {
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
    .filter(({ missing }) => missing > TOLERANCE);
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
