import type { PacePoint } from '@/lib/domain/activity';
import type { Pace } from '@/lib/domain/readiness';
import { paceSentence } from '@/lib/format/readiness/pace-sentence';
import { sceneSvg } from '../scene/scene-svg';
import { SVG_BOTTOM, SVG_TOP, svgFile } from '../scene/svg-file';
import { paceScene } from './pace-scene';

const PLOT = { left: 84, top: SVG_TOP + 12, width: 980, height: 360 };

/** The pace by quarter as a standalone SVG. */
export function renderPaceSvg(
  planTitle: string,
  history: readonly PacePoint[],
  pace: Pace,
  asOf: string,
): string {
  return svgFile({
    title: `${planTitle}: pace by quarter`,
    sentence: paceSentence(pace),
    asOf,
    body: sceneSvg(paceScene(history), PLOT),
    height: PLOT.top + PLOT.height + 40 + SVG_BOTTOM,
  });
}
