import type { BurnUp } from '@/lib/domain/activity';
import type { CivilDate } from '@/lib/domain/calendar';
import { formatShortDate } from '@/lib/format/dates';
import { sceneSvg } from '../scene/scene-svg';
import { SVG_BOTTOM, SVG_MARGIN, SVG_TOP, svgFile } from '../scene/svg-file';
import { element, escapeXml, wrap } from '../scene/xml';
import { BURN_UP_LAYOUTS } from './burn-up-labels';
import { burnUpScene } from './burn-up-scene';
import { goalSentence, reachSentence } from './burn-up-words';
import { type GoalHistoryGoal, valuesByDay } from './goal-history';

const PLOT = { left: 110, top: SVG_TOP + 12, width: 930, height: 340 };
const LINE = 22;
const [, WIDE] = BURN_UP_LAYOUTS;
const LAYOUT = { ...WIDE, widths: [PLOT.width], height: PLOT.height };

/** A goal's burn-up as a standalone SVG, with its milestones by number. */
export function renderBurnUpSvg(
  goal: GoalHistoryGoal & { readonly droppedOn: CivilDate | null },
  burnUp: BurnUp,
  asOf: CivilDate,
): string {
  const list = PLOT.top + PLOT.height + 60;
  const milestones = burnUp.milestones.map(({ title, dueOn, doneOn }, index) => {
    const text = `${index + 1}  ${title}, ${formatShortDate(dueOn)}${doneOn ? ', done' : ''}`;
    return element(
      'text',
      { x: SVG_MARGIN, y: list + index * LINE },
      escapeXml(wrap(text, 130, 1)[0] ?? ''),
    );
  });
  const scene = burnUpScene(burnUp, goal, valuesByDay(goal.entries), asOf, [LAYOUT]);
  const reach = reachSentence(burnUp, goal.dueOn, goal.droppedOn !== null);
  return svgFile({
    title: goal.title,
    sentence: `${goalSentence(goal)} ${reach}`.trim(),
    asOf,
    body: `${sceneSvg(scene, PLOT)}${milestones.join('')}`,
    height: list + milestones.length * LINE + SVG_BOTTOM,
  });
}
