import './rows/timeline.css';
import type { CivilDate } from '@/lib/domain/calendar';
import { partsOf } from '@/lib/domain/calendar';
import { timelineHref } from './axis/timeline-url';
import { neighbour, SPANS, type TimelineView, viewAt, viewName } from './axis/view';

type TimelineZoomProps = { base: string; view: TimelineView; today: CivilDate };

const NAMES = { [SPANS[0]]: 'All years', [SPANS[1]]: 'Five years', [SPANS[2]]: 'One year' };

/**
 * How much time is shown, and the spans before and after: links, so that each view has an address.
 */
export function TimelineZoom({ base, view, today }: TimelineZoomProps) {
  // Zooming in from the whole axis begins at today; any other zoom keeps the first year.
  const from = view.years === SPANS[0] ? partsOf(today).year : view.from;
  return (
    <nav aria-label="Time shown" className="tl-zoom">
      <ul>
        {SPANS.map((years) => (
          <li key={years}>
            <a
              href={timelineHref(base, viewAt(years, from))}
              aria-current={years === view.years ? 'true' : undefined}
            >
              {NAMES[years]}
            </a>
          </li>
        ))}
      </ul>
      {view.years !== SPANS[0] && (
        <ul>
          {([-1, 1] as const).map((step) => {
            const next = neighbour(view, step);
            return next ? (
              <li key={step}>
                <a href={timelineHref(base, next)} rel={step < 0 ? 'prev' : 'next'}>
                  {step < 0 && <span aria-hidden="true">← </span>}
                  {viewName(next)}
                  {step > 0 && <span aria-hidden="true"> →</span>}
                </a>
              </li>
            ) : null;
          })}
        </ul>
      )}
    </nav>
  );
}
