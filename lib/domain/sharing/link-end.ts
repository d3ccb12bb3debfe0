import { addDays, type CivilDate, daysBetween, startOfDay, todayIn } from '../calendar';

/** How long a secret link can be opened, in days: a shared plan by default, and all at most (two years). */
export const LINK_DAYS = { default: 90, max: 730 } as const;

/** The first and the last day that may be a link's last one. */
export function linkDays(today: CivilDate): { min: CivilDate; max: CivilDate } {
  return { min: today, max: addDays(today, LINK_DAYS.max) };
}

/** The first moment at which a link opens nothing: the end of its last day in the plan's time zone. */
export function endOfLink(lastDay: CivilDate, timeZone: string): Date {
  return startOfDay(addDays(lastDay, 1), timeZone);
}

/** The last day on which a link that ends at that moment opens anything. */
export function lastDayOfLink(expiresAt: Date, timeZone: string): CivilDate {
  return todayIn(timeZone, new Date(expiresAt.getTime() - 1));
}

/** The end of a link that is made now and lasts for as many days as that one did. */
export function endOfRenewed(
  { createdAt, expiresAt }: { createdAt: Date; expiresAt: Date },
  now: Date,
  timeZone: string,
): Date {
  const [first, last] = [todayIn(timeZone, createdAt), lastDayOfLink(expiresAt, timeZone)];
  return endOfLink(addDays(todayIn(timeZone, now), daysBetween(first, last)), timeZone);
}
