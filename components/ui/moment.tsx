'use client';

import { formatMoment } from '@/lib/format/moment';
import { useTimeZone } from './use-time-zone';

/** A moment in the reader's own time zone; in UTC, and labelled so, until JavaScript runs. */
export function Moment({ at, className }: { at: string; className?: string }) {
  const timeZone = useTimeZone();
  return (
    <time dateTime={at} className={className}>
      {formatMoment(at, timeZone)}
    </time>
  );
}
