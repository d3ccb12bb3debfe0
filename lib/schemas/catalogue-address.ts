import type { CatalogueQuery } from './catalogue';

// Apart from the schema, so that code for the browser can have these without zod.

/** Bounds for a side-by-side comparison: one alone compares nothing, more cannot be read. */
export const MIN_COMPARED = 2;
export const MAX_COMPARED = 4;

/** What a search asks for, page and ticks apart: the fields that a form keeps. */
export function keptChoices(query: Partial<CatalogueQuery>): Record<string, string | number> {
  const { q, family, exposure, growth, preparation, sort, editorial } = query;
  return Object.fromEntries(
    Object.entries({ q, family, exposure, growth, preparation, sort, editorial }).flatMap(
      ([name, value]) => (value ? [[name, value]] : []),
    ),
  );
}

/** The address of a search; absent values and page 1 are left out. */
export function catalogueHref(query: Partial<CatalogueQuery>, path = '/outlooks'): string {
  const { with: chosen = [], page } = query;
  const single = { ...keptChoices(query), page: page === 1 ? '' : page };
  const pairs = [...Object.entries(single), ...chosen.map((one) => ['with', one] as const)].flatMap(
    ([name, value]) => (value ? [[name, String(value)]] : []),
  );
  return pairs.length > 0 ? `${path}?${new URLSearchParams(pairs)}` : path;
}
