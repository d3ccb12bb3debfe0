import type { ReadinessGoal, ReadinessPlan } from '../readiness';
import { type RoadGoal, roadId } from './types';

/**
 * The plan with a road accepted: its goals are ordinary ones without entries.
 *
 * @param inUse keys of strategies that will be in use, besides those that are
 */
export function planWithRoad(
  plan: ReadinessPlan,
  goals: readonly RoadGoal[],
  inUse: readonly string[] = [],
): ReadinessPlan {
  return {
    ...plan,
    strategies: plan.strategies.map((strategy) => ({
      ...strategy,
      inUse: strategy.inUse === true || inUse.includes(strategy.key),
      goals: [
        ...strategy.goals,
        ...goals.filter(({ strategyKey }) => strategyKey === strategy.key).map(accepted),
      ],
    })),
  };
}

function accepted(goal: RoadGoal): ReadinessGoal {
  const { strategyKey, template, title, startOn, dueOn, baseline, target, points } = goal;
  const id = roadId({ strategyKey, key: template });
  return { id, title, startOn, dueOn, baseline, target, points, droppedOn: null, entries: [] };
}
