import { addDays, type CivilDate, daysBetween } from '../calendar';
import { fractionComplete, type ReadinessGoal, type ReadinessPlan } from '../readiness';
import type { MonthAxis } from './month-axis';
import type { Placed } from './schedule';

/** The months that the person's own open goals run in. */
export function placesOfOwnGoals(plan: ReadinessPlan, asOf: CivilDate, axis: MonthAxis): Placed[] {
  return plan.strategies.flatMap(({ goals }, strategy) =>
    goals.flatMap((goal) => {
      const done = fractionComplete(goal, asOf);
      if (goal.droppedOn !== null || done === 1) return [];
      const place = {
        from: axis.monthOf(goal.startOn),
        to: axis.monthOf(endOf(goal, done, asOf)),
      };
      return [{ strategy, place }];
    }),
  );
}

/** The due date; where that is past, the day on which the rest is done at the planned pace. */
function endOf({ startOn, dueOn }: ReadinessGoal, done: number, asOf: CivilDate): CivilDate {
  if (dueOn >= asOf) return dueOn;
  return addDays(asOf, Math.ceil((1 - done) * daysBetween(startOn, dueOn)));
}
