import type { TimelinePeriod, TimelineStrategy } from '@/components/timeline/axis/timeline-dates';
import { fractionComplete } from '@/lib/domain/readiness';
import type { Outlook } from '@/lib/server/outlook/queries';
import type { PlanView } from '@/lib/server/plan/queries';

/**
 * A plan's goals and milestones as the timeline shows them, sorted by start and then by due date.
 */
export function timelineStrategies(plan: PlanView): TimelineStrategy[] {
  return plan.strategies.map(({ key, title, goals }) => ({
    key,
    title,
    goals: goals
      .map((goal) => ({
        id: goal.id,
        title: goal.title,
        startOn: goal.startOn,
        dueOn: goal.dueOn,
        version: goal.version,
        share: fractionComplete(goal, plan.today),
        dropped: goal.droppedOn !== null,
        milestones: goal.milestones.map(({ doneOn, ...milestone }) => ({
          ...milestone,
          done: doneOn !== null,
        })),
      }))
      .sort((a, b) => (`${a.startOn}${a.dueOn}` < `${b.startOn}${b.dueOn}` ? -1 : 1)),
  }));
}

/** The periods of the profession's outlook; empty when the outlook is gone. */
export function timelinePeriods(outlook: Outlook | null): TimelinePeriod[] {
  return (outlook?.horizons ?? []).map(({ year, title, basis }) => ({
    year,
    title,
    scenario: basis === 'scenario',
    href: `/outlooks/${outlook?.slug}#by-${year}`,
  }));
}
