import { goalState, goalsByState } from '@/lib/domain/goal';
import { nextAction } from '@/lib/domain/next-action';
import type { KeptGoal } from '@/lib/domain/offline';
import { goalToLog, recentEntries } from '@/lib/domain/progress';
import { computeAtHorizons } from '@/lib/domain/readiness';
import type { GoalView, PlanView } from '@/lib/server/plan/queries';

/** Entries in the sparkline of a goal. */
const RECENT = 8;

/** A plan's goals as the form that logs progress needs them: the open ones first. */
export function loggableGoals(plan: PlanView): KeptGoal[] {
  const goals = plan.strategies.flatMap((strategy) => strategy.goals);
  return Object.values(goalsByState(goals, plan.today))
    .flat()
    .map((goal) => toLoggable(goal, plan));
}

/** The goal that a person most likely comes to log. */
export function likelyGoal(plan: PlanView): GoalView | null {
  const goals = plan.strategies.flatMap((strategy) => strategy.goals);
  const next = nextAction(plan, computeAtHorizons(plan, plan.today), plan.putOff);
  return goalToLog(goals, plan.today, 'goalId' in next ? next.goalId : null);
}

function toLoggable(goal: GoalView, { today }: PlanView): KeptGoal {
  const { id, title, unit, baseline, target, entries } = goal;
  return {
    ...{ id, title, unit, baseline, target },
    state: goalState(goal, today),
    recent: recentEntries(entries, today, RECENT),
  };
}
