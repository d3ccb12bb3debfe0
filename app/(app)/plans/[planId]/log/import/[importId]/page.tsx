import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { ActionButton } from '@/components/forms/action-button';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { fileInWords, readInWords } from '@/lib/format/log-import';
import { pageTitle } from '@/lib/format/page-title';
import { getLogImport } from '@/lib/server/log-import/queries';
import { getPlan } from '@/lib/server/plan/queries';
import { discardDraftAction } from '../actions';
import { Draft } from './_components/draft';
import { Entered } from './_components/entered';

type Props = {
  params: Promise<{ planId: string; importId: string }>;
  /** `again`: the rows have changed since the person pressed the button that enters them. */
  searchParams: Promise<{ again?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { planId, importId } = await params;
  const plan = await getPlan(planId);
  const { name } = await getLogImport(plan.id, importId);
  return { title: pageTitle('CSV file', fileInWords(name), plan.title) };
}

/** A file before it is imported into the log, and after. */
export default async function LogImportPage({ params, searchParams }: Props) {
  const [{ planId, importId }, { again }] = await Promise.all([params, searchParams]);
  const plan = await getPlan(planId);
  const found = await getLogImport(plan.id, importId);
  const home = `/plans/${plan.id}`;
  return (
    <>
      <PageHeader
        eyebrow={
          <>
            <TextLink href={home}>{plan.title}</TextLink>
            {' · '}
            <TextLink href={`${home}/log/import`}>Import a CSV file</TextLink>
          </>
        }
        title={<span className="break-words">{fileInWords(found.name)}</span>}
        compact
        lead={
          found.kind === 'draft' && (
            <p>
              {readInWords(found.file.delimiter, found.encoding)} Nothing is entered yet; the file
              is kept here for a day.
            </p>
          )
        }
        actions={
          found.kind === 'draft' && (
            <ActionButton
              action={discardDraftAction}
              idempotencyKey={randomUUID()}
              fields={{ importId: found.id }}
            >
              Discard this file
            </ActionButton>
          )
        }
      />
      {found.kind === 'draft' ? (
        <Draft plan={plan} draft={found} again={again !== undefined} />
      ) : (
        <Entered planHref={home} entered={found} />
      )}
    </>
  );
}
