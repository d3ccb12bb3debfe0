import type { Place, SceneShape, SceneText, Tone } from '../scene/scene';
import { distanceTo, type Placed } from './box';
import { type LabelLayout, textWidth } from './layouts';

export interface LabelRow {
  readonly tone: Tone;
  readonly text: string;
}

/** Words beside what they name, one row under the other. */
export interface ChartLabel {
  readonly key: string;
  readonly rows: readonly LabelRow[];
  readonly placed: Placed;
  /** A stroke from what the label names to the label. */
  readonly stroke?: { readonly tone: Tone; readonly d: string };
}

/** How much room rows of text take, in pixels. */
export function labelSize(rows: readonly LabelRow[], { fontSize, lineHeight }: LabelLayout) {
  return {
    width: Math.max(...rows.map(({ text }) => textWidth(text, fontSize))),
    height: rows.length * lineHeight,
  };
}

/** Pixels between a label and what it names from which a line leads from one to the other. */
const LEADS_FROM = 18;
/** Nearer than this there is no room for a line that could be seen. */
export const LEAST_LEADER = 12;

/**
 * A thin line to a label that had to go further away.
 *
 * @param doubtful whether the label is nearer to something else: then it is led to from anywhere
 */
export function leader(placed: Placed, doubtful: boolean): ChartLabel['stroke'] {
  const { dx, dy, width, height } = placed;
  const box = { x: dx, y: dy, width, height };
  const distance = distanceTo(box, 0, 0);
  if (!doubtful && distance < LEADS_FROM) return undefined;
  const nearest = (middle: number, size: number) =>
    Math.max(middle - size / 2, Math.min(middle + size / 2, 0));
  const [x, y] = [nearest(dx, width), nearest(dy, height)];
  const part = (share: number) => `${tenth(x * share)} ${tenth(y * share)}`;
  // It begins outside the mark and ends short of the words; where there is no room, at their edge.
  const end = distance < LEAST_LEADER ? 1 : 1 - 3 / distance;
  return { tone: 'leader', d: `M${part(6 / distance)}L${part(end)}` };
}

/** A label as parts of a scene. */
export function labelParts(
  { key, rows, placed, stroke }: ChartLabel,
  { name, lineHeight, small }: LabelLayout,
): { shapes: SceneShape[]; texts: SceneText[] } {
  const { at, dx, dy, width } = placed;
  const size = small ? undefined : name;
  const [anchor, from] = sideOf(dx, width);
  const first = dy - ((rows.length - 1) * lineHeight) / 2;
  return {
    shapes: stroke ? [{ key: `${name} ${key}`, ...at, ...stroke, size }] : [],
    texts: rows.map(({ tone, text }, index) => ({
      key: `${name} ${key} ${index}`,
      tone,
      text,
      ...at,
      dx: tenth(from),
      dy: first + index * lineHeight,
      anchor,
      size,
      large: !small,
    })),
  };
}

function sideOf(dx: number, width: number): [SceneText['anchor'], number] {
  if (dx - width / 2 >= 0) return [undefined, dx - width / 2];
  return dx + width / 2 <= 0 ? ['end', dx + width / 2] : ['middle', dx];
}

export function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

/** A place's height in pixels of a layout. */
export function downOf({ y }: Place, { height }: LabelLayout): number {
  return (y * height) / 100;
}
