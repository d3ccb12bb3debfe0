import './timeline.css';
import { memo, type ReactNode } from 'react';
import { SeriesMark } from '@/components/ui/series-mark';
import type { TimelineStrategy } from '../axis/timeline-dates';
import { TimelineRow } from './timeline-row';
import type { RowFrame } from './timeline-track';

export interface RowsProps extends RowFrame {
  readonly strategies: readonly TimelineStrategy[];
  /** Where a strategy's page is. */
  readonly strategiesHref: string;
  /** Behind the rows, drawn by the server. */
  readonly lines: ReactNode;
  /** Where today is, as a CSS percentage; null when it is not shown. */
  readonly now: string | null;
  /** The form that moves a date, and the goal in whose row it is shown. */
  readonly form?: { readonly goalId: string; readonly element: ReactNode };
}

/**
 * Every goal in a row, by strategy. Part of the client code and drawn from plain data, so that a
 * page of hundreds of goals carries their dates besides its HTML, and not each element a second
 * time. Memoised, so that moving a date redraws none of them.
 */
export const TimelineRows = memo(function TimelineRows({
  strategies,
  strategiesHref,
  lines,
  now,
  form,
  ...frame
}: RowsProps) {
  return (
    <div
      className={now === null ? 'tl-body' : 'tl-body tl-now'}
      style={now === null ? undefined : { ['--tl-today' as string]: now }}
    >
      {lines}
      {strategies.map(({ key, title, goals }, index) => (
        <section
          key={key}
          aria-labelledby={`tl-${key}`}
          style={{ ['--tl-rows' as string]: goals.length }}
        >
          <h2 id={`tl-${key}`}>
            <SeriesMark index={index} /> <a href={`${strategiesHref}/${key}`}>{title}</a>
          </h2>
          {goals.length === 0 && <p className="text-muted">No goals in this time.</p>}
          <ul>
            {goals.map((goal) => (
              <TimelineRow
                key={goal.id}
                goal={goal}
                frame={frame}
                form={form?.goalId === goal.id ? form.element : undefined}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
});
