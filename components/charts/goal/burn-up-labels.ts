import type { Plane } from '../labels/box';
import { type ChartLabel, labelSize } from '../labels/chart-label';
import { type EdgeEnd, edgeLabels, endsAtEdge } from '../labels/edge-labels';
import type { LabelLayout } from '../labels/layouts';
import { type Draft, placeDrafts } from '../labels/place-drafts';
import { costField, type Direction, type Obstacle } from '../labels/place-labels';
import { inwards, type Place, type ScenePath, type Tone } from '../scene/scene';

/** Keep in step with burn-up.css: the plot in windows of 320 px and up, and from 40rem on. */
export const BURN_UP_LAYOUTS: readonly [LabelLayout, LabelLayout] = [
  {
    name: 'narrow',
    stacked: false,
    widths: [148, 203, 500],
    height: 152,
    fontSize: 12,
    lineHeight: 14,
    gutter: 17,
  },
  {
    name: 'wide',
    stacked: false,
    widths: [456, 888],
    height: 256,
    fontSize: 14,
    lineHeight: 17,
    gutter: 28,
  },
];

/** A line of the chart with its name, as far as it is drawn. */
export interface NamedLine {
  readonly key: 'target' | 'planned' | 'logged' | 'projected';
  readonly text: string;
  readonly points: readonly Place[];
  /** An example of what will be there, which is not named. */
  readonly ghost?: boolean;
}

/** Milestones whose marks touch are named together: `2`, `2–4`. */
export interface NumberedMark extends Place {
  readonly text: string;
}

/** The end of the log on the side of the log. */
const LOGGED_DIRECTIONS: readonly Direction[] = [
  [-1, -0.5],
  [-1, 0.5],
  [0, -1],
  [0, 1],
  [-1, -1],
  [-1, 1],
  [1, -0.5],
  [1, 0.5],
  [1, -1],
  [1, 1],
];
const NUMBER_DIRECTIONS: readonly Direction[] = [
  [0, -1],
  [0, 1],
  [-1, -0.5],
  [1, 0.5],
  [-1, 0.5],
  [1, -0.5],
  [-1, -1],
  [1, 1],
  [-1, 1],
  [1, -1],
];
/** How lines that run into each other's ends are told apart: by these it is no doubt. */
const OWN_LINES: Readonly<Record<NamedLine['key'], readonly string[]>> = {
  target: ['target'],
  planned: ['planned', 'target'],
  logged: ['logged', 'projected'],
  projected: ['projected', 'target'],
};
/** Pixels between the middles of two milestones whose marks touch. */
const TOUCH = 14;
/** Pixels across of a mark. */
const MARK = 11;
/** Pixels above the plot, where today is named: see `todayMark`. */
const ABOVE = 20;
const TODAY_DX = { start: 20, middle: 0, end: -20 };
const TODAY = { width: 40, height: 14, dy: -10 };

/** The words of a burn-up: each line's name at its own end, and each milestone's number at its mark. */
export function burnUpLabels(
  lines: readonly NamedLine[],
  bands: readonly ScenePath[],
  marks: readonly NumberedMark[],
  today: number,
  layout: LabelLayout,
): ChartLabel[] {
  const ends = lines.flatMap(({ key, text, points, ghost }) => {
    const at = points.at(-1);
    const tone: Tone = key === 'target' ? 'label' : key;
    return at && !ghost ? [{ key, at, rows: [{ tone, text }] }] : [];
  });
  const edges = ends
    .filter(({ at }) => endsAtEdge(at))
    .map((end): EdgeEnd => ({ ...end, at: { x: 100, y: end.at.y }, tone: end.key }));
  const drafts: Draft[] = [
    ...ends
      .filter(({ at }) => !endsAtEdge(at))
      .map((end) => ({
        ...end,
        ...labelSize(end.rows, layout),
        lines: OWN_LINES[end.key],
        towards: end.key === 'logged' ? LOGGED_DIRECTIONS : undefined,
      })),
    ...marks.map(({ x, y, text }, index): Draft => {
      const rows = [{ tone: 'label' as const, text }];
      const size = labelSize(rows, layout);
      const at = { x, y };
      const towards = NUMBER_DIRECTIONS;
      return { key: `milestone ${index}`, at, lines: ['planned'], rows, ...size, towards };
    }),
  ];
  const taken = [...marks, ...ends.map(({ at }) => at)].map(({ x, y }) => ({
    ...{ at: { x, y }, dx: 0, dy: 0, width: MARK, height: MARK },
  }));
  const field = costField(
    [
      ...lines.map(({ key, points }): Obstacle => ({ key, line: points, weight: 1 })),
      ...bands.map(bandObstacle),
    ],
    [
      ...taken,
      { at: { x: today, y: 50 }, dx: 0, dy: 0, width: 8, height: layout.height },
      { at: { x: today, y: 0 }, dx: TODAY_DX[inwards(today)], ...TODAY },
    ],
    [...drafts, ...edges].map(({ at }) => at),
    burnUpPlanes(layout),
  );
  return [...edgeLabels(edges, layout), ...placeDrafts(drafts, field, layout)];
}

/** The plots that the words must be good for. */
export function burnUpPlanes({ widths, height }: LabelLayout): Plane[] {
  return widths.map((width) => ({ width, height, above: ABOVE }));
}

/** An area is written as its upper edge, and back along its lower one. */
function bandObstacle({ points }: ScenePath): Obstacle {
  const half = points.length / 2;
  return { line: points.slice(0, half), other: points.slice(half).toReversed(), weight: 0.15 };
}

/**
 * The numbers of milestones, which are by date; of those whose marks touch, one for all of them.
 *
 * @param marks of all milestones
 */
export function numberedMarks(
  marks: readonly Place[],
  { widths, height }: LabelLayout,
): NumberedMark[] {
  const groups: { first: number; last: number; at: Place }[] = [];
  for (const [index, at] of marks.entries()) {
    if (at.x < 0 || at.x > 100) continue;
    const before = groups.at(-1);
    const [across = 0, down = 0] = before
      ? [((at.x - before.at.x) * Math.min(...widths)) / 100, ((at.y - before.at.y) * height) / 100]
      : [];
    if (before && Math.abs(across) < TOUCH && Math.abs(down) < TOUCH) before.last = index;
    else groups.push({ first: index, last: index, at });
  }
  return groups.map(({ first, last, at }) => ({
    ...at,
    text: first === last ? `${first + 1}` : `${first + 1}–${last + 1}`,
  }));
}
