import './example-chart.css';
import { type Point, exampleSeries as series } from './series';

const years = [2026, 2031, 2036, 2041, 2046];
const path = (points: readonly Point[]) =>
  points.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' ');
const percent = ([x, y]: Point) => ({ left: `${x}%`, top: `${y}%` });

/** How far apart labels are at the least, in percent of the height. */
const LABEL_GAP = 7;

/** Labels at the lines’ ends; one that would cover another is moved below it. */
const labels = [
  { name: 'Projected', points: series.projected, className: 'text-accent font-semibold' },
  { name: 'Planned', points: series.planned, className: 'text-muted' },
  { name: 'Required', points: series.required, className: 'text-ink' },
]
  .map(({ points, ...label }) => ({ ...label, y: points.at(-1)?.[1] ?? 0 }))
  .sort((a, b) => a.y - b.y);
for (const [index, label] of labels.entries()) {
  label.y = Math.max(label.y, (labels[index - 1]?.y ?? -LABEL_GAP) + LABEL_GAP);
}

/** A picture of an example plan. Lines stretch with the page, lettering does not. */
export function ExampleChart() {
  const [first] = series.horizons;
  return (
    <figure className="example">
      <figcaption>
        <b>An example, nobody’s plan.</b> Readiness from 0 to 100%, three and a half years along a
        road that was laid out on the first day.
      </figcaption>
      <div className="example-plot">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" fill="none" aria-hidden="true">
          <path d="M0 0h100M0 50h100" className="stroke-rule" />
          <polygon points={path(series.outer)} className="fill-band" />
          <polygon points={path(series.inner)} className="fill-band-strong" />
          <polyline points={path(series.planned)} className="stroke-edge" />
          <polyline points={path(series.required)} className="stroke-ink" strokeWidth="1.5" />
          <polyline
            points={path(series.projected)}
            className="stroke-accent"
            strokeWidth="2"
            strokeDasharray="6 4"
          />
          <polyline points={path(series.logged)} className="stroke-accent" strokeWidth="3" />
          <path d={`M${series.today[0]} 0V100`} className="stroke-edge" strokeDasharray="2 3" />
          <path d="M0 100h100" className="stroke-edge" strokeWidth="2" />
        </svg>
        {series.horizons.map(({ year, at }) => (
          <i key={year} style={percent(at)} />
        ))}
        <span className="-translate-x-1/2 -translate-y-6" style={percent(series.today)}>
          Today
        </span>
        <span
          className="-translate-x-full -translate-y-full pe-1.5 font-semibold text-accent"
          style={percent(series.logged.at(-1) ?? [0, 0])}
        >
          Logged
        </span>
        {labels.map(({ name, y, className }) => (
          <span
            key={name}
            className={`-translate-y-1/2 ps-2 ${className}`}
            style={{ left: '100%', top: `${y}%` }}
          >
            {name}
          </span>
        ))}
        {years.map((year, index) => (
          <span
            key={year}
            className="mt-1.5 -translate-x-1/2"
            style={{ left: `${index * 25}%`, top: '100%' }}
          >
            {year}
          </span>
        ))}
      </div>
      {first && (
        <p className="font-serif text-lg">
          At this pace the plan reaches about {first.reached}% by the end of {first.year}, when the
          outlook asks for {first.required}%, and it arrives in time for 2036 and 2046.
        </p>
      )}
    </figure>
  );
}
