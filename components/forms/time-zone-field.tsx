'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** The browser's time zone, which decides which day is today; UTC until JavaScript says better. */
export function TimeZoneField() {
  const timeZone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  );
  return <input type="hidden" name="timeZone" value={timeZone} />;
}
