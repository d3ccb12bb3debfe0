import { addDays, type CivilDate, daysBetween } from '../calendar';
import { fractionComplete, type ReadinessGoal, type ReadinessPlan } from '../readiness';
import type { MonthAxis, Place } from './month-axis';

/** The months that the person's own open goals run in. */
export function ownPlaces(plan: ReadinessPlan, asOf: CivilDate, axis: MonthAxis): Place[] {
  return plan.strategies.flatMap(({ goals }) =>
    goals.flatMap((goal) => {
      const done = fractionComplete(goal, asOf);
      if (goal.droppedOn !== null || done === 1) return [];
      return [{ from: axis.monthOf(goal.startOn), to: axis.monthOf(endOf(goal, done, asOf)) }];
    }),
  );
}

/** The due date; where that is past, the day on which the rest is done at the planned pace. */
function endOf({ startOn, dueOn }: ReadinessGoal, done: number, asOf: CivilDate): CivilDate {
  if (dueOn >= asOf) return dueOn;
  const rest = Math.ceil((1 - done) * daysBetween(startOn, dueOn));
  return addDays(asOf, rest);
}
