import 'server-only';
import { cache } from 'react';
import {
  type CatalogueEntry,
  plainWords,
  selectOccupations,
  sortOutlooks,
} from '@/lib/domain/catalogue';
import type { CatalogueQuery } from '@/lib/schemas/catalogue';
import { listOccupations } from '../evidence/queries';
import { listOutlooks } from '../outlook/queries';
import { averageGrowth } from './average-growth';
import { findOccupations, findOutlooks } from './find';
import { knownWords } from './known-words';

/** Rows of one page of the list. */
const PAGE_SIZE = 25;

export type ListedOutlook = Awaited<ReturnType<typeof listOutlooks>>[number];

export type CatalogueResult = {
  /** The corrected words of the search; null where it was not corrected. */
  corrected: string | null;
  /** Whether no title has all of the words, so that the occupations are only similar. */
  near: boolean;
  /** Whether the search was given up because it took too long. */
  tooLong: boolean;
  outlooks: readonly ListedOutlook[];
  /** One page of them. */
  occupations: readonly CatalogueEntry[];
  /** How many occupations match, on all pages. */
  total: number;
  page: number;
  pages: number;
  /** How many occupations are imported; 0 without evidence. */
  imported: number;
};

/** The codes of all imported occupations. */
export async function listOccupationCodes(): Promise<string[]> {
  return (await listOccupations()).map(({ code }) => code);
}

/**
 * Editorial outlooks and imported occupations that match a search. An outlook passes the filters when
 * its first proxy does, whose figures a comparison shows for it as well; where nothing is imported
 * there is nothing to filter by.
 */
export const searchCatalogue = cache(async (query: CatalogueQuery): Promise<CatalogueResult> => {
  const [all, outlooks, average] = await Promise.all([
    listOccupations(),
    listOutlooks(),
    averageGrowth(),
  ]);
  const { named, words, hits, near, tooLong } = await lookFor(query.q, outlooks);
  const found = selectOccupations(all, hits, query, average);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  const filtered =
    all.length > 0 && (query.family || query.exposure || query.growth || query.preparation);
  const passing = new Set(
    selectOccupations(all, null, { ...query, sort: undefined }, average).map(({ code }) => code),
  );
  return {
    corrected: words,
    near,
    tooLong,
    outlooks: sortOutlooks(
      named.filter(({ proxies: [main = ''] }) => !filtered || passing.has(main)),
      query.editorial,
    ),
    occupations: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    total: found.length,
    page,
    pages,
    imported: all.length,
  };
});

/** The outlooks and occupations of a search, and its words where they were corrected. */
async function lookFor(search: string, outlooks: readonly ListedOutlook[]) {
  if (!search) return { named: outlooks, words: null, hits: null, near: false, tooLong: false };
  const found = await findOccupations(search, await knownWords(outlooks));
  const named = await findOutlooks(found, outlooks);
  const { words, hits, near, tooLong = false } = found;
  const others = words !== plainWords(search) && hits.length + named.length > 0;
  return { named, words: others ? words : null, hits, near, tooLong };
}
