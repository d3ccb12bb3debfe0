import type { CivilDate } from '@/lib/domain/calendar';
import {
  type ReadinessSeries,
  type SeriesColumn,
  SIMPLIFICATION_TOLERANCE,
  valueOn,
} from '@/lib/domain/readiness/series';
import type { LabelLayout } from '../frame/end-labels';
import { chartFrame, LAST_AXIS_DAY, yPercent } from '../frame/frame';
import { linePlaces } from '../frame/series-lines';
import { placeLabel } from '../scene/place-label';
import type { Scene } from '../scene/scene';
import { innerLabels, LAYOUTS, labelBox, linePixels, type PlacedText } from './inner-labels';

export interface Overlay {
  /** Names the line's dash, `chart-overlay-{id}`: the same wherever it is shown. */
  readonly id: string;
  /** Shown beside the line, and before its name in the list. */
  readonly label: string;
  readonly series: ReadinessSeries;
}

/**
 * The middles of other projections over the chart's own, told apart by dash and label.
 *
 * @param series the chart's own lines, which the labels keep clear of
 */
export function overlayLines(
  overlays: readonly Overlay[],
  series: ReadinessSeries,
  asOf: CivilDate,
): Pick<Scene, 'paths' | 'texts'> {
  return {
    paths: overlays.map((overlay) => ({
      key: `overlay-${overlay.id}`,
      tone: `overlay-${overlay.id}`,
      points: linePlaces(overlay.series, 'p50', SIMPLIFICATION_TOLERANCE),
    })),
    texts: LAYOUTS.flatMap((layout) =>
      overlayLabels(overlays, series, asOf, layout).map(({ id, x, y, text, dx, dy, anchor }) => ({
        key: `${layout.name} overlay-${id}`,
        tone: 'label' as const,
        x,
        y,
        text,
        dx,
        dy,
        anchor,
        size: layout.name,
        large: true,
      })),
    ),
  };
}

const OWN_COLUMNS = ['required', 'planned', 'logged', 'p50'] as const;
/** Percent of the plot's width at which a label may be placed. */
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

/** Places each line's label beside the line, where the line is furthest from the others. */
export function overlayLabels(
  overlays: readonly Overlay[],
  series: ReadinessSeries,
  asOf: CivilDate,
  layout: LabelLayout,
): OverlayLabel[] {
  const { horizons, logged } = innerLabels(series, chartFrame(series, asOf), layout);
  const taken = [...horizons, ...(logged ? [logged] : [])].map((label) =>
    labelBox(label, layout, LABEL_GAP),
  );
  const lines = [
    ...OWN_COLUMNS.map((column) => linePixels(series, column, layout)),
    ...overlays.map((overlay) => linePixels(overlay.series, 'p50', layout)),
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
        const label = { id, x, y: yPercent(value), text, dx, dy, anchor };
        return { label, apart, box: labelBox(label, layout, LABEL_GAP) };
      });
    }).sort((a, b) => b.apart - a.apart);
    const [first, ...rest] = candidates;
    if (!first) return [];
    const chosen = placeLabel([first, ...rest], lines, taken, layout);
    taken.push(chosen.box);
    return [chosen.label];
  });
}

function onLine(series: ReadinessSeries, column: SeriesColumn, x: number): number | null {
  return valueOn(series, column, (x / 100) * LAST_AXIS_DAY);
}
