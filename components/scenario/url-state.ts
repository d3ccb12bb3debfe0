import type { Scenario, ScenarioFault } from '@/lib/domain/scenario';
import { scenarioFromQuery } from '@/lib/domain/scenario/from-query';
import { scenarioToQuery } from '@/lib/domain/scenario/to-query';
import { MAX_OVERLAYS } from './overlays';

/** What the page shows: a what-if, and ids of the saved ones that are laid over it. */
export interface UrlState {
  readonly scenario: Scenario;
  readonly shown: readonly string[];
}

/** Characters of a query that servers and links can be relied on to carry. */
export const MAX_URL_QUERY = 6_000;

type Planned = Parameters<typeof scenarioFromQuery>[1] & { readonly halfLifeYears: number | null };

/**
 * Parses an address's query for a plan. Besides what `formatUrlState` writes it accepts what a form
 * without JavaScript sends: decimal commas, empty fields, and the half-life that the plan has
 * anyway.
 */
export function parseUrlState(
  search: URLSearchParams,
  plan: Planned,
  saved: readonly { readonly id: string }[],
): UrlState & { readonly faults: readonly ScenarioFault[]; readonly tooMany: boolean } {
  const query = new URLSearchParams(search);
  for (const name of ['pace', 'disruption', 'fade']) {
    const values = query.getAll(name).map((value) => value.trim().replace(',', '.'));
    query.delete(name);
    // The checkbox for no fading has the same name as the field for the years, and wins.
    const given = name === 'fade' && values.includes('none') ? ['none'] : values;
    for (const value of given) if (value !== '') query.append(name, value);
  }
  const { scenario, faults } = scenarioFromQuery(query, plan);
  const { halfLifeYears } = scenario;
  const ids = new Set(saved.map(({ id }) => id));
  const asked = [...new Set(query.getAll('with'))].filter((id) => ids.has(id));
  return {
    scenario: {
      ...scenario,
      halfLifeYears: halfLifeYears === plan.halfLifeYears ? undefined : halfLifeYears,
    },
    shown: asked.slice(0, MAX_OVERLAYS),
    faults,
    tooMany: asked.length > MAX_OVERLAYS,
  };
}

/** A query as Next hands it to pages. */
export type SearchQuery = Record<string, string | string[] | undefined>;

export function toSearchParams(query: SearchQuery): URLSearchParams {
  return new URLSearchParams(
    Object.entries(query).flatMap(([name, values]) =>
      [values ?? []].flat().map((value) => [name, value] as [string, string]),
    ),
  );
}

/** The query of an address without its question mark; equal what-ifs give equal queries. */
export function formatUrlState({ scenario, shown }: UrlState): string {
  const query = new URLSearchParams(scenarioToQuery(scenario));
  for (const id of shown) query.append('with', id);
  return query.toString();
}

/**
 * Whether a query is to be written into the address bar. One that means the same stays as it came,
 * so that a reload shows its faults again. While the router's `address` is behind the bar it waits:
 * the router writes each address once more when it gets there, over a newer one.
 */
export function mayWrite(
  query: string,
  bar: URLSearchParams,
  address: string,
  plan: Planned,
  saved: readonly { readonly id: string }[],
): boolean {
  return bar.toString() === address && query !== formatUrlState(parseUrlState(bar, plan, saved));
}
