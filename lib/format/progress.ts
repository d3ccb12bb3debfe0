import type { CivilDate } from '@/lib/domain/calendar';
import { isDoneOrNot, type Measure } from '@/lib/domain/progress';
import { fractionOf } from '@/lib/domain/readiness/fraction-complete';
import { formatDate } from './dates';
import { progressInWords, valueInWords } from './goal-value';
import { formatLevel, wholePoints } from './numbers';

export const ENTRY_VERBS = {
  logged: 'Logged',
  corrected: 'Corrected to',
  removed: 'Removed',
  restored: 'Restored',
} as const;

export type EntryVerb = keyof typeof ENTRY_VERBS;

interface Named extends Measure {
  readonly title: string;
}

interface Entry {
  readonly occurredOn: CivilDate;
  readonly value: number;
}

/** What was done to an entry: `Removed 5 modules on 3 March 2027 for “Finish the course”.` */
export function entryInWords(verb: EntryVerb, goal: Named, entry: Entry): string {
  const words = valueInWords(goal, entry.value);
  const value = isDoneOrNot(goal) ? `“${words}”` : words;
  const reached = verb !== 'removed' && fractionOf(goal, entry.value) === 1;
  const end = reached ? ' Goal reached.' : '';
  return `${ENTRY_VERBS[verb]} ${value} on ${formatDate(entry.occurredOn)} for “${goal.title}”.${end}`;
}

interface Effect {
  readonly goal: Named;
  readonly entry: Entry;
  readonly isLatest: boolean;
  /** Readiness today, 0–100, without the entry and with it. */
  readonly before: number;
  readonly after: number;
}

/**
 * What an entry changed, in a line: `“Mock interviews”: 2 of 10 interviews. Readiness 30 → 31%.`
 */
export function effectInWords({ goal, entry, isLatest, before, after }: Effect): string {
  const now = isLatest
    ? progressInWords(goal, entry.value)
    : `logged ${valueInWords(goal, entry.value)} for ${formatDate(entry.occurredOn)}`;
  const reached = isLatest && fractionOf(goal, entry.value) === 1 ? ' Goal reached.' : '';
  return `“${goal.title}”: ${now}.${reached} ${readinessInWords(before, after)}`;
}

/** `Readiness 30 → 34%.` */
export function readinessInWords(before: number, after: number): string {
  const [from, to] = [wholePoints(before), wholePoints(after)];
  return from === to ? `Readiness still ${formatLevel(to)}.` : `Readiness ${from} → ${to}%.`;
}
