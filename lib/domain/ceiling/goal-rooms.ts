import type { CivilDate } from '../calendar';
import { fractionComplete, type ReadinessPlan } from '../readiness';
import { type Room, roomUnder } from './ceilings';

/** What room a plan has for goals: for open ones, and in all. */
export function goalRooms(plan: Pick<ReadinessPlan, 'strategies'>, asOf: CivilDate): Room[] {
  const goals = plan.strategies.flatMap((strategy) => strategy.goals);
  const open = goals.filter((goal) => goal.droppedOn === null && fractionComplete(goal, asOf) < 1);
  return [roomUnder('goals', goals.length), roomUnder('openGoals', open.length)];
}
