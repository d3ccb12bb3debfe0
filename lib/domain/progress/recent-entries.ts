import { type CivilDate, compareDates } from '../calendar';
import type { ReadinessEntry } from '../readiness';

/** The last entries up to today by date, one for each day: of two on a day, the one logged later. */
export function recentEntries(
  entries: readonly ReadinessEntry[],
  today: CivilDate,
  most: number,
): ReadinessEntry[] {
  const byDay = new Map(
    entries
      .filter(({ occurredOn }) => occurredOn <= today)
      .map((entry) => [entry.occurredOn, entry]),
  );
  return [...byDay.values()].sort((a, b) => compareDates(a.occurredOn, b.occurredOn)).slice(-most);
}
