import { formatShortDate } from '@/lib/format/dates';
import { FONTS, PALETTE } from './palette';
import { element, escapeXml, wrap } from './xml';

export interface SvgFile {
  /** Plain text. */
  readonly title: string;
  /** What the chart says; plain text. */
  readonly sentence: string;
  readonly asOf: string;
  /** XML; begins at `SVG_TOP` and ends before `height` less `SVG_BOTTOM`. */
  readonly body: string;
  readonly height: number;
}

export const SVG_WIDTH = 1200;
/** Where a body begins, below the title and two lines of sentence. */
export const SVG_TOP = 156;
export const SVG_BOTTOM = 40;
export const SVG_MARGIN = 48;

/** A chart as a standalone file: well-formed SVG with its title, its sentence and its date. */
export function svgFile({ title, sentence, asOf, body, height }: SvgFile): string {
  const note = `A planning aid, not a forecast of anyone’s employment. As of ${formatShortDate(asOf)}.`;
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: SVG_WIDTH,
    height,
    viewBox: `0 0 ${SVG_WIDTH} ${height}`,
    role: 'img',
    'font-family': FONTS.sans,
    'font-size': 14,
    fill: PALETTE.ink,
  };
  const heading = {
    x: SVG_MARGIN,
    y: 62,
    'font-family': FONTS.serif,
    'font-size': 28,
    'font-weight': 600,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'svg',
    root,
    element('title', {}, escapeXml(title)),
    element('desc', {}, escapeXml(sentence)),
    element('rect', { width: '100%', height: '100%', fill: PALETTE.paper }),
    element('text', heading, escapeXml(wrap(title, 72, 1)[0] ?? '')),
    ...wrap(sentence, 120, 2).map((line, index) =>
      element('text', { x: SVG_MARGIN, y: 98 + index * 24, 'font-size': 17 }, escapeXml(line)),
    ),
    body,
    element(
      'text',
      { x: SVG_MARGIN, y: height - 18, 'font-size': 13, fill: PALETTE.muted },
      escapeXml(note),
    ),
  )}\n`;
}
