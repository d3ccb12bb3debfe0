import './rows/timeline.css';
import { cssPercent } from '@/components/charts/scene/css-percent';
import { type CivilDate, HORIZON_YEARS, horizonDate } from '@/lib/domain/calendar';
import { axisColumns, type TimelineAxis } from './axis/axis';
import { SPANS, type TimelineView } from './axis/view';
import { markAt } from './axis/visible';

type TimelineLinesProps = { view: TimelineView; axis: TimelineAxis; today: CivilDate };

/** Behind the rows: where years begin, where the outlook's periods end, and today. */
export function TimelineLines({ view, axis, today }: TimelineLinesProps) {
  const now = markAt(axis, today);
  const ends = HORIZON_YEARS.map((year) => markAt(axis, horizonDate(year)));
  return (
    <div className="tl-lines" aria-hidden="true">
      {view.years !== SPANS[0] &&
        axisColumns(view).map(({ x }) => <i key={x} style={{ left: cssPercent(x) }} />)}
      {ends.map((x, index) =>
        x === null ? null : (
          <i key={HORIZON_YEARS[index]} className="tl-end" style={{ left: cssPercent(x) }} />
        ),
      )}
      {now !== null && (
        <i className="tl-today" style={{ left: cssPercent(now) }}>
          <b className={now > 50 ? 'tl-tip-left' : undefined}>Today</b>
        </i>
      )}
    </div>
  );
}
