import type { BurnUp } from '@/lib/domain/activity';
import type { CivilDate } from '@/lib/domain/calendar';
import { formatMonth, formatShortDate, formatShortMonth } from '@/lib/format/dates';
import { formatValue } from '@/lib/format/numbers';
import { type GoalHistoryGoal, valuesByDay } from './goal-history';

/** `The latest value is 5 modules, of 1 Dec 2026, on the way from 0 to 8 modules by 31 Mar 2027.` */
export function goalSentence({ unit, baseline, target, dueOn, entries }: GoalHistoryGoal): string {
  const written = (value: number) => formatValue(value, unit ?? '');
  const way = `from ${formatValue(baseline)} to ${written(target)} by ${formatShortDate(dueOn)}`;
  const latest = valuesByDay(entries).at(-1);
  return latest
    ? `The latest value is ${written(latest.value)}, of ${formatShortDate(latest.occurredOn)}, on the way ${way}.`
    : `Nothing is logged yet. The goal leads ${way}; the faint line shows what a log looks like.`;
}

/** When the target is reached at the person's pace; empty once it is, or when nothing is projected. */
export function reachSentence(
  { rows, reachedOn }: BurnUp,
  dueOn: CivilDate,
  dropped: boolean,
): string {
  const now = rows.find(({ projected }) => projected !== null)?.projected;
  if (dropped || !now || now.p50 === 1) return '';
  if (reachedOn.p50 === null) return 'At your pace it is not reached by the end of 2046.';
  const late = reachedOn.p50 > dueOn ? ', after it is due' : '';
  return `At your pace it is reached about ${formatMonth(reachedOn.p50)}${late}${likely(reachedOn)}.`;
}

function likely({ p10, p90 }: BurnUp['reachedOn']): string {
  if (p90 === null || p90 === p10) return '';
  const from = formatShortMonth(p90);
  if (p10 === null) return ` (likely from ${from} on)`;
  const to = formatShortMonth(p10);
  return from === to ? '' : ` (likely ${from} to ${to})`;
}
