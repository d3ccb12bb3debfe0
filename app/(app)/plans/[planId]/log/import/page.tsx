import { randomUUID } from 'node:crypto';
import { ImportList } from '@/components/log-import/import-list';
import { UploadForm } from '@/components/log-import/upload-form';
import { DataTable } from '@/components/ui/data-table';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { listLogImports } from '@/lib/server/log-import/queries';
import { getPlan } from '@/lib/server/plan/queries';
import { planMetadata } from '../../_metadata/plan-metadata';
import { undoLogImportAction, uploadLogAction } from './actions';

export const generateMetadata = planMetadata('Import a CSV file');

type Props = { params: Promise<{ planId: string }> };

export default async function ImportLogPage({ params }: Props) {
  const plan = await getPlan((await params).planId);
  const home = `/plans/${plan.id}`;
  const imports = await listLogImports(plan.id);
  const goals = plan.strategies.flatMap(({ goals: own }) => own);
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={home}>{plan.title}</TextLink>}
        title="Import a CSV file"
        lead={
          <p>
            Move entries from a spreadsheet or another app into your log. You see every row before
            anything is saved, and you can undo all of it afterwards.
          </p>
        }
      />
      <UploadForm
        action={uploadLogAction}
        idempotencyKey={randomUUID()}
        planId={plan.id}
        cancelHref={home}
      />
      <Section
        id="form"
        title="What a file looks like"
        className="mt-10"
        lead="A date and a value are enough. A value is how far the goal was on that day, not what was added. Your columns may have other names and another order, and one may hold links."
      >
        <DataTable
          id="example"
          caption="An example"
          captionHidden
          columns={[
            { key: 'date', header: 'date' },
            { key: 'goal', header: 'goal' },
            { key: 'value', header: 'value', numeric: true },
            { key: 'note', header: 'note' },
          ]}
          rows={[3, 4].map((value, index) => ({
            key: String(value),
            cells: {
              date: (
                <span className="whitespace-nowrap">
                  {index === 0 ? plan.startedOn : plan.today}
                </span>
              ),
              goal: goals[0]?.title ?? 'Mock interviews',
              value: String(value),
              note: index === 0 ? 'The first ones' : '',
            },
          }))}
        />
      </Section>
      {imports.length > 0 && (
        <Section id="imports" title="Files so far">
          <ImportList
            planHref={home}
            imports={imports.map((one) => ({ ...one, idempotencyKey: randomUUID() }))}
            undoAction={undoLogImportAction}
          />
        </Section>
      )}
    </>
  );
}
