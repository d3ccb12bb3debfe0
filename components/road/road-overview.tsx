import './road.css';
import { cssPercent } from '@/components/charts/scene/css-percent';
import { spanOn, timelineAxis, xOf } from '@/components/timeline/axis/axis';
import { SPANS, viewAt } from '@/components/timeline/axis/view';
import { cx } from '@/components/ui/cx';
import { SeriesMark, seriesText } from '@/components/ui/series-mark';
import { type CivilDate, HORIZON_YEARS, horizonDate } from '@/lib/domain/calendar';
import { goalsInWords, monthsInWords } from '@/lib/format/road';
import { type Bar, packLanes } from './lanes';
import { rowAnchor } from './road-rows';

const AXIS = timelineAxis(viewAt(SPANS[0], 0));
const TICKS = [2026, 2031, 2036, 2041, 2046];

type RoadOverviewProps = {
  today: CivilDate;
  strategies: readonly { key: string; title: string; bars: readonly Bar[] }[];
  /** Where the plan is; without it bars are no links. */
  planHref?: string;
};

/**
 * The road at a glance: each strategy's goals as bars on the time axis, filled where the road adds
 * them. Where there is room a bar is a link to the goal in the list; the list says it all in words.
 */
export function RoadOverview({ today, strategies, planHref }: RoadOverviewProps) {
  const own = strategies.some(({ bars }) => bars.some((bar) => bar.own));
  return (
    <figure className="road-overview" aria-label="The road at a glance">
      <ol className="road-years" aria-hidden="true">
        {TICKS.map((year) => (
          <li key={year} style={{ left: cssPercent(xOf(AXIS, `${year}-07-01`)) }}>
            {year}
          </li>
        ))}
      </ol>
      <div className="road-rows">
        <div className="road-lines" aria-hidden="true">
          {HORIZON_YEARS.map((year) => (
            <i key={year} style={{ left: cssPercent(xOf(AXIS, horizonDate(year))) }} />
          ))}
          <i className="road-today" style={{ left: cssPercent(xOf(AXIS, today)) }}>
            <b>Today</b>
          </i>
        </div>
        {strategies.map(({ key, title, bars }, index) => (
          <div key={key} className="road-strategy">
            <p>
              <SeriesMark index={index} /> {title}
              <span className="sr-only">, {goalsInWords(bars.length)}</span>
            </p>
            <div className={cx('road-lanes', seriesText[index % seriesText.length])}>
              {packLanes(bars).map((lane) => (
                <div key={lane[0]?.id} className="road-lane">
                  {lane.map((bar) => (
                    <RoadBar
                      key={bar.id}
                      bar={bar}
                      href={
                        planHref &&
                        (bar.own ? `${planHref}/goals/${bar.id}` : `#${rowAnchor(bar.id)}`)
                      }
                    />
                  ))}
                </div>
              ))}
            </div>
          </div>
        ))}
      </div>
      {own && (
        <figcaption>Filled: what the road adds. Outlined: what your plan has already.</figcaption>
      )}
    </figure>
  );
}

function RoadBar({ bar, href }: { bar: Bar; href: string | undefined }) {
  const span = spanOn(AXIS, bar.startOn, bar.dueOn);
  if (!span) return null;
  const look = {
    className: cx('road-bar', bar.own && 'road-own'),
    style: { left: cssPercent(span.left), width: cssPercent(span.width) },
  };
  if (href === undefined) {
    return (
      <span {...look} aria-hidden="true">
        <i />
      </span>
    );
  }
  return (
    <a {...look} href={href}>
      <i />
      <span className={span.left > 50 ? 'road-tip road-tip-left' : 'road-tip'}>
        {bar.title}, <span>{monthsInWords(bar)}</span>
      </span>
    </a>
  );
}
