import { FIRST_DAY, LAST_DAY, partsOf } from '@/lib/domain/calendar';

const FIRST_YEAR = partsOf(FIRST_DAY).year;
const LAST_YEAR = partsOf(LAST_DAY).year;
const WHOLE = LAST_YEAR - FIRST_YEAR + 1;

/** How many years are shown at once, widest first. */
export const SPANS = [WHOLE, 5, 1] as const;
export type Span = (typeof SPANS)[number];

/** The calendar years of the axis that are shown. */
export interface TimelineView {
  readonly from: number;
  readonly years: Span;
}

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The view that an address asks for: the whole axis unless it says `years` and `from`. */
export function viewOf(query: Query, today: { readonly year: number }): TimelineView {
  const years = SPANS.find((span) => String(span) === query.years) ?? WHOLE;
  const asked = typeof query.from === 'string' && /^\d{4}$/.test(query.from);
  return viewAt(years, asked ? Number(query.from) : today.year);
}

/** A number of years from one on, clamped to the axis. */
export function viewAt(years: Span, from: number): TimelineView {
  return { years, from: Math.min(LAST_YEAR - years + 1, Math.max(FIRST_YEAR, from)) };
}

/** The view as an address has it; empty for the whole axis. */
export function viewQuery({ years, from }: TimelineView): string {
  return years === WHOLE ? '' : `years=${years}&from=${from}`;
}

/** The view as many years earlier (−1) or later (1); null at the end of the axis. */
export function neighbour(view: TimelineView, step: -1 | 1): TimelineView | null {
  const next = viewAt(view.years, view.from + step * view.years);
  return next.from === view.from ? null : next;
}

/** `2026 to 2046`, `2029 to 2033`, `2029`. */
export function viewName({ years, from }: TimelineView): string {
  return years === 1 ? `${from}` : `${from} to ${from + years - 1}`;
}
