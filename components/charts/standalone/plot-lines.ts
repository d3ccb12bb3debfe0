import type { ReadinessSeries } from '@/lib/domain/readiness/series';
import { formatShortDate } from '@/lib/format/dates';
import type { Frame } from '../frame';
import { LINES } from '../line-names';
import { bandPath, linePath } from '../paths';
import { PALETTE } from './palette';
import { type Plot, plotScales, STROKES } from './plot';
import { element } from './xml';

/** Paths are in whole tenths of a pixel. */
const FINENESS = 10;

/** Rules for points, ticks for years, and today. */
export function plotRules(frame: Frame, plot: Plot): string {
  const { x, y } = plotScales(plot);
  const small = { 'font-size': 13, fill: PALETTE.muted };
  const rules = frame.yTicks.map(({ points, y: at }) => {
    const stroke = points === 0 ? PALETTE.edge : PALETTE.rule;
    return (
      element('line', { x2: plot.width, y1: y(at), y2: y(at), stroke }) +
      element('text', { x: -10, y: y(at) + 4, 'text-anchor': 'end', ...small }, `${points}`)
    );
  });
  const years = frame.xTicks.map(
    ({ year, x: at }) =>
      element('line', {
        x1: x(at),
        x2: x(at),
        y1: plot.height,
        y2: plot.height + 5,
        stroke: PALETTE.edge,
      }) +
      element(
        'text',
        { x: x(at), y: plot.height + 48, 'text-anchor': 'middle', ...small },
        `${year}`,
      ),
  );
  return [...rules, ...years, frame.today ? todayLine(frame.today, plot) : ''].join('');
}

function todayLine({ date, x: at }: NonNullable<Frame['today']>, plot: Plot): string {
  const x = plotScales(plot).x(at);
  const anchor = at < 10 ? 'start' : at > 90 ? 'end' : 'middle';
  return (
    element('line', { x1: x, x2: x, y2: plot.height, stroke: PALETTE.ink }) +
    element(
      'text',
      { x, y: -9, 'text-anchor': anchor, 'font-weight': 600, 'font-size': 13 },
      `Today, ${formatShortDate(date)}`,
    )
  );
}

/** The band in its two steps, and the four lines. */
export function plotLines(series: ReadinessSeries, plot: Plot): string {
  const canvas = {
    width: plot.width * FINENESS,
    height: plot.height * FINENESS,
    tolerance: 0.01,
  };
  const lines = (['planned', 'required', 'projected', 'logged'] as const).map((key) => {
    const { stroke, width, dash } = STROKES[key];
    return element('path', {
      d: linePath(series, LINES[key].column, canvas),
      fill: 'none',
      stroke,
      'stroke-width': width * FINENESS,
      'stroke-dasharray': dash?.replace(/\d+/g, (length) => `${Number(length) * FINENESS}`),
      'stroke-linejoin': 'round',
    });
  });
  return element(
    'g',
    { transform: `scale(${1 / FINENESS})` },
    element('path', { d: bandPath(series, 'p10', 'p90', canvas), fill: PALETTE.band }),
    element('path', { d: bandPath(series, 'p25', 'p75', canvas), fill: PALETTE['band-strong'] }),
    ...lines,
  );
}
