import type { OccupationSummary } from '../evidence';
import { type ExposureBand, exposureBands, type GrowthBand } from './bands';
import { type OccupationOrder, occupationOrders, readOrder, sortByNumber } from './orders';

export type CatalogueChoice = {
  family?: string;
  exposure?: ExposureBand;
  growth?: GrowthBand;
  /** 1 to 5 */
  preparation?: number;
  sort?: OccupationOrder;
};

/**
 * A search hit: the occupation's code, the title that matched, and its score (higher is better).
 */
export type CatalogueHit = { code: string; matched: string; score: number };

export type CatalogueEntry = OccupationSummary & {
  /** The title that matched, where it is not the occupation's own. */
  matched?: string;
};

/** An unpublished value is unknown, not low, so it passes no filter on it. */
function passes(occupation: OccupationSummary, choice: CatalogueChoice, average: number): boolean {
  const { family, exposure, growth, preparation } = choice;
  if (family !== undefined && occupation.family !== family) return false;
  if (preparation !== undefined && occupation.jobZone !== preparation) return false;
  if (exposure !== undefined && exposureBand(occupation.exposureMedian) !== exposure) return false;
  if (growth !== undefined && growthBand(occupation.changePercent, average) !== growth)
    return false;
  return true;
}

/** Which third of all occupations a percentile lies in; null for none. */
export function exposureBand(percentile: number | null): ExposureBand | null {
  if (percentile === null) return null;
  return (
    exposureBands.find(({ from, below }) => percentile >= from && percentile < below)?.key ?? null
  );
}

/** The band of a projected change, in per cent, compared with the average; null for none. */
export function growthBand(change: number | null, average: number): GrowthBand | null {
  if (change === null) return null;
  if (change < 0) return 'declining';
  return change < average ? 'slower' : 'faster';
}

const values = {
  exposure: ({ exposureMedian }) => exposureMedian,
  growth: ({ changePercent }) => changePercent,
  // A top-coded wage is above every published one.
  pay: ({ medianWage, wageTopcoded }) => (wageTopcoded ? Infinity : medianWage),
} satisfies Record<string, (occupation: OccupationSummary) => number | null>;

/**
 * The occupations that match a search and its filters, in the chosen order; without one, best match
 * first for a search, else by title. Unpublished values sort last.
 *
 * @param occupations by title
 * @param hits best first; null where nothing was searched for
 * @param average projected change of all occupations together, per cent
 */
export function selectOccupations(
  occupations: readonly OccupationSummary[],
  hits: readonly Pick<CatalogueHit, 'code' | 'matched'>[] | null,
  choice: CatalogueChoice,
  average: number,
): CatalogueEntry[] {
  const found = hits === null ? occupations : entriesOf(occupations, hits);
  const left = found.filter((occupation) => passes(occupation, choice, average));
  const { sort } = choice;
  if (sort === undefined) return left;
  const { key, direction } = readOrder(occupationOrders, sort);
  const place = new Map(occupations.map(({ code }, index) => [code, index]));
  const byTitle = ({ code }: OccupationSummary) => place.get(code) ?? null;
  return sortByNumber(left, key === 'title' ? byTitle : values[key], direction);
}

function entriesOf(
  occupations: readonly OccupationSummary[],
  hits: readonly Pick<CatalogueHit, 'code' | 'matched'>[],
): CatalogueEntry[] {
  const byCode = new Map(occupations.map((occupation) => [occupation.code, occupation]));
  return hits.flatMap(({ code, matched }) => {
    const occupation = byCode.get(code);
    if (!occupation) return [];
    const own = inSingular(matched) === inSingular(occupation.title);
    return [own ? occupation : { ...occupation, matched }];
  });
}

/** Rough, but enough to compare titles: occupations are named in the plural. */
function inSingular(title: string): string {
  return title.toLowerCase().replace(/s$/, '');
}
