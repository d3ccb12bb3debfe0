import type { CivilDate } from '@/lib/domain/calendar';
import type { Line, Percentile } from '@/lib/domain/explain';

export interface ExplainTarget {
  readonly date: CivilDate;
  readonly line: Line;
  readonly strategyKey?: string | null;
  readonly percentile?: Percentile;
}

/** What a chart's numbers link to: the plan, and the strategy unless it is the whole plan. */
export interface ExplainLinks {
  readonly planHref: string;
  readonly strategyKey?: string;
}

/** The address of the page that breaks a number down, within a plan's pages. */
export function explainLink(
  planHref: string,
  { date, line, strategyKey, percentile = 'p50' }: ExplainTarget,
): string {
  const query = new URLSearchParams({ date, line });
  if (strategyKey) query.set('strategy', strategyKey);
  if (percentile !== 'p50') query.set('percentile', percentile);
  return `${planHref}/why?${query}`;
}
