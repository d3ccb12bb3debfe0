import './goal.css';
import Link from 'next/link';
import { type Step, StepButton } from '@/components/progress/step-button';
import { Tag } from '@/components/ui/tag';
import type { CivilDate } from '@/lib/domain/calendar';
import type { ReadinessGoal } from '@/lib/domain/readiness';
import { fractionComplete, latestEntry } from '@/lib/domain/readiness/fraction-complete';
import { formatDate } from '@/lib/format/dates';
import { progressInWords, shareInWords } from '@/lib/format/goal-value';

export type Goal = ReadinessGoal & { title: string; unit: string };

type GoalRowProps = {
  goal: Goal;
  today: CivilDate;
  planHref: string;
  /** Of a goal that is open: logs one more. */
  step?: Step | undefined;
};

/** A goal in a list: title, progress, due date, one more in one press, and logging in full. */
export function GoalRow({ goal, today, planHref, step }: GoalRowProps) {
  const last = latestEntry(goal, today);
  const done = fractionComplete(goal, today);
  const overdue = goal.dueOn < today && done < 1 && goal.droppedOn === null;
  return (
    <li className="flex items-start justify-between gap-4 border-t border-rule py-3">
      <div className="min-w-0">
        <p>
          <Link href={`${planHref}/goals/${goal.id}`} prefetch={false} className="link">
            {goal.title}
          </Link>{' '}
          {goal.droppedOn && <Tag>Dropped</Tag>}
          {done === 1 && <Tag>Reached</Tag>}
        </p>
        <p className="text-sm text-muted tabular-nums">
          {last ? wayInNumbers(goal, last.value) : 'Nothing logged yet'}
          {' · '}
          <span className={overdue ? 'font-semibold text-warn' : undefined}>
            {overdue ? 'was due' : 'due'} {formatDate(goal.dueOn)}
          </span>
        </p>
      </div>
      {goal.droppedOn === null && (
        <div className="goal-row-buttons">
          {step && done < 1 && <StepButton {...step} goal={goal} from="plan" />}
          <Link
            href={`${planHref}/log?goal=${goal.id}`}
            prefetch={false}
            className="btn btn-quiet"
            aria-label={`Log progress: ${goal.title}`}
          >
            Log
          </Link>
        </div>
      )}
    </li>
  );
}

/** `5 of 8 modules · 63%`, without the share where the value says it. */
function wayInNumbers(goal: Goal, value: number): string {
  const share = shareInWords(goal, value);
  return `${progressInWords(goal, value)}${share === null ? '' : ` · ${share}`}`;
}
