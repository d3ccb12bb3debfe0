import 'server-only';
import type { CivilDate } from '@/lib/domain/calendar';
import type { LogSource } from '@/lib/domain/sharing';
import { fromDateColumn } from '../database/date-columns';

/** How many entries a shared plan shows on a page. */
export const ENTRIES_ON_A_PAGE = 100;

export type LogRow = {
  goalId: string;
  occurredOn: Date;
  value: number;
  note: string;
  link: string;
  /** Of the whole log. */
  total: bigint;
};

/** Where a page of the log begins; for what is no page, the first. */
export function logOffset(page: unknown): number {
  return (pageNumber(page) - 1) * ENTRIES_ON_A_PAGE;
}

function pageNumber(page: unknown): number {
  return typeof page === 'string' && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1;
}

/** A page of the log from its rows, newest day first. Beyond the last page there is none. */
export function toLogSource(rows: readonly LogRow[], page: unknown): LogSource {
  const total = Number(rows[0]?.total ?? 0);
  return {
    entries: rows.map(({ goalId, occurredOn, value, note, link }) => {
      const day: CivilDate = fromDateColumn(occurredOn);
      return { goalId, occurredOn: day, value, note, link };
    }),
    page: pageNumber(page),
    pages: Math.max(1, Math.ceil(total / ENTRIES_ON_A_PAGE)),
    total,
  };
}
