import type { Contributions } from '@/lib/domain/activity';
import type { CivilDate } from '@/lib/domain/calendar';
import { sceneSvg } from '../scene/scene-svg';
import { SVG_BOTTOM, SVG_TOP, svgFile } from '../scene/svg-file';
import { stackOf } from './layers';
import { stackScene } from './stack-scene';
import { stackSentence } from './stack-words';

const PLOT = { left: 84, top: SVG_TOP, width: 900, height: 400 };

/** What each goal brings over time as a standalone SVG. */
export function renderStackSvg(
  title: string,
  contributions: Contributions,
  asOf: CivilDate,
): string {
  const stack = stackOf(contributions);
  return svgFile({
    title,
    sentence: stackSentence(stack, asOf),
    asOf,
    body: sceneSvg(stackScene(stack, asOf), PLOT),
    height: PLOT.top + PLOT.height + 40 + SVG_BOTTOM,
  });
}
