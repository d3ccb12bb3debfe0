import { type CivilDate, isCivilDate } from '@/lib/domain/calendar';
import type { WaitingEntry } from '@/lib/domain/offline';
import { isLink } from '@/lib/schemas/link';

type Days = { startedOn: CivilDate; today: CivilDate };

/**
 * What can be said of an entry without the server, by field: a fault that is found days later is hard
 * to put right. The server checks all of it again.
 */
export function entryFaults(entry: WaitingEntry, days: Days): Record<string, string[]> {
  const faults: Record<string, string[]> = {};
  const { kind, value, occurredOn, link } = entry;
  if (kind === 'step') return faults;
  if (value === '' || !Number.isFinite(Number(value.replace(',', '.')))) {
    faults.value = ['Give the value as a number, such as 12 or 2.5.'];
  }
  if (!isCivilDate(occurredOn)) faults.occurredOn = ['Give the day as a real date.'];
  else if (occurredOn > days.today) faults.occurredOn = ['Choose today or an earlier day.'];
  else if (occurredOn < days.startedOn)
    faults.occurredOn = ['Choose a day on which the plan had begun.'];
  if (link !== '' && !isLink(link)) {
    faults.link = ['Give a whole address that begins with https://, http:// or mailto:.'];
  }
  return faults;
}
