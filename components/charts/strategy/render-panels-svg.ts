import type { StrategyPanel } from '@/lib/domain/activity';
import type { CivilDate } from '@/lib/domain/calendar';
import { panelScene } from '../fan/panel-scene';
import { sceneSvg } from '../scene/scene-svg';
import { SVG_BOTTOM, SVG_MARGIN, SVG_TOP, svgFile } from '../scene/svg-file';
import { element, escapeXml, wrap } from '../scene/xml';
import { panelSentence, panelsSentence } from './panel-words';

const COLUMN = 576;
const ROW = 310;

/** All strategies side by side as a standalone SVG, two in a row. */
export function renderPanelsSvg(
  planTitle: string,
  panels: readonly StrategyPanel[],
  asOf: CivilDate,
): string {
  const body = panels.map((panel, index) => {
    const left = SVG_MARGIN + (index % 2) * COLUMN;
    const top = SVG_TOP + Math.floor(index / 2) * ROW;
    const plot = { left: left + 36, top: top + 40, width: 380, height: 170 };
    const title = wrap(panel.title ?? panel.key, 58, 1)[0] ?? '';
    return (
      element('text', { x: left, y: top, 'font-weight': 600, 'font-size': 16 }, escapeXml(title)) +
      sceneSvg(panelScene(panel.series, asOf, panel.standing.horizons, [plot.width]), plot) +
      wrap(panelSentence(panel), 84, 2)
        .map((line, at) =>
          element('text', { x: left, y: top + 252 + at * 18, 'font-size': 13 }, escapeXml(line)),
        )
        .join('')
    );
  });
  return svgFile({
    title: `${planTitle}: strategies side by side`,
    sentence: panelsSentence(panels),
    asOf,
    body: body.join(''),
    height: SVG_TOP + Math.ceil(panels.length / 2) * ROW + SVG_BOTTOM,
  });
}
