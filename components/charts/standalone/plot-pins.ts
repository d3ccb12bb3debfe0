import { pinName } from '../chart-pins';
import { clusterPins, type Pin } from '../pins';
import { PALETTE } from './palette';
import { type Plot, plotScales } from './plot';
import { element, escapeXml } from './xml';

const LOOK = { fill: 'none', stroke: PALETTE.ink, 'stroke-width': 1.5 };
const COUNT = { 'text-anchor': 'middle', 'font-size': 12, 'font-weight': 600 };

/** The plan's dates under the axis, each with its name where a reader shows titles. */
export function plotPins(pins: readonly Pin[], plot: Plot): string {
  const { x } = plotScales(plot);
  const top = plot.height + 20;
  return clusterPins(pins, plot.width)
    .map(({ x: at, pins: [first, ...rest] }) => {
      const left = x(at);
      const title = element('title', {}, escapeXml([first, ...rest].map(pinName).join('\n')));
      if (rest.length > 0) {
        const ring = element('circle', { cx: left, cy: top, r: 9, ...LOOK });
        const count = element('text', { x: left, y: top + 4, ...COUNT }, `${rest.length + 1}`);
        return element('g', {}, title, ring, count);
      }
      const look = { ...LOOK, fill: first.done ? PALETTE.ink : 'none' };
      return first.kind === 'goal'
        ? element('path', { d: `M${left} ${top - 6}l6 6l-6 6l-6-6z`, ...look }, title)
        : element('circle', { cx: left, cy: top, r: 4.5, ...look }, title);
    })
    .join('');
}
