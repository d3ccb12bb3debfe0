import type { ReadinessSeries } from '@/lib/domain/readiness/series';
import { columnPoints, type Frame, lineEnd, type Place, xPercent, yPercent } from './frame';
import { LINES, type LineKey } from './line-names';
import { type Box, placeLabel } from './place-label';
import { spread } from './spread';

/** The least plot that a set of labels must suit, in pixels; a larger one only gives more room. */
export interface LabelLayout {
  readonly name: 'narrow' | 'wide';
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly lineHeight: number;
}

/** Keep in step with charts.css: the plot's box in a 320 px window, and from 40rem on. */
export const LAYOUTS: readonly [LabelLayout, LabelLayout] = [
  { name: 'narrow', width: 188, height: 232, fontSize: 12, lineHeight: 16 },
  { name: 'wide', width: 470, height: 336, fontSize: 14, lineHeight: 19 },
];

/** A text that stands beside a place by some pixels. */
export interface PlacedText extends Place {
  readonly text: string;
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface EndLabel {
  readonly key: LineKey;
  /** Percent from the top, apart from the other labels. */
  readonly y: number;
  readonly points: number;
}

/** The labels right of the plot, where lines end at its edge. */
export function endLabels(series: ReadinessSeries, layout: LabelLayout): EndLabel[] {
  const keys = ['required', 'projected', 'planned', 'logged'] as const;
  const ends = keys.flatMap((key) => {
    const end = lineEnd(series, LINES[key].column);
    return end && end.x > 99 ? [{ key, y: end.y, points: end.value }] : [];
  });
  const gap = (layout.lineHeight / layout.height) * 100;
  const placed = spread(
    ends.map(({ y }) => y),
    gap,
    0,
    100,
  );
  return ends.map((end, index) => ({ ...end, y: placed[index] ?? end.y }));
}

/** The labels inside the plot: the end of the log, and what each horizon asks for. */
export function innerLabels(series: ReadinessSeries, frame: Frame, layout: LabelLayout) {
  const { width, height } = layout;
  const lines = (['required', 'planned', 'logged', 'p50', 'p10', 'p90'] as const).map((column) =>
    columnPoints(series, column).map(
      ({ day, value }) =>
        [(xPercent(day) * width) / 100, (yPercent(value) * height) / 100] as const,
    ),
  );
  // Today's line must not run through a number either.
  const taken: Box[] = frame.today
    ? [{ x: (frame.today.x * width) / 100, y: height / 2, width: 2, height }]
    : [];
  const place = (at: Place, text: string, sides: readonly [Side, ...Side[]]): PlacedText => {
    const [first, ...rest] = sides;
    const toCandidate = (side: Side) => candidate(at, text, side, layout);
    const chosen = placeLabel([toCandidate(first), ...rest.map(toCandidate)], lines, taken, layout);
    taken.push(chosen.box);
    return { ...at, text, dx: chosen.dx, dy: chosen.dy, anchor: chosen.anchor };
  };
  const horizons = frame.horizons
    // Where there is room, the line's end label says the last one already.
    .filter(({ year }) => layout.name === 'narrow' || year !== 2046)
    .map(({ x, y, required }) => place({ x, y }, `${Math.round(required)}`, MARK_SIDES));
  const end = lineEnd(series, 'logged');
  const logged =
    end && end.x <= 99
      ? place({ x: end.x, y: end.y }, `Logged ${Math.round(end.value)}`, LOGGED_SIDES)
      : null;
  return { horizons, logged };
}

type Side = readonly [anchor: 'start' | 'middle' | 'end', dx: number, lines: number];

/** Above, below, and beside a mark; distances down are in lines of text. */
const MARK_SIDES: readonly [Side, ...Side[]] = [
  ['middle', 0, -0.85],
  ['middle', 0, 0.9],
  ['end', 0, -0.9],
  ['end', 2, 0.95],
  ['start', 7, 0.5],
  ['end', -8, -0.5],
  ['middle', 0, -1.6],
  ['middle', 0, 1.7],
];
const LOGGED_SIDES: readonly [Side, ...Side[]] = [
  ['end', -7, -0.75],
  ['end', -7, -1.3],
  ['start', 8, -0.75],
  ['end', -7, -1.9],
  ['start', 8, 0.8],
  ['end', -7, 0.8],
  ['start', 8, -1.5],
  ['start', 8, 1.5],
  ['start', 8, -2.2],
  ['start', 8, 2.2],
  ['start', 8, -3],
  ['start', 8, 3],
];

function candidate(at: Place, text: string, [anchor, dx, lines]: Side, layout: LabelLayout) {
  const width = text.length * layout.fontSize * 0.54;
  const towards = { start: 1, middle: 0, end: -1 }[anchor];
  const dy = lines * layout.lineHeight;
  const box: Box = {
    x: (at.x * layout.width) / 100 + dx + (towards * width) / 2,
    y: (at.y * layout.height) / 100 + dy,
    width,
    height: layout.lineHeight,
  };
  return { box, dx, dy, anchor };
}
