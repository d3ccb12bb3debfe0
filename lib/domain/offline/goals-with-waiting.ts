import { compareDates } from '../calendar';
import { valueAfterStep } from '../progress';
import type { KeptGoal, WaitingEntry } from './waiting-entry';

/** The goals as they will be once what waits is sent, so that the form begins with the last value. */
export function goalsWithWaiting(
  goals: readonly KeptGoal[],
  waiting: readonly WaitingEntry[],
): KeptGoal[] {
  return goals.map((goal) =>
    waiting.filter(({ goalId }) => goalId === goal.id).reduce(withOne, goal),
  );
}

function withOne(goal: KeptGoal, entry: WaitingEntry): KeptGoal {
  const value = valueFrom(goal, entry);
  if (entry.refusal || !Number.isFinite(value)) return goal;
  const recent = [...goal.recent, { occurredOn: entry.occurredOn, value }];
  return { ...goal, recent: recent.sort((a, b) => compareDates(a.occurredOn, b.occurredOn)) };
}

/** @returns NaN for what is no number */
function valueFrom(goal: KeptGoal, { kind, value }: WaitingEntry): number {
  if (kind === 'step') return valueAfterStep(goal, goal.recent.at(-1)?.value ?? goal.baseline);
  return value.trim() === '' ? Number.NaN : Number(value.replace(',', '.'));
}
