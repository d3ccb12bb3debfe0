import type { Metadata } from 'next';
import { CompareTable } from '@/components/catalogue/compare-table';
import { SourceNote } from '@/components/evidence/source-note';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { pickSources, SUMMARY_SOURCES } from '@/lib/domain/evidence';
import { catalogueQuerySchema } from '@/lib/schemas/catalogue';
import { catalogueHref, MAX_COMPARED, MIN_COMPARED } from '@/lib/schemas/catalogue-address';
import { compareCatalogue } from '@/lib/server/catalogue/compare';
import { listSources } from '@/lib/server/evidence/queries';

export const metadata: Metadata = {
  title: 'Outlooks side by side',
  description: 'Two to four outlooks or occupations beside each other.',
  robots: { index: false },
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ComparePage({ searchParams }: Props) {
  const asked = await searchParams;
  const chosen = catalogueQuerySchema.parse({ with: asked.with }).with;
  const [columns, sources] = await Promise.all([compareCatalogue(chosen), listSources()]);
  const given = [asked.with ?? []].flat();
  const choose = catalogueHref({ with: columns.map(({ id }) => id) });
  const enough = columns.length >= MIN_COMPARED;
  const figures = columns.some(({ evidence }) => evidence !== null);
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={choose}>Outlooks</TextLink>}
        title="Side by side"
        lead={
          enough && figures
            ? 'Exposure is the range over several measures, as ranks from 0 to 100 among all occupations: where AI could touch the work, not whether a job goes. Figures are for the United States, and projections end in 2034.'
            : undefined
        }
      />
      {given.length > MAX_COMPARED && (
        <p className="mb-4">{`You can compare ${MAX_COMPARED} at most: these are the first ${MAX_COMPARED} that you chose.`}</p>
      )}
      {enough ? (
        <>
          <CompareTable columns={columns} />
          {figures && <SourceNote sources={pickSources(sources, SUMMARY_SOURCES)} />}
          <p className="py-6">
            <TextLink href={choose}>Choose others</TextLink>
          </p>
        </>
      ) : (
        <EmptyState
          title={columns.length === 0 ? 'Nothing is chosen yet' : 'One more is needed'}
          action={
            <ButtonLink href={choose} variant="primary">
              Choose from the list
            </ButtonLink>
          }
        >
          {`Tick ${MIN_COMPARED} to ${MAX_COMPARED} in the list, then compare.`}
        </EmptyState>
      )}
    </>
  );
}
