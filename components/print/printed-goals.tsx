'use client';

import './print.css';
import { Tag } from '@/components/ui/tag';
import type { CivilDate } from '@/lib/domain/calendar';
import { goalsByState } from '@/lib/domain/goal';
import type { ReadinessGoal } from '@/lib/domain/readiness';
import { latestEntry } from '@/lib/domain/readiness/fraction-complete';
import { formatShortDate } from '@/lib/format/dates';
import { measureInWords, progressInWords } from '@/lib/format/goal-value';
import { moreMilestones, pointsInWords } from '@/lib/format/numbers';

type Milestone = { id: string; title: string; dueOn: CivilDate; doneOn: CivilDate | null };

export type PrintedGoal = ReadinessGoal & {
  title: string;
  unit: string;
  /** Those that are shown, and how many are not. */
  milestones: readonly Milestone[];
  leftOut: number;
};

type PrintedGoalsProps = { goals: readonly PrintedGoal[]; today: CivilDate; caption: string };

/** All goals of a strategy, with their milestones: the open ones by due date, then those that are done. */
export function PrintedGoals({ goals, today, caption }: PrintedGoalsProps) {
  const { open, reached, dropped } = goalsByState(goals, today);
  const all = [...open, ...reached, ...dropped];
  if (all.length === 0) return <p className="text-muted">No goals here yet.</p>;
  return (
    <table className="data-table printed-goals">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Goal</th>
          <th scope="col">So far</th>
          <th scope="col">Due</th>
          <th scope="col" className="num">
            Size
          </th>
        </tr>
      </thead>
      <tbody>
        {all.map((goal) => (
          <Goal key={goal.id} goal={goal} today={today} isReached={reached.includes(goal)} />
        ))}
      </tbody>
    </table>
  );
}

type GoalProps = { goal: PrintedGoal; today: CivilDate; isReached: boolean };

function Goal({ goal, today, isReached }: GoalProps) {
  const last = latestEntry(goal, today);
  return (
    <tr>
      <th scope="row">
        {goal.title} {isReached && <Tag>Reached</Tag>} {goal.droppedOn && <Tag>Dropped</Tag>}
        {goal.milestones.length > 0 && (
          <ul aria-label="Milestones">
            {goal.milestones.map(({ id, title, dueOn, doneOn }) => (
              <li key={id}>
                {title}, {doneOn ? `done ${formatShortDate(doneOn)}` : formatShortDate(dueOn)}
              </li>
            ))}
            {goal.leftOut > 0 && <li>{moreMilestones(goal.leftOut)}</li>}
          </ul>
        )}
      </th>
      <td>{last ? progressInWords(goal, last.value) : `Not begun: ${measureInWords(goal)}`}</td>
      <td>{formatShortDate(goal.dueOn)}</td>
      <td className="num">{pointsInWords(goal.points)}</td>
    </tr>
  );
}
