import type { CivilDate } from '@/lib/domain/calendar';
import type { Measure } from '@/lib/domain/progress';
import { fractionOf } from '@/lib/domain/readiness';
import { formatDate } from './dates';
import { progressInWords, valueInWords } from './goal-value';
import { formatLevel, wholePoints } from './numbers';

interface Effect {
  readonly goal: Measure & { readonly title: string };
  readonly entry: { readonly occurredOn: CivilDate; readonly value: number };
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

function readinessInWords(before: number, after: number): string {
  const [from, to] = [wholePoints(before), wholePoints(after)];
  return from === to ? `Readiness still ${formatLevel(to)}.` : `Readiness ${from} → ${to}%.`;
}
