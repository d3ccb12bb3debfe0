import type { ReadinessSeries } from '@/lib/domain/readiness/series';
import { formatPoints } from '@/lib/format/numbers';
import { At } from './at';
import { type Frame, lineEnd } from './frame';
import { endLabels, innerLabels, LAYOUTS, type LabelLayout, type PlacedText } from './labels';
import { LINES } from './line-names';
import { percent } from './text';

type MarksProps = { series: ReadinessSeries; frame: Frame };

/** Marks and words that must not stretch with the plot, once for each size of label. */
export function ChartMarks({ series, frame }: MarksProps) {
  const now = lineEnd(series, 'logged');
  return (
    <svg className="chart-layer chart-marks" aria-hidden="true">
      {frame.horizons.map(({ year, x, y }) => (
        <circle key={year} className="chart-horizon" cx={percent(x)} cy={percent(y)} r="3.5" />
      ))}
      {now && <circle className="chart-now" cx={percent(now.x)} cy={percent(now.y)} r="4" />}
      {LAYOUTS.map((layout) => (
        <Labels key={layout.name} layout={layout} series={series} frame={frame} />
      ))}
    </svg>
  );
}

function Labels({ series, frame, layout }: MarksProps & { layout: LabelLayout }) {
  const { horizons, logged } = innerLabels(series, frame, layout);
  const wide = layout.name === 'wide';
  return (
    <g className={`chart-${layout.name}`}>
      {endLabels(series, layout).map(({ key, y, points }) => (
        <At key={key} place={{ x: 100, y }} className={`chart-end-${key}`}>
          <path d={wide ? 'M7 0h17' : 'M5 0h9'} className={`chart-${key}`} />
          <text x={wide ? 29 : 17} dy=".34em">
            {wide ? `${LINES[key].name} ${formatPoints(points)}` : LINES[key].name}
          </text>
        </At>
      ))}
      {horizons.map((label) => (
        <Label key={label.x} label={label} className="chart-end-required" />
      ))}
      {logged && <Label label={logged} className="chart-end-logged" />}
    </g>
  );
}

function Label({ label, className }: { label: PlacedText; className: string }) {
  const { dx, dy, anchor, text } = label;
  return (
    <At place={label} className={className}>
      <text x={dx} y={Math.round(dy)} dy=".34em" textAnchor={anchor}>
        {text}
      </text>
    </At>
  );
}
