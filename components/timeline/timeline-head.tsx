import './rows/timeline.css';
import type { CSSProperties } from 'react';
import { cssPercent } from '@/components/charts/scene/css-percent';
import { FIRST_DAY } from '@/lib/domain/calendar';
import { axisColumns, spanOn, type TimelineAxis } from './axis/axis';
import type { TimelinePeriod } from './axis/timeline-dates';
import { timelineHref } from './axis/timeline-url';
import type { TimelineView } from './axis/view';

type TimelineHeadProps = {
  base: string;
  view: TimelineView;
  axis: TimelineAxis;
  periods: readonly TimelinePeriod[];
};

/** Over the rows: the profession's periods, and the years or months. */
export function TimelineHead({ base, view, axis, periods }: TimelineHeadProps) {
  return (
    <div className="tl-head">
      <ol className="tl-periods" aria-label="What the outlook expects, by period">
        {periods.map((period, index) => {
          const before = periods[index - 1];
          const start = before ? `${before.year + 1}-01-01` : FIRST_DAY;
          const span = spanOn(axis, start, `${period.year}-12-31`);
          return span ? (
            <li
              key={period.year}
              className={period.scenario ? 'tl-scenario' : undefined}
              style={
                { '--x': cssPercent(span.left), '--w': cssPercent(span.width) } as CSSProperties
              }
            >
              <a href={period.href}>
                <small>
                  {start.slice(0, 4)}–{period.year}
                  {period.scenario ? ', scenario' : ', expected'}
                </small>{' '}
                {period.title}
              </a>
            </li>
          ) : null;
        })}
      </ol>
      <ol className="tl-columns" aria-label={view.years === 1 ? 'Months' : 'Years'}>
        {axisColumns(view).map(({ label, x, width, major, view: closer }) => (
          <li
            key={label}
            className={major ? 'tl-major' : undefined}
            style={{ left: cssPercent(x), width: cssPercent(width) }}
          >
            {closer ? <a href={timelineHref(base, closer)}>{label}</a> : label}
          </li>
        ))}
      </ol>
    </div>
  );
}
