import { type HorizonOutcome, type Readiness, strategyHorizons } from '@/lib/domain/readiness';
import { readinessSeries } from '@/lib/domain/readiness/series';
import { formatShortDate } from '@/lib/format/dates';
import { statusWords } from '@/lib/format/readiness/readiness';
import { chartFrame } from '../frame';
import { gapWords, horizonGap } from '../horizon-gaps';
import { type Pin, pinsOnAxis } from '../pins';
import { FONTS, PALETTE } from './palette';
import type { Plot } from './plot';
import { plotLines, plotRules } from './plot-lines';
import { plotMarks } from './plot-marks';
import { plotPins } from './plot-pins';
import { element, escapeXml, wrap } from './xml';

export interface StandaloneChart {
  readonly readiness: Readiness;
  /** Draws this strategy's level in place of the whole plan's readiness. */
  readonly strategyKey?: string;
  /** The plan's own name; plain text. */
  readonly title: string;
  /** What the chart says; plain text. */
  readonly sentence: string;
  readonly pins?: readonly Pin[];
}

const WIDTH = 1200;
const HEIGHT = 640;

const PLOT: Plot = { left: 84, top: 156, width: 950, height: 340 };

/** The chart as a file of its own: well-formed SVG with its title, its sentence and its labels. */
export function renderReadinessSvg(chart: StandaloneChart): string {
  const { readiness, strategyKey, title, sentence, pins = [] } = chart;
  const series = readinessSeries(readiness, strategyKey);
  const frame = chartFrame(series, readiness.asOf);
  const outcomes =
    strategyKey === undefined
      ? readiness.horizons
      : strategyHorizons(readiness.series, strategyKey);
  const note = `A planning aid, not a forecast of anyone’s employment. As of ${formatShortDate(readiness.asOf)}.`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH,
      height: HEIGHT,
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: 'img',
      'font-family': FONTS.sans,
      'font-size': 14,
      fill: PALETTE.ink,
    },
    element('title', {}, escapeXml(title)),
    element('desc', {}, escapeXml(sentence)),
    element('rect', { width: '100%', height: '100%', fill: PALETTE.paper }),
    heading(title),
    ...wrap(sentence, 120, 2).map((line, index) => words(line, 98 + index * 24, 17)),
    element(
      'g',
      { transform: `translate(${PLOT.left} ${PLOT.top})` },
      plotRules(frame, PLOT),
      plotLines(series, PLOT),
      plotMarks(series, frame, PLOT),
      plotPins(pinsOnAxis(pins), PLOT),
    ),
    ...outcomes.map((outcome, index) => horizonWords(outcome, 48 + index * 376)),
    words(note, 622, 13, PALETTE.muted),
  )}\n`;
}

function heading(title: string): string {
  const attributes = {
    x: 48,
    y: 62,
    'font-family': FONTS.serif,
    'font-size': 28,
    'font-weight': 600,
  };
  return element('text', attributes, escapeXml(wrap(title, 72, 1)[0] ?? ''));
}

function words(text: string, y: number, size: number, fill?: string): string {
  return element('text', { x: 48, y, 'font-size': size, fill }, escapeXml(text));
}

function horizonWords(outcome: HorizonOutcome, x: number): string {
  const head = `${outcome.year}: ${statusWords(outcome.status)}`;
  return (
    element('text', { x, y: 576, 'font-weight': 600 }, head) +
    element('text', { x, y: 596, 'font-size': 13 }, gapWords(horizonGap(outcome)))
  );
}
