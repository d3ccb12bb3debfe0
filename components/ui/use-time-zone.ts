'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** The browser's time zone; UTC on the server and until JavaScript runs. */
export function useTimeZone(): string {
  return useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  );
}
