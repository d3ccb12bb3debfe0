import './rows/timeline.css';
import type { ReactNode } from 'react';
import { cssPercent } from '@/components/charts/scene/css-percent';
import type { CivilDate } from '@/lib/domain/calendar';
import { plural } from '@/lib/format/numbers';
import type { FormAction } from '@/lib/schemas/form-state';
import { timelineAxis } from './axis/axis';
import type { TimelinePeriod, TimelineStrategy } from './axis/timeline-dates';
import { type TimelineView, viewName } from './axis/view';
import { markAt, shownStrategies } from './axis/visible';
import { MovableTimeline } from './move/movable-timeline';
import { TimelineHead } from './timeline-head';
import { TimelineLines } from './timeline-lines';
import { TimelineZoom } from './timeline-zoom';

export interface TimelineProps {
  /** The plan's address. */
  home: string;
  /** The page's own address. */
  base: string;
  view: TimelineView;
  today: CivilDate;
  strategies: readonly TimelineStrategy[];
  periods: readonly TimelinePeriod[];
  /** Saves one date; see `moveDateSchema`. */
  action: FormAction;
  /** The form that moves a date, and the goal in whose row it is shown. */
  form?: { readonly goalId: string; readonly element: ReactNode };
}

const HELP = 'timeline-help';

/**
 * All goals and milestones beside the profession's periods. One list: where there is room its rows
 * are bars on one axis, on a phone each bar is under its words.
 */
export function Timeline(props: TimelineProps) {
  const { home, base, view, today, strategies, periods, action, form } = props;
  const axis = timelineAxis(view);
  const shown = shownStrategies(axis, strategies);
  const now = markAt(axis, today);
  return (
    <>
      <TimelineZoom base={base} view={view} today={today} />
      <p className="mt-3 text-muted">{countWords(shown, strategies, view)}</p>
      {shown.some(({ goals }) => goals.length > 0) && (
        <p id={HELP} className="tl-help tl-wide">
          Drag a mark to move its date, or focus it: left and right arrows move it by a month, with
          Shift by a day, Page Up and Page Down by a year; Enter saves, Escape leaves it where it
          was. Open it as a link to type a date.
        </p>
      )}
      <MovableTimeline
        action={action}
        axis={axis}
        view={view}
        today={today}
        strategies={shown}
        goalsHref={`${home}/goals`}
        strategiesHref={`${home}/strategies`}
        helpId={HELP}
        now={now === null ? null : cssPercent(now)}
        head={<TimelineHead base={base} view={view} axis={axis} periods={periods} />}
        lines={<TimelineLines view={view} axis={axis} today={today} />}
        form={form}
      />
    </>
  );
}

function countWords(
  shown: readonly TimelineStrategy[],
  all: readonly TimelineStrategy[],
  view: TimelineView,
): string {
  const count = (some: readonly TimelineStrategy[]) =>
    some.reduce((sum, { goals }) => sum + goals.length, 0);
  const [here, whole] = [count(shown), count(all)];
  const goals = `${whole} ${plural(whole, 'goal')}`;
  return here === whole
    ? `${goals}, ${viewName(view)}.`
    : `${here} of ${goals} run or have a date in ${viewName(view)}.`;
}
