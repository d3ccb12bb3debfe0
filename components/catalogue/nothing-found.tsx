import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/text-link';
import type { CatalogueQuery } from '@/lib/schemas/catalogue';
import { catalogueHref } from '@/lib/schemas/catalogue-address';

type NothingFoundProps = {
  query: CatalogueQuery;
  filtered: boolean;
  /** Whether there are occupations to be found at all. */
  imported: boolean;
};

/** An empty search result: what to try, and a link to the general outlook. */
export function NothingFound({ query, filtered, imported }: NothingFoundProps) {
  return (
    <EmptyState title="Nothing fits that search">
      {whatToTry(query.q !== '', filtered, imported)}{' '}
      <TextLink href={catalogueHref({ with: query.with })}>Show everything</TextLink>, or begin from{' '}
      <TextLink href="/outlooks/general">the general outlook</TextLink>, which serves any
      profession.
    </EmptyState>
  );
}

function whatToTry(searched: boolean, filtered: boolean, imported: boolean): string {
  if (!imported) return 'Only professions with an outlook of their own can be found here.';
  if (!searched) return 'Use fewer filters.';
  const english = 'Titles are English, as they are used in the United States: try another word';
  return filtered ? `${english}, or fewer filters.` : `${english} for the job.`;
}
