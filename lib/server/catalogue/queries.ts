import 'server-only';
import { cache } from 'react';
import { type CatalogueEntry, corrected, selectOccupations } from '@/lib/domain/catalogue';
import type { CatalogueQuery } from '@/lib/schemas/catalogue';
import { listOccupations } from '../evidence/queries';
import { listOutlooks } from '../outlooks/queries';
import { averageGrowth } from './average-growth';
import { findOccupations, findOutlooks } from './find';
import { titleWords } from './title-words';

/** Rows of one page of the list. */
const PAGE_SIZE = 25;

export type ListedOutlook = Awaited<ReturnType<typeof listOutlooks>>[number];

export type CatalogueResult = {
  /** The words that were looked for, where a slip of the keyboard was put right. */
  corrected: string | null;
  outlooks: readonly ListedOutlook[];
  /** One page of them. */
  occupations: readonly CatalogueEntry[];
  /** How many the search leaves, on all pages. */
  total: number;
  page: number;
  pages: number;
  /** How many are imported at all; 0 where the operator has brought no evidence. */
  imported: number;
};

/** The codes of all imported occupations. */
export async function listOccupationCodes(): Promise<string[]> {
  return (await listOccupations()).map(({ code }) => code);
}

/**
 * Editorial outlooks and imported occupations that a search leaves. An outlook passes the filters
 * when one of the occupations that stand in for it does.
 */
export const searchCatalogue = cache(async (query: CatalogueQuery): Promise<CatalogueResult> => {
  const [all, outlooks, average] = await Promise.all([
    listOccupations(),
    listOutlooks(),
    averageGrowth(),
  ]);
  const words = query.q ? corrected(query.q, await titleWords()) : '';
  const hits = words ? await findOccupations(words) : null;
  const named = hits ? await findOutlooks(words, outlooks, hits) : outlooks;
  const found = selectOccupations(all, hits, query, average);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  const filtered = query.family || query.exposure || query.growth || query.preparation;
  const passing = new Set(selectOccupations(all, null, query, average).map(({ code }) => code));
  return {
    corrected: words === query.q ? null : words,
    outlooks: named.filter(({ proxies }) => !filtered || proxies.some((code) => passing.has(code))),
    occupations: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    total: found.length,
    page,
    pages,
    imported: all.length,
  };
});
