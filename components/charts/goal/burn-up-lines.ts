import type { BurnUp, BurnUpRow, FractionBand } from '@/lib/domain/activity';
import { addDays, type CivilDate, daysBetween, maxDate, minDate } from '@/lib/domain/calendar';
import { formatValue } from '@/lib/format/value';
import type { Place, ScenePath } from '../scene/scene';
import type { NamedLine } from './burn-up-labels';
import {
  drawableValues,
  exampleValues,
  type GoalFrame,
  type GoalHistoryEntry,
  type GoalHistoryGoal,
  goalFrame,
} from './goal-history';

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

/**
 * A burn-up's lines and areas on its frame: the target, the goal's plan, the projection as far as the
 * target, the log as a step line; and where its milestones are.
 */
export function burnUpLines(
  burnUp: BurnUp,
  goal: GoalHistoryGoal,
  values: readonly GoalHistoryEntry[],
  asOf: CivilDate,
) {
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
  const bands: ScenePath[] = [
    { key: 'band', tone: 'band', points: band('p10', 'p90'), area: true },
    { key: 'band-middle', tone: 'band-middle', points: band('p25', 'p75'), area: true },
  ];
  const target = frame.y(goal.target);
  const latest = values.at(-1);
  const lines: NamedLine[] = [
    {
      key: 'target',
      text: `Target ${shortAmount(goal, goal.target)}`,
      points: [
        { x: 0, y: target },
        { x: 100, y: target },
      ],
    },
    {
      key: 'planned',
      text: 'Planned',
      points: [at(goal.startOn, goal.baseline), at(goal.dueOn, goal.target)],
    },
    { key: 'projected', text: 'Projected', points: middle.length > 1 ? middle : [] },
    {
      key: 'logged',
      text: latest ? `Logged ${shortAmount(goal, latest.value)}` : '',
      points: steps(shown, frame, latest ? asOf : null, at),
      ghost: empty,
    },
  ];
  const marks = burnUp.milestones.map(({ dueOn, planned }) => at(dueOn, valueAt(goal, planned)));
  return { frame, at, lines, bands, marks, shown };
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

const short = new Intl.NumberFormat('en-GB', {
  notation: 'compact',
  maximumSignificantDigits: 3,
});

/** A goal's value for a label with little room: `12.5k`, `14`, `33%`. */
export function shortAmount({ unit }: GoalHistoryGoal, value: number): string {
  const size = Math.abs(value);
  const fits = size < 10_000 && Number.isInteger(value);
  const text = fits ? formatValue(value) : short.format(value);
  return unit === '%' ? `${text}%` : text;
}
