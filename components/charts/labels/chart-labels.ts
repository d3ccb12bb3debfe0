import type { ReadinessSeries } from '@/lib/domain/readiness/series';
import type { Frame } from '../frame/frame';
import { columnPlaces, LINE_KEYS, type LineKey, lineEnd, linePlaces } from '../frame/series-lines';
import type { Place } from '../scene/scene';
import type { Placed } from './box';
import type { ChartLabel } from './chart-label';
import { edgeLabels } from './edge-labels';
import { labelDrafts, labelledEdges } from './label-drafts';
import type { LabelLayout } from './layouts';
import { type Overlay, overlayLabels } from './overlay-labels';
import { placeDrafts } from './place-drafts';
import { type CostField, costField, type Obstacle } from './place-labels';

/** Points by which a line may be straightened before labels keep off it. */
const TOLERANCE = 0.25;
/** Pixels across of a horizon's mark and of the dot at the end of the log. */
const MARK = 13;
const DOT = 10;

/**
 * The words of a chart of readiness: each line's name and level at its own end, what each horizon
 * asks for and how it stands beside its mark. None covers another.
 *
 * @param obstacles the same for every layout of a chart
 */
export function chartLabels(
  series: ReadinessSeries,
  frame: Frame,
  layout: LabelLayout,
  overlays: readonly Overlay[] = [],
  obstacles = obstaclesOf(series, overlays),
): ChartLabel[] {
  const drafts = labelDrafts(series, frame, layout, overlays);
  const edges = labelledEdges(series, frame, layout);
  const named = [...drafts, ...edges].map(({ at }) => at);
  const field = fieldOf(series, frame, layout, obstacles, named);
  const inner = placeDrafts(drafts, field, layout);
  const taken = inner.map(({ placed }) => placed);
  return [
    ...edgeLabels(edges, layout),
    ...inner,
    ...overlayLabels(overlays, series, layout, field, taken),
  ];
}

/** The lines that labels keep off, and the band. */
export function obstaclesOf(series: ReadinessSeries, overlays: readonly Overlay[]): Obstacle[] {
  const line = (of: ReadinessSeries, key: LineKey): Obstacle => ({
    key,
    line: linePlaces(of, key, TOLERANCE),
    weight: 1,
  });
  const [low, high] = (['p10', 'p90'] as const).map((column) =>
    columnPlaces(series, column, TOLERANCE),
  ) as [Place[], Place[]];
  return [
    ...LINE_KEYS.map((key) => line(series, key)),
    ...overlays.flatMap((overlay) => [
      line(overlay.series, 'projected'),
      line(overlay.series, 'beyond'),
    ]),
    { line: high, weight: 0.5 },
    { line: low, weight: 0.5 },
    { line: high, other: low, weight: 0.15 },
  ];
}

/** Besides, they keep off marks, the dot at the end of the log, and today. */
function fieldOf(
  series: ReadinessSeries,
  { horizons, today, estimates }: Frame,
  { widths, height }: LabelLayout,
  obstacles: readonly Obstacle[],
  named: readonly Place[],
): CostField {
  const mark = (at: Place, size: number): Placed => ({
    at,
    dx: 0,
    dy: 0,
    width: size,
    height: size,
  });
  const now = lineEnd(series, 'logged');
  return costField(
    obstacles,
    [
      ...horizons.map((at) => mark(at, MARK)),
      ...(now ? [mark(now, DOT)] : []),
      ...estimates.map((at) => mark(at, DOT)),
      ...(today ? [{ at: { x: today.x, y: 50 }, dx: 0, dy: 0, width: 3, height }] : []),
    ],
    named,
    widths.map((width) => ({ width, height })),
  );
}
