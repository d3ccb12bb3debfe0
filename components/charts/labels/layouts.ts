import type { ChartSize } from '../scene/scene';

/** The plots, in pixels, that a set of labels must fit. */
export interface LabelLayout {
  readonly name: ChartSize;
  /** For small multiples: one for every width, in small letters, horizons without words. */
  readonly small?: boolean;
  /** A name above its number, where there is no room for the two side by side. */
  readonly stacked: boolean;
  /** The least and the greatest width, and what is between where they are far apart. */
  readonly widths: readonly number[];
  readonly height: number;
  readonly fontSize: number;
  readonly lineHeight: number;
  /** From the plot's right edge to the words beside it. */
  readonly gutter: number;
}

/** Keep in step with readiness.css: the plot in windows of 320 px and up, and from 40rem on. */
export const LAYOUTS: readonly [LabelLayout, LabelLayout] = [
  {
    name: 'narrow',
    stacked: true,
    widths: [168, 290, 510],
    height: 176,
    fontSize: 12,
    lineHeight: 14,
    gutter: 17,
  },
  {
    name: 'wide',
    stacked: false,
    widths: [470, 990],
    height: 216,
    fontSize: 14,
    lineHeight: 17,
    gutter: 28,
  },
];

/** The widths of letters in ems, of the semi-bold text face; what is in neither is of middle size. */
const NARROW = /[ fijlrt.,:’'()–]/;
const BROAD = /[mwA-Z%]/;

/** Estimates how many pixels a text is wide, rather a little too many. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const letter of text) ems += NARROW.test(letter) ? 0.34 : BROAD.test(letter) ? 0.82 : 0.55;
  return ems * fontSize;
}
