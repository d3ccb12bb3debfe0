import type { BurnUp, BurnUpRow, FractionBand } from '@/lib/domain/activity';
import { addDays, type CivilDate, daysBetween, maxDate, minDate } from '@/lib/domain/calendar';
import { formatShortDate } from '@/lib/format/dates';
import { formatValue } from '@/lib/format/numbers';
import {
  type Place,
  type Scene,
  type SceneDot,
  type SceneText,
  todayMark,
  xTick,
  yTick,
} from '../scene/scene';
import { spread } from '../scene/spread';
import {
  drawableValues,
  exampleValues,
  type GoalFrame,
  type GoalHistoryEntry,
  type GoalHistoryGoal,
  goalFrame,
} from './goal-history';

/** Up to this many values, each has its own mark. */
const MOST_MARKS = 60;
/** Percent of the plot's height that a label takes. See burn-up.css. */
const LABEL_HEIGHT = 11;

/**
 * The rows that are drawn: past the later of due date and today by at most the goal's own length,
 * or 180 days if that is more.
 */
export function drawnRows({ rows }: BurnUp, goal: GoalHistoryGoal, asOf: CivilDate): BurnUpRow[] {
  const length = Math.max(180, daysBetween(goal.startOn, goal.dueOn));
  const end = addDays(maxDate(goal.dueOn, asOf), length);
  return rows.filter(({ date }) => date <= end);
}

/** A fraction of the goal as a value in its own unit. */
export function valueAt({ baseline, target }: GoalHistoryGoal, fraction: number): number {
  return baseline + fraction * (target - baseline);
}

/** A burn-up chart: a goal's plan, its log as a step line, the projection at the person's pace, milestones. */
export function burnUpScene(
  burnUp: BurnUp,
  goal: GoalHistoryGoal,
  values: readonly GoalHistoryEntry[],
  asOf: CivilDate,
): Scene {
  const empty = values.length === 0;
  const ahead = empty ? [] : drawnRows(burnUp, goal, asOf).filter(({ projected }) => projected);
  const frame = goalFrame(goal, values, asOf, ahead.at(-1)?.date);
  const at = (date: CivilDate, value: number): Place => ({ x: frame.x(date), y: frame.y(value) });
  const projected = (read: keyof FractionBand) =>
    ahead.map((row) => at(row.date, valueAt(goal, row.projected?.[read] ?? 0)));
  const band = (low: keyof FractionBand, high: keyof FractionBand) => [
    ...projected(high),
    ...projected(low).toReversed(),
  ];
  const { p50: reachedOn } = burnUp.reachedOn;
  const middle = projected('p50').filter(
    (_, index) => reachedOn === null || (ahead[index]?.date ?? '') <= reachedOn,
  );
  const shown = empty ? exampleValues(goal) : values;
  const today = todayMark(frame.x(asOf));
  const ticks = frame.ticks.map((tick) => yTick(frame.y(tick), shortAmount(goal, tick)));
  return {
    rules: ticks.map(({ rule }) => rule),
    paths: [
      { key: 'band', tone: 'band', points: band('p10', 'p90'), area: true },
      { key: 'band-middle', tone: 'band-middle', points: band('p25', 'p75'), area: true },
      {
        key: 'target',
        tone: 'target',
        points: [
          { x: 0, y: frame.y(goal.target) },
          { x: 100, y: frame.y(goal.target) },
        ],
      },
      {
        key: 'planned',
        tone: 'planned',
        points: [at(goal.startOn, goal.baseline), at(goal.dueOn, goal.target)],
      },
      { key: 'projected', tone: 'projected', points: middle },
      {
        key: 'logged',
        tone: 'logged',
        points: steps(shown, frame, empty ? null : asOf, at),
        ghost: empty,
      },
    ],
    lines: today.lines,
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
      ...lineTexts(goal, frame, asOf, values.at(-1), middle.length > 1 ? middle.at(-1) : undefined),
      ...burnUp.milestones
        .map(
          ({ id, dueOn, planned }, index): SceneText => ({
            key: id,
            tone: 'label',
            ...at(dueOn, valueAt(goal, planned)),
            dy: -14,
            anchor: 'middle',
            text: `${index + 1}`,
          }),
        )
        .filter(onPlot),
    ],
  };
}

