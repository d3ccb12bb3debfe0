import { fractionOf } from '@/lib/domain/readiness';
import { formatDate } from '@/lib/format/dates';
import { formatValue } from '@/lib/format/numbers';
import { goalName } from '@/lib/server/goal/queries';
import { findEntry } from '@/lib/server/progress/queries';

export const ENTRY_VERBS = {
  logged: 'Logged',
  corrected: 'Corrected to',
  removed: 'Removed',
  restored: 'Restored',
} as const;

export type EntryVerb = keyof typeof ENTRY_VERBS;

/** What was done to an entry, by what the log holds: `Logged 5 modules on 3 March 2027 for “…”.` */
export async function entryMessage(verb: EntryVerb, entryId: string): Promise<string> {
  const entry = await findEntry(entryId);
  const goal = entry && (await goalName(entry.goalId));
  if (!goal) return 'Saved.';
  const value = formatValue(entry.value, goal.unit);
  const reached = verb !== 'removed' && fractionOf(goal, entry.value) === 1;
  const end = reached ? ' That reaches the goal’s target.' : '';
  return `${ENTRY_VERBS[verb]} ${value} on ${formatDate(entry.occurredOn)} for “${goal.title}”.${end}`;
}
