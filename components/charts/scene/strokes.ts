import type { PALETTE } from './palette';
import type { Tone } from './scene';

export interface Stroke {
  readonly colour: keyof typeof PALETTE;
  /** Pixels. */
  readonly width: number;
  /** Pixels of stroke and gap; a solid line where it is left out. */
  readonly dash?: string;
  /** 1 when left out. */
  readonly opacity?: number;
}

/**
 * The strokes of every chart, so that each means the same on every page and in every file: solid is
 * what was done, dashed what would follow from it, dotted what is asked for, thin what is planned, long dashes what a past review expected.
 * scene.css gives the classes the same ones; a test compares the two.
 */
export const STROKES = {
  logged: { colour: 'accent', width: 2.5 },
  projected: { colour: 'accent', width: 2, dash: '7 4' },
  beyond: { colour: 'accent', width: 1, dash: '7 4', opacity: 0.7 },
  required: { colour: 'ink', width: 1.5, dash: '2 3' },
  target: { colour: 'ink', width: 1.5, dash: '2 3' },
  planned: { colour: 'edge', width: 1 },
  'overlay-review': { colour: 'muted', width: 1.5, dash: '12 5' },
} as const satisfies Partial<Record<Tone, Stroke>>;
