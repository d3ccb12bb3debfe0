import type { BurnUp } from '@/lib/domain/activity';
import type { CivilDate } from '@/lib/domain/calendar';
import { formatShortDate } from '@/lib/format/dates';
import { labelParts } from '../labels/chart-label';
import type { LabelLayout } from '../labels/layouts';
import {
  type Place,
  type Scene,
  type SceneDot,
  type ScenePath,
  type SceneText,
  todayMark,
  xTick,
  yTick,
} from '../scene/scene';
import { BURN_UP_LAYOUTS, burnUpLabels, numberedMarks } from './burn-up-labels';
import { burnUpLines, shortAmount, valueAt } from './burn-up-lines';
import type { GoalFrame, GoalHistoryEntry, GoalHistoryGoal } from './goal-history';

/** Up to this many values, each has its own mark. */
const MOST_MARKS = 60;

/** A burn-up chart: a goal's plan, its log as a step line, the projection at the person's pace, milestones. */
export function burnUpScene(
  burnUp: BurnUp,
  goal: GoalHistoryGoal,
  values: readonly GoalHistoryEntry[],
  asOf: CivilDate,
  layouts = BURN_UP_LAYOUTS as readonly LabelLayout[],
): Scene {
  const { frame, lines, bands, marks, shown, at } = burnUpLines(burnUp, goal, values, asOf);
  const empty = values.length === 0;
  const today = todayMark(frame.x(asOf));
  const ticks = frame.ticks.map((tick) => yTick(frame.y(tick), shortAmount(goal, tick)));
  const labels = layouts.flatMap((layout) =>
    burnUpLabels(lines, bands, numberedMarks(marks, layout), frame.x(asOf), layout).map((label) =>
      labelParts(label, layout),
    ),
  );
  return {
    rules: ticks.map(({ rule }) => rule),
    paths: [
      ...bands,
      ...lines.map(({ key, points, ghost }): ScenePath => ({ key, tone: key, points, ghost })),
    ],
    lines: today.lines,
    shapes: labels.flatMap(({ shapes }) => shapes),
    dots: [
      ...(shown.length <= MOST_MARKS ? shown : shown.slice(-1)).map(
        ({ occurredOn, value }): SceneDot => ({
          key: occurredOn,
          tone: 'logged',
          ...at(occurredOn, value),
          ghost: empty,
        }),
      ),
      ...burnUp.milestones.map(
        ({ id, dueOn, doneOn, planned }): SceneDot => ({
          key: id,
          tone: doneOn ? 'milestone-done' : 'milestone',
          ...at(dueOn, valueAt(goal, planned)),
        }),
      ),
    ].filter(onPlot),
    texts: [
      ...ticks.map(({ label }) => label),
      ...dateTexts(goal, frame),
      ...today.texts,
      ...labels.flatMap(({ texts }) => texts),
    ],
  };
}

function onPlot({ x }: Place): boolean {
  return x >= 0 && x <= 100;
}

/** The goal's own dates; the start is left out where the due date is near it. */
function dateTexts(goal: GoalHistoryGoal, frame: GoalFrame): SceneText[] {
  const [start, due] = [frame.x(goal.startOn), frame.x(goal.dueOn)];
  const dueText = xTick(due, `Due ${formatShortDate(goal.dueOn)}`, undefined, anchorOf(due));
  const startText = xTick(
    start,
    formatShortDate(goal.startOn),
    due < 95 ? 'wide' : undefined,
    'start',
  );
  const end = xTick(100, formatShortDate(frame.last), 'wide', 'end');
  return [...(due - start > 30 ? [startText] : []), dueText, ...(due < 75 ? [end] : [])];
}

function anchorOf(x: number): 'start' | 'middle' | 'end' {
  if (x < 20) return 'start';
  return x > 80 ? 'end' : 'middle';
}
