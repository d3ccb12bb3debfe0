import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { ActionButton } from '@/components/forms/action-button';
import { UploadForm } from '@/components/takeout/upload-form';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { TextLink } from '@/components/ui/text-link';
import { PLAN_FILE_HOLDS } from '@/lib/format/plan-file';
import { plansInWords } from '@/lib/format/takeout';
import { wasFlashed } from '@/lib/server/http/flash';
import { getCurrentUser } from '@/lib/server/identity';
import { listPlans } from '@/lib/server/plan/queries';
import { mayExceedImport } from '@/lib/server/takeout/export-size';
import { undoableImports } from '@/lib/server/takeout/imports';
import { undoImportAction } from './actions';

export const metadata: Metadata = { title: 'Your data' };

type Props = { searchParams: Promise<{ imported?: string | string[] }> };

export default async function DataPage({ searchParams }: Props) {
  const plans = await listPlans('/settings/data');
  const imports = await undoableImports();
  const isPerson = (await getCurrentUser()) !== null;
  const isLarge = await mayExceedImport();
  const { imported } = await searchParams;
  const justNow = (await wasFlashed('imported')) ? imports.find(({ id }) => id === imported) : null;
  return (
    <>
      <PageHeader title="Your data" lead="Everything here is yours to take away." />
      {justNow && (
        <Notice tone="success" title={`Imported: ${plansInWords(justNow.plans.length)}`}>
          We read it all back, and every goal and entry is the same as in the file.
        </Notice>
      )}
      {(await wasFlashed('import-undone')) && (
        <Notice tone="success" title="Undone: what was imported is gone again.">
          A plan that you have worked on since is archived.
        </Notice>
      )}
      <Section
        id="everything"
        title="Export everything"
        lead="You get one zip: your plans and settings as JSON, your goals, log and reviews as CSV for a spreadsheet, and a README. It holds no passwords, passkeys or sessions."
      >
        {isLarge && (
          <p className="mb-4">
            Your zip may be larger than 50 MB, which is the most that an import takes. It holds
            everything all the same. Export each plan on its own as well, so that you can import it.
          </p>
        )}
        <a
          href="/settings/data/account.zip"
          className={buttonClass({ variant: 'primary' })}
          download
        >
          Download everything
        </a>
      </Section>
      <Section
        id="plans"
        title="Export one plan"
        lead={`Each plan comes as a JSON file. ${PLAN_FILE_HOLDS}`}
      >
        {plans.length === 0 ? (
          <p>
            You have no plan yet. <TextLink href="/outlooks">Choose an outlook</TextLink> to make
            one.
          </p>
        ) : (
          <ul className="border-t border-rule">
            {plans.map(({ id, title, archived }) => (
              <li
                key={id}
                className="flex flex-wrap items-center justify-between gap-x-6 border-b border-rule py-2"
              >
                <span>
                  <TextLink href={`/plans/${id}`}>{title}</TextLink>{' '}
                  {archived && <Tag>Archived</Tag>}
                </span>
                <a className="link inline-flex min-h-11 items-center" href={`/plans/${id}/export`}>
                  Download<span className="sr-only"> {title}</span>
                </a>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {isPerson && (
        <>
          <Section
            id="import"
            title="Import"
            lead="Choose a file that you downloaded here or from another installation. You see what is in it before anything is saved, and what you have already stays as it is."
          >
            <UploadForm address="/settings/data/upload" />
            {imports.length > 0 && (
              <ul className="mt-6 border-t border-rule">
                {imports.map(({ id, plans: came }) => (
                  <li
                    key={id}
                    className="flex flex-wrap items-center justify-between gap-x-6 border-b border-rule py-2"
                  >
                    <span className="min-w-0 break-words">
                      Imported: {came.map(({ title }) => title).join(', ')}
                    </span>
                    <ActionButton
                      action={undoImportAction}
                      idempotencyKey={randomUUID()}
                      fields={{ importId: id }}
                      pendingLabel="Undoing…"
                      undoes
                    >
                      Undo
                    </ActionButton>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <Section
            id="delete"
            title="Delete your account"
            lead="This deletes every plan and everything else that we keep about you."
          >
            <TextLink href="/settings/delete">Delete my account</TextLink>
          </Section>
        </>
      )}
    </>
  );
}
