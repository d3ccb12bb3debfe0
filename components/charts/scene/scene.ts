import type { Place } from '../frame';

/**
 * What a chart consists of, apart from how it is drawn: the page's SVG, which is stretched to its
 * box, and the file that leaves the app are made from the same one. Places are percent of the plot
 * from its left edge and its top; distances from them are pixels.
 */
export interface Scene {
  /** Under everything: rules of the scale. */
  readonly rules: readonly SceneLine[];
  /** Lines and areas, in the order of painting. */
  readonly paths: readonly ScenePath[];
  /** Over the paths: today, for instance. */
  readonly lines: readonly SceneLine[];
  readonly dots: readonly SceneDot[];
  readonly texts: readonly SceneText[];
}

/** What a part of a scene is, which says how it looks. */
export type Tone =
  | 'rule'
  | 'edge'
  | 'tick'
  | 'today'
  | 'planned'
  | 'required'
  | 'projected'
  | 'logged'
  | 'target'
  | 'total'
  | 'band'
  | 'band-middle'
  | 'bar'
  | 'veil'
  | 'label'
  | 'quiet'
  | 'milestone'
  | 'milestone-done'
  | 'leader'
  | LayerTone;

/** A layer of a stack: whose strategy it is (0–3) and its shade (0–2), the starting levels, the rest. */
export type LayerTone = `layer-${0 | 1 | 2 | 3}-${0 | 1 | 2}` | 'layer-start' | 'layer-others';

export interface ScenePath {
  readonly tone: Tone;
  readonly points: readonly Place[];
  /** An area in place of a line. */
  readonly area?: boolean;
  /** An example of what will be there. */
  readonly ghost?: boolean;
}

export interface SceneLine {
  readonly tone: Tone;
  readonly from: Place;
  readonly to: Place;
}

export interface SceneDot extends Place {
  readonly tone: Tone;
  readonly ghost?: boolean;
}

/** A size of chart in which a text stands; in both when left out. */
export type Room = 'narrow' | 'wide';

export interface SceneText extends Place {
  readonly tone: Tone;
  readonly text: string;
  readonly dx?: number;
  /** Of the middle of the letters. */
  readonly dy?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly room?: Room;
}

/** Pixels below the plot's edge at which the names of years stand. */
const AXIS_DY = 16;

/** A rule across the plot with its number left of it. */
export function yTick(y: number, text: string, tone: Tone = 'rule') {
  const rule: SceneLine = { tone, from: { x: 0, y }, to: { x: 100, y } };
  const label: SceneText = { tone: 'tick', x: 0, y, dx: -8, anchor: 'end', text };
  return { rule, label };
}

/** A name under the plot. */
export function xTick(x: number, text: string, room?: Room, anchor?: SceneText['anchor']) {
  const label: SceneText = {
    tone: 'tick',
    x,
    y: 100,
    dy: AXIS_DY,
    anchor: anchor ?? (x < 3 ? 'start' : 'middle'),
    text,
    room,
  };
  return label;
}

/** Today's line with its word; nothing when it is not on the plot. */
export function todayMark(x: number | null) {
  if (x === null || x < 0 || x > 100) return { lines: [], texts: [] };
  const line: SceneLine = { tone: 'today', from: { x, y: 0 }, to: { x, y: 100 } };
  const anchor = x < 14 ? 'start' : x > 86 ? 'end' : 'middle';
  const text: SceneText = { tone: 'today', x, y: 0, dy: -10, anchor, text: 'Today' };
  return { lines: [line], texts: [text] };
}
