import './timeline.css';
import { cssPercent } from '@/components/charts/scene/css-percent';
import { cx } from '@/components/ui/cx';
import type { CivilDate } from '@/lib/domain/calendar';
import { spanOn, type TimelineAxis, xOf } from '../axis/axis';
import type { DateKind, TimelineDate, TimelineGoal } from '../axis/timeline-dates';
import type { TimelineView } from '../axis/view';
import { markAt } from '../axis/visible';
import { dateLabel } from './labels';

/** What every row needs from the timeline that it is part of. */
export interface RowFrame {
  readonly axis: TimelineAxis;
  readonly view: TimelineView;
  readonly today: CivilDate;
  /** Where a goal's page is. */
  readonly goalsHref: string;
  /** The id of the text that explains the keys. */
  readonly helpId: string;
}

type TimelineTrackProps = {
  goal: TimelineGoal;
  frame: RowFrame;
  moveHref: (kind: DateKind, id: string) => string;
};

/** A goal's time as a bar, filled as far as it is reached, with its dates as marks to move. */
export function TimelineTrack({ goal, frame, moveHref }: TimelineTrackProps) {
  const { axis } = frame;
  const bar = spanOn(axis, goal.startOn, goal.dueOn);
  return (
    <div className="tl-track">
      {bar && (
        <span
          className={barClass(goal, bar)}
          style={{ left: cssPercent(bar.left), width: cssPercent(bar.width) }}
        >
          <i style={{ width: cssPercent(filled(goal, axis, bar)) }} />
        </span>
      )}
      {!goal.dropped && (
        <>
          {goal.milestones.map((milestone) => (
            <Mark
              key={milestone.id}
              kind="milestone"
              date={milestone}
              done={milestone.done}
              x={markAt(axis, milestone.dueOn)}
              href={moveHref('milestone', milestone.id)}
              helpId={frame.helpId}
            />
          ))}
          <Mark
            kind="goal"
            date={goal}
            done={goal.share === 1}
            x={markAt(axis, goal.dueOn)}
            href={moveHref('goal', goal.id)}
            helpId={frame.helpId}
          />
        </>
      )}
    </div>
  );
}

type MarkProps = {
  kind: DateKind;
  date: TimelineDate;
  done: boolean;
  /** Null when it is not shown. */
  x: number | null;
  href: string;
  helpId: string;
};

function Mark({ kind, date, done, x, href, helpId }: MarkProps) {
  if (x === null) return null;
  return (
    <a
      className={`tl-mark tl-${kind}${done ? ' tl-done' : ''}`}
      style={{ left: cssPercent(x) }}
      href={href}
      data-move={date.id}
      aria-describedby={helpId}
    >
      <span className={x > 50 ? 'tl-tip tl-tip-left' : 'tl-tip'}>
        {dateLabel(kind, date.dueOn)}
        {done && ' (done)'}: {date.title}
      </span>
    </a>
  );
}

/** How far the bar is filled, in percent of the part that is shown: a bar that is cut keeps its fill. */
function filled(goal: TimelineGoal, axis: TimelineAxis, bar: Bar): number {
  const [from, to] = [xOf(axis, goal.startOn), xOf(axis, goal.dueOn)];
  const reached = from + (to - from) * goal.share;
  return bar.width === 0
    ? 100 * goal.share
    : Math.min(100, Math.max(0, ((reached - bar.left) / bar.width) * 100));
}

type Bar = NonNullable<ReturnType<typeof spanOn>>;

function barClass({ dropped }: TimelineGoal, { cutLeft, cutRight }: Bar): string {
  return cx(
    'tl-bar',
    dropped && 'tl-dropped',
    cutLeft && 'tl-cut-left',
    cutRight && 'tl-cut-right',
  );
}
