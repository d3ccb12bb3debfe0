import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { ImportForm } from '@/components/takeout/import-form';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { planSizeInWords, planStateInWords, plansInWords } from '@/lib/format/takeout';
import { type WaitingImport, waitingImport } from '@/lib/server/takeout/imports';
import { importPlansAction } from '../actions';

export const metadata: Metadata = { title: 'What is in the file' };

export default async function ImportPage() {
  const waiting = await waitingImport();
  if (!waiting) {
    return (
      <PageHeader
        title="No file is waiting"
        lead={
          <>
            A file waits for an hour. <TextLink href="/settings/data">Choose one</TextLink> to
            import.
          </>
        }
      />
    );
  }
  const { plans, faults } = waiting;
  const hasNew = plans.some(({ state }) => state !== 'same');
  return (
    <>
      <PageHeader
        title="What is in the file"
        lead={
          hasNew ? 'Nothing is saved yet. Look through it, then import it.' : 'Nothing was saved.'
        }
      />
      {faults.length > 0 && (
        <Notice
          tone="warn"
          title={
            plans.length > 0
              ? 'Some of this file cannot be imported and is left out'
              : 'This file cannot be imported'
          }
        >
          <ul className="list-disc ps-5 break-words">
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
      {plans.length > 0 && (
        <Section id="plans" title="Plans">
          <ul className="border-t border-rule">
            {plans.map((plan) => (
              <li key={plan.id} className="border-b border-rule py-3 break-words">
                <span className="font-semibold">{plan.title}</span>
                <span className="block text-sm text-muted">{planSizeInWords(plan)}</span>
                <span className="block">{planStateInWords(plan.state)}.</span>
                {plan.remark && <span className="block text-muted">{plan.remark}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Confirm waiting={waiting} />
    </>
  );
}

function Confirm({ waiting: { id, plans, hasSettings } }: { waiting: WaitingImport }) {
  const coming = plans.filter(({ state }) => state !== 'same').length;
  if (coming === 0) {
    return (
      <Section
        id="import"
        title="There is nothing to import"
        lead={
          <>
            {plans.length > 0 && 'You have all of these plans already, just as they are. '}
            <TextLink href="/settings/data">Choose another file</TextLink>
          </>
        }
      />
    );
  }
  return (
    <Section
      id="import"
      title="Import"
      lead="Either all of it is imported or none of it. We compare every plan with the file, and you can undo the import for a day."
    >
      <ImportForm
        action={importPlansAction}
        idempotencyKey={randomUUID()}
        importId={id}
        hasSettings={hasSettings}
      >
        {`Import ${plansInWords(coming)}`}
      </ImportForm>
    </Section>
  );
}
