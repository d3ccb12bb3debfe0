import type { KeptGoal, WaitingEntry } from '@/lib/domain/offline';
import { stepOf } from '@/lib/domain/progress';
import { formatDate } from './dates';
import { stepInWords, valueInWords } from './goal-value';
import { plural } from './numbers';

/** `3 interviews, 4 December 2026`; as it was typed where it is no number, or the goal is not known. */
export function waitingInWords(entry: WaitingEntry, goal: KeptGoal | undefined): string {
  return `${amountInWords(entry, goal)}, ${formatDate(entry.occurredOn)}`;
}

function amountInWords({ kind, value }: WaitingEntry, goal: KeptGoal | undefined): string {
  if (kind === 'step') return goal ? stepInWords(goal, stepOf(goal)) : 'One step';
  const number = Number(value.replace(',', '.'));
  return goal && value !== '' && Number.isFinite(number) ? valueInWords(goal, number) : value;
}

/** `1 entry waits to be sent`, `3 entries wait to be sent` */
export function waitInWords(count: number): string {
  return `${count} ${plural(count, 'entry waits', 'entries wait')} to be sent`;
}

/** Once a number of entries has been sent that waited. */
export function sentInWords(count: number): string {
  return count === 1 ? 'Sent the entry that waited.' : `Sent the ${count} entries that waited.`;
}

export const TOO_OLD =
  'It has waited for four weeks, and may have been saved before its answer was lost. Look at the goal’s log: if it is not there, change it, and it is sent again.';

/**
 * After an entry was kept on the device.
 *
 * @param onLine what the browser says: with a connection, the app itself did not answer
 */
export function keptInWords(
  entry: WaitingEntry,
  goal: KeptGoal | undefined,
  onLine: boolean,
): string {
  const why = onLine ? 'Longview did not answer.' : 'You are offline.';
  const what = goal ? `“${goal.title}”: ` : '';
  return `${why} ${what}${waitingInWords(entry, goal)} waits on this device until there is a connection.`;
}
