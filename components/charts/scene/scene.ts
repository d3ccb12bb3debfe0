import type { Status } from '@/components/ui/status-shapes';

/** A place on the plot: percent from its left edge and from its top. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * A display list: what a chart consists of, apart from how it is drawn. The page's SVG, which is
 * stretched to its box, and the standalone SVG are made from the same one. Places are percent of
 * the plot from its left edge and its top; distances from them are pixels at the ordinary size of
 * text.
 */
export interface Scene {
  /** Under everything: rules of the scale. */
  readonly rules: readonly SceneLine[];
  /** Lines and areas, in the order of painting. */
  readonly paths: readonly ScenePath[];
  /** Over the paths: today, for instance. */
  readonly lines: readonly SceneLine[];
  readonly shapes?: readonly SceneShape[];
  readonly dots: readonly SceneDot[];
  readonly texts: readonly SceneText[];
}

/** What a part of a scene is; its looks follow from it (scene.css, scene-styles.ts). */
export type Tone =
  | 'rule'
  | 'edge'
  | 'tick'
  | 'today'
  | 'planned'
  | 'required'
  | 'projected'
  | 'beyond'
  | 'logged'
  | 'horizon'
  | 'estimate'
  | 'target'
  | 'band'
  | 'band-middle'
  | 'range'
  | 'bar'
  | 'veil'
  | 'label'
  | 'quiet'
  | 'milestone'
  | 'milestone-done'
  | 'leader'
  | 'pin'
  | 'pin-done'
  | LayerTone
  | OverlayTone
  | StatusTone;

/** A layer of a stack: whose strategy it is (0–3) and its shade (0–2), the starting levels, the rest. */
export type LayerTone = `layer-${0 | 1 | 2 | 3}-${0 | 1 | 2}` | 'layer-start' | 'layer-others';

/** Another projection over the chart's own, by its letter. */
export type OverlayTone = `overlay-${string}`;

/** A horizon's mark: the paper under it, its outline and its filled part; the outline's is its words' too. */
export type StatusTone = 'status-paper' | `status-${Status}` | `status-${Status}-solid`;

interface ScenePart {
  /** Unique among parts of the same kind, and the same from one drawing to the next. */
  readonly key: string;
  readonly tone: Tone;
}

export interface ScenePath extends ScenePart {
  readonly points: readonly Place[];
  /** An area in place of a line. */
  readonly area?: boolean;
  /** An example of what will be there. */
  readonly ghost?: boolean;
}

export interface SceneLine extends ScenePart {
  readonly from: Place;
  readonly to: Place;
}

/** A shape as large as the text is: it is placed on the plot and does not stretch with it. */
export interface SceneShape extends ScenePart, Place {
  /** An SVG path in pixels at the ordinary size of text, its origin at the place. */
  readonly d: string;
  /** 1 when left out. */
  readonly scale?: number;
  /** Its name, as an SVG title. */
  readonly title?: string;
  readonly size?: ChartSize;
}

export interface SceneDot extends ScenePart, Place {
  /** In pixels; 4 when left out. */
  readonly radius?: number;
  readonly ghost?: boolean;
}

/** A breakpoint of the chart's own width; what has none is drawn at both. */
export type ChartSize = 'narrow' | 'wide';

export interface SceneText extends ScenePart, Place {
  readonly text: string;
  readonly dx?: number;
  /** Pixels down to the middle of the letters. */
  readonly dy?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: ChartSize;
  /** Larger than other words where there is room. */
  readonly large?: boolean;
}

export const DOT_RADIUS = 4;
/** From the middle of letters down to their baseline, in their own size. */
export const BASELINE_EM = 0.34;
/** Pixels from the plot's edge down to the names of years. */
const AXIS_DY = 16;

/** A rule across the plot with its number left of it. */
export function yTick(y: number, text: string, tone: Tone = 'rule') {
  const key = `y ${y}`;
  const rule: SceneLine = { key, tone, from: { x: 0, y }, to: { x: 100, y } };
  const label: SceneText = { key, tone: 'tick', x: 0, y, dx: -8, anchor: 'end', text };
  return { rule, label };
}

/** A name under the plot. */
export function xTick(x: number, text: string, size?: ChartSize, anchor?: SceneText['anchor']) {
  const label: SceneText = {
    key: `${size ?? ''}x ${x}`,
    tone: 'tick',
    x,
    y: 100,
    dy: AXIS_DY,
    anchor: anchor ?? (x < 3 ? 'start' : 'middle'),
    text,
    size,
  };
  return label;
}

/** Today's line with its word; nothing when it is not on the plot. */
export function todayMark(x: number | null) {
  if (x === null || x < 0 || x > 100) return { lines: [], texts: [] };
  const text: SceneText = {
    key: 'today',
    tone: 'today',
    x,
    y: 0,
    dy: -10,
    anchor: inwards(x),
    text: 'Today',
  };
  return { lines: [todayLine(x)], texts: [text] };
}

export function todayLine(x: number): SceneLine {
  return { key: 'today', tone: 'today', from: { x, y: 0 }, to: { x, y: 100 } };
}

/** The anchor of a text: near either end of the plot it extends inwards. */
export function inwards(x: number): 'start' | 'middle' | 'end' {
  if (x < 14) return 'start';
  return x > 86 ? 'end' : 'middle';
}
