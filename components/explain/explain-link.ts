import type { CivilDate } from '@/lib/domain/calendar';
import type { Line, Percentile } from '@/lib/domain/explain';

export interface ExplainTarget {
  readonly date: CivilDate;
  readonly line: Line;
  readonly strategyKey?: string | null;
  readonly percentile?: Percentile;
}

/** Where a chart's numbers lead: whose plan, and of which strategy if not of the whole. */
export interface ExplainLinks {
  readonly planHref: string;
  readonly strategyKey?: string;
}

/** The address of the page that takes a number apart, within a plan's pages. */
export function explainLink(
  planHref: string,
  { date, line, strategyKey, percentile = 'p50' }: ExplainTarget,
): string {
  const query = new URLSearchParams({ date, line });
  if (strategyKey) query.set('strategy', strategyKey);
  if (percentile !== 'p50') query.set('percentile', percentile);
  return `${planHref}/why?${query}`;
}
