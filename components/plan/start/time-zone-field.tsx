'use client';

import { useTimeZone } from '@/components/ui/use-time-zone';

/** Sends the browser's time zone, which decides which day is today; UTC until JavaScript runs. */
export function TimeZoneField() {
  return <input type="hidden" name="timeZone" value={useTimeZone()} />;
}
