import './timeline.css';
import { memo, type ReactNode } from 'react';
import type { CivilDate } from '@/lib/domain/calendar';
import { formatShortDate } from '@/lib/format/dates';
import type { DateKind, TimelineGoal } from '../axis/timeline-dates';
import { dateKey, timelineHref } from '../axis/timeline-url';
import { goalStatus } from './labels';
import { type RowFrame, TimelineTrack } from './timeline-track';

type TimelineRowProps = { goal: TimelineGoal; frame: RowFrame; form?: ReactNode };

/** A goal: its name and dates in words, and its time as a bar. */
export const TimelineRow = memo(function TimelineRow({ goal, frame, form }: TimelineRowProps) {
  const overdue = goal.dueOn < frame.today && goal.share < 1 && !goal.dropped;
  const moveHref = (kind: DateKind, id: string) =>
    timelineHref('', frame.view, `move=${dateKey(kind, id)}#move`);
  return (
    <li className="tl-row" id={form ? 'move' : undefined}>
      <div className="tl-name">
        <a className="link" href={`${frame.goalsHref}/${goal.id}`}>
          {goal.title}
        </a>
        <p>
          {formatShortDate(goal.startOn)} to{' '}
          <span className={overdue ? 'tl-late' : undefined}>
            <MoveLink href={moveHref('goal', goal.id)} what="due date" date={goal.dueOn} />
            {overdue && ', overdue'}
          </span>
          {' · '}
          {goalStatus(goal)}
        </p>
        {goal.milestones.length > 0 && (
          <ul className="tl-narrow" aria-label={`Milestones of ${goal.title}`}>
            {goal.milestones.map(({ id, title, dueOn, done }) => (
              <li key={id} className={done ? 'tl-filled' : undefined}>
                {title}
                {', '}
                <MoveLink href={moveHref('milestone', id)} what="milestone" date={dueOn} />
                {done && ', done'}
              </li>
            ))}
          </ul>
        )}
      </div>
      <TimelineTrack goal={goal} frame={frame} moveHref={moveHref} />
      {form}
    </li>
  );
}, sameRow);

/**
 * Compares by value: after a move the server sends all goals again, and only changed rows are
 * redrawn.
 */
function sameRow(before: TimelineRowProps, after: TimelineRowProps): boolean {
  if (before.form !== after.form) return false;
  return JSON.stringify([before.goal, before.frame]) === JSON.stringify([after.goal, after.frame]);
}

/** Where there is room for marks the date is text, and the mark is the link. */
function MoveLink({ href, what, date }: { href: string; what: string; date: CivilDate }) {
  const text = formatShortDate(date);
  return (
    <>
      <span className="tl-wide">{text}</span>
      <a className="link tl-narrow" href={href}>
        <span className="sr-only">Move the {what} </span>
        {text}
      </a>
    </>
  );
}
