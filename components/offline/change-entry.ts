import type { CivilDate } from '@/lib/domain/calendar';
import type { WaitingEntry } from '@/lib/domain/offline';
import { own } from '@/lib/domain/own';
import { entryFaults } from './entry-faults';
import { askForSync } from './register';
import { sendWaiting } from './send-waiting';
import { replaceEntry } from './store';

/**
 * Puts what was changed in an entry's place, and sends it. Under a new key: the old one may have been
 * saved without an answer, and other content under it would be taken for a repetition.
 *
 * @returns faults by field; null where there are none
 */
export async function changeEntry(
  entry: WaitingEntry,
  typed: Record<string, string>,
  days: { startedOn: CivilDate; today: CivilDate },
): Promise<Record<string, string[]> | null> {
  const text = (name: string) => (own(typed, name) ?? '').trim();
  const changed: WaitingEntry = {
    ...entry,
    key: crypto.randomUUID(),
    value: text('value'),
    occurredOn: text('occurredOn'),
    note: text('note'),
    link: text('link'),
    typedAt: Date.now(),
    refusal: undefined,
  };
  const faults = entryFaults(changed, days);
  if (Object.keys(faults).length > 0) return faults;
  await replaceEntry(entry.key, changed);
  void askForSync();
  void sendWaiting();
  return null;
}
