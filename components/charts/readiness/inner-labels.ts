import type { ReadinessSeries, SeriesColumn } from '@/lib/domain/readiness/series';
import type { LabelLayout } from '../frame/end-labels';
import { type Frame, xPercent, yPercent } from '../frame/frame';
import { columnPoints, lineEnd } from '../frame/series-lines';
import { type Box, placeLabel } from '../scene/place-label';
import type { Place } from '../scene/scene';

/** Keep in step with scene.css: the plot's box in a 320 px window, and from 40rem on. */
export const LAYOUTS: readonly [LabelLayout, LabelLayout] = [
  { name: 'narrow', width: 188, height: 232, fontSize: 12, lineHeight: 16 },
  { name: 'wide', width: 470, height: 336, fontSize: 14, lineHeight: 19 },
];

/** A text offset from a place by some pixels. */
export interface PlacedText extends Place {
  readonly text: string;
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The labels inside the plot: the end of the log, and what each horizon asks for. */
export function innerLabels(series: ReadinessSeries, frame: Frame, layout: LabelLayout) {
  const { width, height } = layout;
  const lines = (['required', 'planned', 'logged', 'p50', 'p10', 'p90'] as const).map((column) =>
    linePixels(series, column, layout),
  );
  // Today's line must not run through a number either.
  const taken: Box[] = frame.today
    ? [{ x: (frame.today.x * width) / 100, y: height / 2, width: 2, height }]
    : [];
  const place = (at: Place, text: string, sides: readonly [Side, ...Side[]]): PlacedText => {
    const [first, ...rest] = sides;
    const toCandidate = ([anchor, dx, down]: Side) => {
      const label = { x: at.x, y: at.y, text, dx, dy: down * layout.lineHeight, anchor };
      return { label, box: labelBox(label, layout) };
    };
    const chosen = placeLabel([toCandidate(first), ...rest.map(toCandidate)], lines, taken, layout);
    taken.push(chosen.box);
    return chosen.label;
  };
  const horizons = frame.horizons
    // On the wide chart the line's end label shows the last one already.
    .filter(({ year }) => layout.name === 'narrow' || year !== 2046)
    .map((mark) => place(mark, `${Math.round(mark.required)}`, MARK_SIDES));
  const end = lineEnd(series, 'logged');
  const logged =
    end && end.x <= 99 ? place(end, `Logged ${Math.round(end.value)}`, LOGGED_SIDES) : null;
  return { horizons, logged };
}

/** Estimates the box of a label in pixels, with the gap beside it. */
export function labelBox(
  { x, y, dx, dy, anchor, text }: PlacedText,
  layout: LabelLayout,
  gap = 0,
): Box {
  const width = text.length * layout.fontSize * 0.54 + gap;
  const towards = { start: 1, middle: 0, end: -1 }[anchor];
  return {
    x: (x * layout.width) / 100 + dx + (towards * width) / 2,
    y: (y * layout.height) / 100 + dy,
    width,
    height: layout.lineHeight,
  };
}

/** One line of the series in pixels of a layout. */
export function linePixels(
  series: ReadinessSeries,
  column: SeriesColumn,
  { width, height }: LabelLayout,
) {
  return columnPoints(series, column).map(
    ({ day, value }) => [(xPercent(day) * width) / 100, (yPercent(value) * height) / 100] as const,
  );
}

type Side = readonly [anchor: PlacedText['anchor'], dx: number, lines: number];

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
