import type { ReadinessSeries } from '@/lib/domain/readiness/series';
import { formatLevel } from '@/lib/format/numbers';
import type { Frame, HorizonMark } from '../frame/frame';
import {
  columnPlaces,
  LINE_KEYS,
  LINES,
  type LineKey,
  lineEnd,
  linePlaces,
} from '../frame/series-lines';
import type { Place } from '../scene/scene';
import { boxOn, overlaps, type Placed, pixelOn } from './box';
import { type ChartLabel, type LabelRow, labelSize, leader } from './chart-label';
import { edgeLabels, endsAtEdge, statusRows } from './edge-labels';
import type { LabelLayout } from './layouts';
import { type Overlay, overlayLabels } from './overlay-labels';
import {
  type CostField,
  costField,
  type Direction,
  misleads,
  type Obstacle,
  placeLabels,
  type WantedLabel,
} from './place-labels';

/** Above and below a mark before beside it: the line runs on both sides. */
const MARK_DIRECTIONS: readonly Direction[] = [
  [0, -1],
  [0, 1],
  [-1, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -0.5],
  [1, 0.5],
  [-1, 0],
  [1, 0],
];
/** The end of the log on the side of the log. */
const LOGGED_DIRECTIONS: readonly Direction[] = [
  [-1, -0.5],
  [-1, 0.5],
  [-1, 0],
  [-1, -1],
  [-1, 1],
  [1, -0.5],
  [1, 0.5],
  [1, -1],
  [1, 1],
  [1, 0],
];
const ENDS = ['logged', 'projected', 'planned'] as const;
/** Points by which a line may be straightened before labels keep off it. */
const TOLERANCE = 0.25;
/** Pixels across of a horizon's mark and of the dot at the end of the log. */
const MARK = 13;
const DOT = 10;

/** A label that is not placed yet. */
interface Draft extends WantedLabel {
  readonly key: string;
  readonly rows: readonly LabelRow[];
  /** In place of them where there is no room. */
  readonly short?: readonly LabelRow[];
}

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
  const drafts = [...endDrafts(series, layout), ...markDrafts(frame.horizons, layout)];
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

function markDrafts(marks: readonly HorizonMark[], layout: LabelLayout): Draft[] {
  if (layout.small) return [];
  return marks
    .filter((mark) => !endsAtEdge(mark))
    .map((mark) => {
      const { x, y, year, required } = mark;
      const rows: LabelRow[] = [
        { tone: 'required', text: formatLevel(required) },
        ...statusRows(mark),
      ];
      const size = labelSize(rows, layout);
      const short = rows.length > 1 ? rows.slice(1) : undefined;
      return { key: `${year}`, at: { x, y }, rows, short, ...size, towards: MARK_DIRECTIONS };
    });
}

/** A line's end that is on the plot, with its words. */
interface End {
  readonly key: (typeof ENDS)[number];
  readonly end: NonNullable<ReturnType<typeof lineEnd>>;
}

/** Ends that are so near to each other that one label names both, one row each. */
function endDrafts(series: ReadinessSeries, layout: LabelLayout): Draft[] {
  const ends = ENDS.flatMap((key): End[] => {
    const end = lineEnd(series, key);
    return end && !endsAtEdge(end) ? [{ key, end }] : [];
  });
  const groups: End[][] = [];
  for (const one of ends) {
    const group = groups.find(([first]) => first && areClose(first.end, one.end, layout));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const rows = group.length > 1 ? groupRows(group) : endRows(first, layout);
    const towards = first.key === 'logged' ? LOGGED_DIRECTIONS : undefined;
    const short = layout.stacked && group.length === 1 ? rows.slice(0, 1) : undefined;
    return [{ key: first.key, at: first.end, rows, short, ...labelSize(rows, layout), towards }];
  });
}

function areClose(one: Place, other: Place, { height, lineHeight }: LabelLayout): boolean {
  const down = (Math.abs(one.y - other.y) * height) / 100;
  return Math.abs(one.x - other.x) < 0.5 && down < 1.25 * lineHeight;
}

/** From the highest end to the lowest. */
function groupRows(group: readonly End[]): LabelRow[] {
  return group.toSorted((a, b) => a.end.y - b.end.y).map(({ key, end }) => oneRow(key, end.value));
}

function endRows({ key, end: { value } }: End, { stacked }: LabelLayout): LabelRow[] {
  if (!stacked) return [oneRow(key, value)];
  const texts = [LINES[key].name, formatLevel(value)];
  return texts.map((text) => ({ tone: key, text }));
}

function oneRow(key: LineKey, value: number): LabelRow {
  return { tone: key, text: `${LINES[key].name} ${formatLevel(value)}` };
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
