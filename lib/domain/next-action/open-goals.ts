import { type CivilDate, horizonDate } from '../calendar';
import { LARGEST_POINTS } from '../goal';
import {
  fractionComplete,
  type Gap,
  latestEntry,
  type ReadinessPlan,
  weightsAt,
} from '../readiness';

/** A goal that is neither dropped nor reached on the day. */
export interface OpenGoal {
  readonly goalId: string;
  readonly strategyKey: string;
  readonly startOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly lastEntryOn: CivilDate | null;
  /** What it has left to bring to readiness, 0–100, at the next horizon's weight. */
  readonly gain: number;
  /**
   * The same to compare goals by. None counts for more than a very large one, so that a size that
   * was typed by hand does not outweigh those that were set with care.
   */
  readonly rankedGain: number;
}

/**
 * The open goals, those of the strategy with the widest weighted gap first and within a strategy
 * in the plan's order; without a horizon ahead, in the plan's order throughout.
 */
export function openGoals(plan: ReadinessPlan, asOf: CivilDate, gap: Gap | undefined): OpenGoal[] {
  const rank = new Map(gap?.strategies.map(({ key }, index) => [key, index]));
  const weights = weightsAt(plan.strategies, gap ? horizonDate(gap.year) : asOf);
  return plan.strategies
    .map((strategy, index) => ({ strategy, weight: weights[index] ?? 0 }))
    .sort((a, b) => (rank.get(a.strategy.key) ?? 0) - (rank.get(b.strategy.key) ?? 0))
    .flatMap(({ strategy, weight }) =>
      strategy.goals
        .filter((goal) => goal.droppedOn === null && fractionComplete(goal, asOf) < 1)
        .map((goal) => {
          const left = weight * (1 - fractionComplete(goal, asOf));
          return {
            goalId: goal.id,
            strategyKey: strategy.key,
            startOn: goal.startOn,
            dueOn: goal.dueOn,
            lastEntryOn: latestEntry(goal, asOf)?.occurredOn ?? null,
            gain: left * goal.points,
            rankedGain: left * Math.min(goal.points, LARGEST_POINTS),
          };
        }),
    );
}
