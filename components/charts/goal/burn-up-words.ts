import type { BurnUp } from '@/lib/domain/activity';
import { type CivilDate, DAYS_PER_YEAR, daysBetween } from '@/lib/domain/calendar';
import { formatMonth, formatShortDate, formatShortMonth } from '@/lib/format/dates';
import { valueInWords, wayInWords } from '@/lib/format/goal-value';
import { plural } from '@/lib/format/numbers';
import { type GoalHistoryGoal, valuesByDay } from './goal-history';

/** `The latest value is 5 modules, of 1 Dec 2026, on the way to 8 modules by 31 Mar 2027.` */
export function goalSentence(goal: GoalHistoryGoal): string {
  const way = `${wayInWords(goal)} by ${formatShortDate(goal.dueOn)}`;
  const latest = valuesByDay(goal.entries).at(-1);
  return latest
    ? `The latest value is ${valueInWords(goal, latest.value)}, of ${formatShortDate(latest.occurredOn)}, on the way ${way}.`
    : `Nothing is logged yet. The goal goes ${way}; the faint line is an example.`;
}

/**
 * When the target is reached, and whether that is in time: by the projection on the due day itself.
 * Empty once it is reached, or when nothing is projected.
 */
export function reachSentence(
  { rows, reachedOn, hasPace }: BurnUp,
  dueOn: CivilDate,
  dropped: boolean,
): string {
  const now = rows.find(({ projected }) => projected !== null);
  if (dropped || !now || now.projected?.p50 === 1) return '';
  const month = reachedOn.p50 && formatMonth(reachedOn.p50);
  if (!hasPace) {
    const reach = month
      ? `it is reached about ${month}${likely(reachedOn)}`
      : 'it is not reached by the end of 2046';
    return `No pace yet: at nine tenths of your plan, which we assume until you have logged a quarter, ${reach}.`;
  }
  if (reachedOn.p50 === null) return 'At your pace it is not reached by the end of 2046.';
  const arrival = now.date > dueOn ? '' : `, ${againstDueDate(now.date, reachedOn, dueOn)}`;
  return `At your pace it is reached about ${month}${arrival}${likely(reachedOn)}.`;
}

/** Two weeks are less than anyone's pace is known to. */
const LEAST_DAYS = 14;

/**
 * In time, late, or too near to say: at no less than nine tenths of the pace that it would take,
 * which is what we assume of everyone at first, and in time if the pace is a little quicker.
 */
function againstDueDate(
  today: CivilDate,
  { p50, p75 }: BurnUp['reachedOn'],
  dueOn: CivilDate,
): string {
  const late = daysBetween(dueOn, p50 ?? dueOn);
  if (late <= 0) return 'in time';
  const near = late <= Math.max(LEAST_DAYS, daysBetween(today, dueOn) / 9);
  if (near && p75 !== null && p75 <= dueOn) return 'close to when it is due';
  return `${spanInWords(late)} after it is due`;
}

function spanInWords(days: number): string {
  const [count, word] =
    days < 60
      ? [Math.max(7, days) / 7, 'week']
      : days < 700
        ? [days / (DAYS_PER_YEAR / 12), 'month']
        : [days / DAYS_PER_YEAR, 'year'];
  return `${Math.round(count)} ${plural(Math.round(count), word)}`;
}

function likely({ p10, p90 }: BurnUp['reachedOn']): string {
  if (p90 === null || p90 === p10) return '';
  const from = formatShortMonth(p90);
  if (p10 === null) return ` (likely from ${from} on)`;
  const to = formatShortMonth(p10);
  return from === to ? '' : ` (likely ${from} to ${to})`;
}
