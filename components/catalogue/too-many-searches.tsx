import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import type { CatalogueQuery } from '@/lib/schemas/catalogue';
import { SearchForm } from './search-form';

type TooManySearchesProps = { query: CatalogueQuery; imported: boolean };

/** In place of the results where a network address has searched too often. */
export function TooManySearches({ query, imported }: TooManySearchesProps) {
  return (
    <>
      <PageHeader title="Outlooks" />
      <SearchForm query={query} filtered={false} imported={imported} />
      <EmptyState title="Too many searches at once">
        More than two searches a second have come from your network in the last minute. Wait a
        minute, then search again, or look through{' '}
        <TextLink href="/outlooks">all outlooks</TextLink>.
      </EmptyState>
    </>
  );
}
