import './overlay-lines.css';
import type { CivilDate } from '@/lib/domain/calendar';
import { type ReadinessSeries, type SeriesColumn, valueOn } from '@/lib/domain/readiness/series';
import { At } from './at';
import { chartFrame, columnPoints, LAST_AXIS_DAY, xPercent, yPercent } from './frame';
import { innerLabels, LAYOUTS, type LabelLayout, type PlacedText } from './labels';
import { linePath, PLOT_VIEW_BOX } from './paths';
import { type Box, placeLabel } from './place-label';

export interface Overlay {
  /** Names the line's dash, `chart-overlay-{id}`: the same wherever it is shown. */
  readonly id: string;
  /** Stands beside the line and before its name in the list. */
  readonly label: string;
  readonly series: ReadinessSeries;
}

type OverlayLinesProps = {
  overlays: readonly Overlay[];
  /** The chart's own lines, which the labels keep clear of. */
  series: ReadinessSeries;
  asOf: CivilDate;
};

/** The middles of other projections over the chart's own, told apart by dash and label. */
export function OverlayLines({ overlays, series, asOf }: OverlayLinesProps) {
  return (
    <>
      <svg
        className="chart-layer chart-overlays"
        viewBox={PLOT_VIEW_BOX}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {overlays.map((overlay) => (
          <path
            key={overlay.id}
            className={`chart-overlay-${overlay.id}`}
            d={linePath(overlay.series, 'p50')}
          />
        ))}
      </svg>
      <svg className="chart-layer chart-marks" aria-hidden="true">
        {LAYOUTS.map((layout) => (
          <g key={layout.name} className={`chart-${layout.name}`}>
            {overlayLabels(overlays, series, asOf, layout).map(({ id, text, dx, dy, ...rest }) => (
              <At key={id} place={rest}>
                <text x={dx} y={dy} dy=".34em" textAnchor={rest.anchor}>
                  {text}
                </text>
              </At>
            ))}
          </g>
        ))}
      </svg>
    </>
  );
}

const OWN_COLUMNS = ['required', 'planned', 'logged', 'p50'] as const;
/** Percent of the plot's width at which a label may stand. */
const STOPS = Array.from({ length: 32 }, (_, index) => 96 - 3 * index);
/** Pixels that keep two labels side by side apart. */
const LABEL_GAP = 8;
/** Above the line, below it, and off a steep one; distances down are in lines of text. */
const SIDES = [
  { anchor: 'middle', dx: 0, lines: -0.75 },
  { anchor: 'middle', dx: 0, lines: 0.8 },
  { anchor: 'start', dx: 5, lines: -0.5 },
  { anchor: 'end', dx: -5, lines: 0.5 },
] as const;

interface OverlayLabel extends PlacedText {
  readonly id: string;
}

/** Where each line's label stands: beside the line, where most room is between it and the others. */
export function overlayLabels(
  overlays: readonly Overlay[],
  series: ReadinessSeries,
  asOf: CivilDate,
  layout: LabelLayout,
): OverlayLabel[] {
  const { horizons, logged } = innerLabels(series, chartFrame(series, asOf), layout);
  const taken = [...horizons, ...(logged ? [logged] : [])].map((label) => boxOf(label, layout));
  const lines = [
    ...OWN_COLUMNS.map((column) => pixels(series, column, layout)),
    ...overlays.map((overlay) => pixels(overlay.series, 'p50', layout)),
  ];
  return overlays.flatMap(({ id, label: text, series: line }) => {
    const others = overlays.filter((other) => other.id !== id).map((other) => other.series);
    const candidates = STOPS.flatMap((x) => {
      const value = onLine(line, 'p50', x);
      if (value === null) return [];
      const rivals = [...others.map((other) => onLine(other, 'p50', x)), onLine(series, 'p50', x)];
      const apart = Math.min(...rivals.map((rival) => Math.abs(value - (rival ?? 1_000))));
      return SIDES.map(({ anchor, dx, lines: down }) => {
        const dy = Math.round(down * layout.lineHeight);
        const label = { x, y: yPercent(value), text, dx, dy, anchor };
        return { ...label, id, apart, box: boxOf(label, layout) };
      });
    }).sort((a, b) => b.apart - a.apart);
    const [first, ...rest] = candidates;
    if (!first) return [];
    const chosen = placeLabel([first, ...rest], lines, taken, layout);
    taken.push(chosen.box);
    return [chosen];
  });
}

function onLine(series: ReadinessSeries, column: SeriesColumn, x: number): number | null {
  return valueOn(series, column, (x / 100) * LAST_AXIS_DAY);
}

function boxOf({ x, y, dx, dy, anchor, text }: PlacedText, layout: LabelLayout): Box {
  const width = text.length * layout.fontSize * 0.54 + LABEL_GAP;
  const towards = { start: 1, middle: 0, end: -1 }[anchor];
  return {
    x: (x * layout.width) / 100 + dx + (towards * width) / 2,
    y: (y * layout.height) / 100 + dy,
    width,
    height: layout.lineHeight,
  };
}

function pixels(series: ReadinessSeries, column: SeriesColumn, { width, height }: LabelLayout) {
  return columnPoints(series, column).map(
    ({ day, value }) => [(xPercent(day) * width) / 100, (yPercent(value) * height) / 100] as const,
  );
}
