import type { Metadata } from 'next';
import { CompareForm } from '@/components/catalogue/compare-form';
import { NothingFound } from '@/components/catalogue/nothing-found';
import { OccupationTable } from '@/components/catalogue/occupation-table';
import { OutlookTable } from '@/components/catalogue/outlook-table';
import { SearchForm } from '@/components/catalogue/search-form';
import { TooManySearches } from '@/components/catalogue/too-many-searches';
import { SourceNote } from '@/components/evidence/source-note';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { PagesNav } from '@/components/ui/pages-nav';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { pickSources, SUMMARY_SOURCES } from '@/lib/domain/evidence';
import { groupDigits } from '@/lib/format/numbers';
import { catalogueQuerySchema } from '@/lib/schemas/catalogue';
import { catalogueHref, keptChoices } from '@/lib/schemas/catalogue-address';
import { chosenNames } from '@/lib/server/catalogue/compare';
import { listOccupationCodes, searchCatalogue } from '@/lib/server/catalogue/queries';
import { allowsSearch } from '@/lib/server/catalogue/search-limit';
import { listSources } from '@/lib/server/evidence/queries';

const LEAD =
  'How AI is likely to change a profession between 2026 and 2046, what lasts, and strategies that hold up. Each outlook is rated on one scale and says when it was last reviewed.';
const FIGURES =
  'Every other occupation has its published figures and a general outlook, marked as one.';

const EXPOSURE =
  'Exposure is a range of ranks from 0 to 100 over several measures: where AI could touch the work, not whether a job goes. Jobs are a projection to 2034.';

const GENERAL = (
  <>
    For every other profession there is{' '}
    <TextLink href="/outlooks/general">a general outlook</TextLink>.
  </>
);

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = catalogueQuerySchema.parse(await searchParams);
  return {
    title: query.q ? `Outlooks: ${query.q}` : 'Outlooks',
    description:
      'How AI is likely to change professions between 2026 and 2046: find yours, read what is measured about it, and compare.',
    alternates: { canonical: '/outlooks' },
    // Search engines index one address for the catalogue, and none of its searches.
    ...(catalogueHref(query) !== '/outlooks' && { robots: { index: false } }),
  };
}

export default async function OutlooksPage({ searchParams }: Props) {
  const query = catalogueQuerySchema.parse(await searchParams);
  if (query.q && !(await allowsSearch())) {
    return <TooManySearches query={query} imported={(await listOccupationCodes()).length > 0} />;
  }
  const [result, chosen, sources] = await Promise.all([
    searchCatalogue(query),
    chosenNames(query.with),
    listSources(),
  ]);
  const { outlooks, occupations, total, page, pages, imported } = result;
  const { q, family, exposure, growth, preparation, sort } = query;
  const filtered = imported > 0 && Boolean(family || exposure || growth || preparation);
  const searched = Boolean(q) || filtered;
  const shown = [...outlooks.map(({ slug }) => slug), ...occupations.map(({ code }) => code)];
  const nothing = outlooks.length === 0 && occupations.length === 0;
  return (
    <>
      {/* A reader who searches has seen the lead. */}
      <PageHeader
        title="Outlooks"
        lead={
          searched ? undefined : (
            <>
              {LEAD} {imported > 0 ? FIGURES : GENERAL}
            </>
          )
        }
      />
      {(imported > 0 || searched) && (
        <SearchForm query={query} filtered={filtered} imported={imported > 0} />
      )}
      {result.corrected !== null && (
        <p className="pb-4">
          Showing results for <b>{result.corrected}</b>.
        </p>
      )}
      <CompareForm query={query} chosen={chosen} comparable={shown.length > 1 || chosen.length > 0}>
        <HiddenFields fields={keptChoices(query)} />
        {page > 1 && <HiddenFields fields={{ page }} />}
        {chosen
          .filter(({ id }) => !shown.includes(id))
          .map(({ id }) => (
            <HiddenFields key={id} fields={{ with: id }} />
          ))}
        {outlooks.length > 0 && (
          <Section id="editorial" title="Editorial outlooks">
            <OutlookTable outlooks={outlooks} query={query} />
          </Section>
        )}
        {occupations.length > 0 && (
          <Section
            id="occupations"
            title="Occupations"
            lead={`${groupDigits(total)} of ${groupDigits(imported)} occupations in the United States. ${EXPOSURE}`}
          >
            {result.near && (
              <p className="pb-4">No title has all of these words. These come close.</p>
            )}
            {query.page > pages && (
              <p className="pb-4">{`There is no page ${query.page}: this is the last one.`}</p>
            )}
            {q && sort && (
              <p className="pb-4">
                <TextLink href={catalogueHref({ ...query, sort: undefined, page: 1 })}>
                  Best match first
                </TextLink>
              </p>
            )}
            <OccupationTable occupations={occupations} query={query} />
            <PagesNav
              page={page}
              pages={pages}
              href={(number) => `${catalogueHref({ ...query, page: number })}#occupations`}
            />
            <SourceNote sources={pickSources(sources, SUMMARY_SOURCES)} />
          </Section>
        )}
        {result.tooLong && (
          <EmptyState title="This search took too long">
            Longview stopped it after a second. Search for fewer words, such as the name of a job.
          </EmptyState>
        )}
        {nothing && searched && !result.tooLong && (
          <NothingFound query={query} filtered={filtered} imported={imported > 0} />
        )}
        {nothing && !searched && (
          <EmptyState title="No outlook has been published yet">
            Once one is, you find it here with its rating.
          </EmptyState>
        )}
      </CompareForm>
    </>
  );
}
