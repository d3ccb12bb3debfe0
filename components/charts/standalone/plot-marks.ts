import type { ReadinessSeries } from '@/lib/domain/readiness/series';
import { formatPoints } from '@/lib/format/numbers';
import { type Frame, lineEnd } from '../frame';
import { endLabels, innerLabels, type LabelLayout } from '../labels';
import { LINES, type LineKey } from '../line-names';
import { PALETTE } from './palette';
import { type Plot, plotScales, STROKES } from './plot';
import { element } from './xml';

const WORDS: Readonly<Record<LineKey, { fill: string; 'font-weight': number }>> = {
  planned: { fill: PALETTE.muted, 'font-weight': 400 },
  required: { fill: PALETTE.ink, 'font-weight': 600 },
  projected: { fill: PALETTE.accent, 'font-weight': 600 },
  logged: { fill: PALETTE.accent, 'font-weight': 600 },
};

/** The horizons' marks, today's, and every label. */
export function plotMarks(series: ReadinessSeries, frame: Frame, plot: Plot): string {
  const { x, y } = plotScales(plot);
  const layout: LabelLayout = { name: 'wide', ...plot, fontSize: 14, lineHeight: 19 };
  const { horizons, logged } = innerLabels(series, frame, layout);
  const hollow = { r: 3.5, fill: PALETTE.paper, stroke: PALETTE.ink, 'stroke-width': 1.5 };
  const now = lineEnd(series, 'logged');
  return [
    ...frame.horizons.map((mark) => element('circle', { cx: x(mark.x), cy: y(mark.y), ...hollow })),
    now ? element('circle', { cx: x(now.x), cy: y(now.y), r: 4, fill: PALETTE.accent }) : '',
    ...endLabels(series, layout).map(({ key, y: at, points }) => {
      const { stroke, width, dash } = STROKES[key];
      const sample = { x1: plot.width + 8, x2: plot.width + 25, y1: y(at), y2: y(at) };
      return (
        element('line', { ...sample, stroke, 'stroke-width': width, 'stroke-dasharray': dash }) +
        label(key, plot.width + 31, y(at), `${LINES[key].name} ${formatPoints(points)}`)
      );
    }),
    ...horizons.map(({ x: left, y: top, dx, dy, text, anchor }) =>
      label('required', x(left) + dx, y(top) + dy, text, anchor),
    ),
    logged
      ? label(
          'logged',
          x(logged.x) + logged.dx,
          y(logged.y) + logged.dy,
          logged.text,
          logged.anchor,
        )
      : '',
  ].join('');
}

/** Words whose middle stands at this height. */
function label(key: LineKey, x: number, y: number, text: string, anchor = 'start'): string {
  return element('text', { x, y: Math.round(y + 5), 'text-anchor': anchor, ...WORDS[key] }, text);
}
