import { Tag } from '@/components/ui/tag';
import type { CivilDate } from '@/lib/domain/calendar';
import { nextMilestones } from '@/lib/domain/goal';
import type { SharedGoal } from '@/lib/domain/sharing';
import { formatDate } from '@/lib/format/dates';
import { progressInWords, shareInWords } from '@/lib/format/goal-value';
import { moreMilestones } from '@/lib/format/numbers';

type SharedGoalRowProps = {
  goal: SharedGoal;
  asOf: CivilDate;
  /** How many of its milestones are shown. */
  most: number;
};

/** A goal: how far it is, when it is due, its milestones, and what is written about it. */
export function SharedGoalRow({ goal, asOf, most }: SharedGoalRowProps) {
  const { title, state, dueOn, value, milestones, notes } = goal;
  const { shown, leftOut } = nextMilestones(milestones, most, ({ done }) => done);
  const overdue = state === 'open' && dueOn < asOf;
  const share = value === null ? null : shareInWords(goal, value);
  return (
    <li id={goal.anchor} className="border-t border-rule py-3 wrap-anywhere">
      <p>
        {title} {state === 'reached' && <Tag>Reached</Tag>}
      </p>
      <p className="text-sm text-muted tabular-nums">
        {value === null ? 'Nothing logged yet' : progressInWords(goal, value)}
        {share !== null && ` · ${share}`}
        {' · '}
        <span className={overdue ? 'font-semibold text-warn' : undefined}>
          {overdue ? 'was due' : 'due'} {formatDate(dueOn)}
        </span>
      </p>
      {milestones.length > 0 && (
        <ul className="mt-1 text-sm">
          {shown.map((one) => (
            <li key={one.anchor}>
              {one.title}{' '}
              <span className="text-muted">
                {one.done ? 'done' : `milestone, ${formatDate(one.dueOn)}`}
              </span>
            </li>
          ))}
          {leftOut > 0 && <li className="text-muted">{moreMilestones(leftOut)}</li>}
        </ul>
      )}
      {notes && <p className="mt-2 text-sm whitespace-pre-wrap">{notes}</p>}
    </li>
  );
}
