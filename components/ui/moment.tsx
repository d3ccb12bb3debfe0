'use client';

import { useSyncExternalStore } from 'react';
import { formatMoment } from '@/lib/format/moment';

const never = () => () => {};

/** A moment in the reader's own time zone; in UTC, and saying so, until JavaScript knows it. */
export function Moment({ at, className }: { at: string; className?: string }) {
  const timeZone = useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  );
  return (
    <time dateTime={at} className={className}>
      {formatMoment(at, timeZone)}
    </time>
  );
}
