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
      <EmptyState title="Too many searches in a short time">
        More than 120 searches came from your network in a minute. Your search is still in the
        field: wait a minute, then try again, or look through{' '}
        <TextLink href="/outlooks">all outlooks</TextLink>.
      </EmptyState>
    </>
  );
}