function onPlot({ x }: Place): boolean {
  return x >= 0 && x <= 100;
}

/** A step line: a value holds until the next one, and the last one until today. */
function steps(
  values: readonly GoalHistoryEntry[],
  frame: GoalFrame,
  until: CivilDate | null,
  at: (date: CivilDate, value: number) => Place,
): Place[] {
  const points = drawableValues(values, frame.x).flatMap(({ occurredOn, value }, index, all) => {
    const before = all[index - 1];
    const here = at(occurredOn, value);
    return before ? [at(occurredOn, before.value), here] : [here];
  });
  const latest = values.at(-1);
  if (latest && until && latest.occurredOn < until) {
    points.push(at(minDate(until, frame.last), latest.value));
  }
  return points;
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

interface LineEnd extends Place {
  readonly tone: 'label' | 'logged' | 'projected' | 'planned';
  readonly text: string;
}

/** A line that ends this far to the right is named at the edge; there is room for no name below. */
const EDGE = { rising: 97, falling: 85 } as const;

/** The name of each line at its own end: right of the plot, or beside where it ends within it. */
function lineTexts(
  goal: GoalHistoryGoal,
  frame: GoalFrame,
  asOf: CivilDate,
  latest: GoalHistoryEntry | undefined,
  end: Place | undefined,
): SceneText[] {
  const target = frame.y(goal.target);
  const rises = goal.target > goal.baseline;
  const ends: LineEnd[] = [
    { tone: 'label', text: `Target ${shortAmount(goal, goal.target)}`, x: 100, y: target },
    { tone: 'planned', text: 'Planned', x: frame.x(goal.dueOn), y: target },
  ];
  if (latest) {
    const x = frame.x(maxDate(latest.occurredOn, minDate(asOf, frame.last)));
    const text = `Logged ${shortAmount(goal, latest.value)}`;
    ends.push({ tone: 'logged', text, x, y: frame.y(latest.value) });
  }
  if (end) ends.push({ tone: 'projected', text: 'Projected', ...end });
  const from = rises ? EDGE.rising : EDGE.falling;
  const edge = ends.filter(({ x }) => x >= from);
  const heights = spread(
    edge.map(({ y }) => y),
    LABEL_HEIGHT,
    0,
    100,
  );
  return [
    ...edge.map(
      ({ tone, text }, index): SceneText => ({
        ...{ key: `end ${tone}`, tone, text, x: 100, y: heights[index] ?? 0, dx: 8 },
      }),
    ),
    ...ends.filter(({ x }) => x < from).map((one) => innerText(one, rises)),
  ];
}

/**
 * Beside a line that ends within the plot: over what comes to the target from below, to the right of
 * what comes from above. What is logged goes no further, so its name stands before its end, or under
 * it where there is no room.
 */
function innerText({ tone, text, x, y }: LineEnd, rises: boolean): SceneText {
  const room = x > 25;
  const before = tone === 'logged' ? room : rises && x > 50;
  const over = tone === 'logged' ? rises && room : true;
  return {
    key: `end ${tone}`,
    tone,
    text,
    x,
    y,
    dx: before ? -8 : 8,
    dy: over ? -11 : 14,
    anchor: before ? 'end' : 'start',
  };
}

const short = new Intl.NumberFormat('en-GB', {
  notation: 'compact',
  maximumSignificantDigits: 3,
});

/** A goal's value for a label with little room: `12.5k`, `14`, `33%`. */
function shortAmount({ unit }: GoalHistoryGoal, value: number): string {
  const size = Math.abs(value);
  const fits = size < 10_000 && Number.isInteger(value);
  const text = fits ? formatValue(value) : short.format(value);
  return unit === '%' ? `${text}%` : text;
}
