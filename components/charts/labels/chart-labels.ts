import type { ReadinessSeries } from '@/lib/domain/readiness/series';
import type { Frame } from '../frame/frame';
import { columnPlaces, LINE_KEYS, type LineKey, lineEnd, linePlaces } from '../frame/series-lines';
import type { Place } from '../scene/scene';
import { boxOn, overlaps, type Placed, pixelOn } from './box';
import { type ChartLabel, labelSize, leader } from './chart-label';
import { edgeLabels } from './edge-labels';
import { type Draft, labelDrafts } from './label-drafts';
import type { LabelLayout } from './layouts';
import { type Overlay, overlayLabels } from './overlay-labels';
import { type CostField, costField, misleads, type Obstacle, placeLabels } from './place-labels';

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
  const drafts = labelDrafts(series, frame, layout);
  const named = drafts.map(({ at }) => at);
  const field = fieldOf(series, frame, layout, obstacles, named);
  const inner = placeDrafts(drafts, field, layout);
  const taken = inner.map(({ placed }) => placed);
  return [
    ...edgeLabels(series, frame, layout),
    ...inner,
    ...overlayLabels(overlays, series, layout, field, taken),
  ];
}

/**
 * Where one cannot but cover another, those two say less; and where that is not enough, the last of
 * them says nothing: the table has all numbers.
 */
function placeDrafts(
  drafts: readonly Draft[],
  field: CostField,
  layout: LabelLayout,
): ChartLabel[] {
  const placed = placeLabels(drafts, field);
  const covering = placed.map((one) =>
    placed.some((other) => other !== one && meet(one, other, layout)),
  );
  const last = covering.lastIndexOf(true);
  if (last < 0) {
    return placed.map((label, index): ChartLabel => {
      const { key, rows } = drafts[index] as Draft;
      return { key, rows, placed: label, stroke: leader(label, isDoubtful(label, drafts, layout)) };
    });
  }
  const shorter = drafts.map((draft, index): Draft => {
    const { short, ...rest } = draft;
    return covering[index] && short ? { ...rest, rows: short, ...labelSize(short, layout) } : draft;
  });
  const some = shorter.some((draft, index) => draft !== drafts[index]);
  const rest = some ? shorter : drafts.filter((_draft, index) => index !== last);
  return placeDrafts(rest, field, layout);
}

function isDoubtful(label: Placed, drafts: readonly Draft[], { widths, height }: LabelLayout) {
  return widths.some((width) => {
    const plane = { width, height };
    const named = drafts.map(({ at }) => pixelOn(at, plane));
    return misleads(label, boxOn(label, plane), named);
  });
}

function meet(one: Placed, other: Placed, { widths, height }: LabelLayout): boolean {
  return widths.some((width) => {
    const plane = { width, height };
    return overlaps(boxOn(one, plane), boxOn(other, plane));
  });
}

/** The lines that labels keep off, and the band. */
export function obstaclesOf(series: ReadinessSeries, overlays: readonly Overlay[]): Obstacle[] {
  const line = (of: ReadinessSeries, key: LineKey): Obstacle => ({
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
  { horizons, today }: Frame,
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
      ...(today ? [{ at: { x: today.x, y: 50 }, dx: 0, dy: 0, width: 3, height }] : []),
    ],
    named,
    widths.map((width) => ({ width, height })),
  );
}
