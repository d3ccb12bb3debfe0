import type { Pin } from '@/components/charts/fan/pins';
import { fractionComplete } from '@/lib/domain/readiness';
import type { PlanView } from '@/lib/server/plan/queries';

/** The dates that a plan sets: its goals' due dates and their milestones. Dropped goals set none. */
export function planPins(plan: PlanView): Pin[] {
  return plan.strategies
    .flatMap(({ goals }) => goals)
    .filter(({ droppedOn }) => droppedOn === null)
    .flatMap((goal): Pin[] => {
      const href = `/plans/${plan.id}/goals/${goal.id}`;
      const due: Pin = {
        id: goal.id,
        kind: 'goal',
        date: goal.dueOn,
        title: goal.title,
        done: fractionComplete(goal, plan.today) === 1,
        href,
      };
      const milestones = goal.milestones.map(
        ({ id, dueOn, title, doneOn }): Pin => ({
          id,
          kind: 'milestone',
          date: dueOn,
          title,
          done: doneOn !== null,
          href,
        }),
      );
      return [due, ...milestones];
    });
}
