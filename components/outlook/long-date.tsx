import { formatDate } from '@/lib/format/dates';

/** A civil date in words: 23 November 2026. */
export function LongDate({ date }: { date: string }) {
  return <time dateTime={date}>{formatDate(date)}</time>;
}
