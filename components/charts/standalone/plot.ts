import { scaleLinear } from 'd3-scale';
import type { LineKey } from '../line-names';
import { PALETTE } from './palette';

/** The plot's box in pixels. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const STROKES: Readonly<Record<LineKey, { stroke: string; width: number; dash?: string }>> =
  {
    planned: { stroke: PALETTE.edge, width: 1 },
    required: { stroke: PALETTE.ink, width: 1.5, dash: '2 3' },
    projected: { stroke: PALETTE.accent, width: 2, dash: '7 4' },
    logged: { stroke: PALETTE.accent, width: 2.5 },
  };

/** From percent of the plot to its pixels, to a tenth. */
export function plotScales({ width, height }: Plot) {
  const x = scaleLinear([0, 100], [0, width]);
  const y = scaleLinear([0, 100], [0, height]);
  const round = (value: number) => Math.round(value * 10) / 10;
  return { x: (percent: number) => round(x(percent)), y: (percent: number) => round(y(percent)) };
}
