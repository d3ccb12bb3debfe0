import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { DraftList } from '@/components/editing/draft-list';
import { ImportForm, NewOutlookForm } from '@/components/editing/new-draft-forms';
import { ActionButton } from '@/components/forms/action-button';
import { Disclosure } from '@/components/ui/disclosure';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { formatDate } from '@/lib/format/dates';
import { listEditing } from '@/lib/server/editing/queries';
import { requireRole } from '@/lib/server/identity';
import { importDraftAction, startDraftAction, startOutlookAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  await requireRole('editor', '/editor');
  return { title: 'Editing' };
}

export default async function EditorPage() {
  const { outlooks, open, finished } = await listEditing();
  return (
    <>
      <PageHeader
        title="Editing"
        lead="Write here, ask another editor to read it, then publish. A published version never changes: you publish a new version, and people with a plan choose what to take from it."
      />
      <Section id="drafts" title="Drafts">
        {open.length > 0 ? <DraftList drafts={open} /> : <p>There is no draft at the moment.</p>}
      </Section>
      <Section id="outlooks" title="Outlooks">
        <ul>
          {outlooks.map(({ slug, profession, number, publishedOn }) => (
            <li
              key={slug}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-t border-rule py-3"
            >
              <span>
                <TextLink href={`/editor/outlooks/${slug}`}>{profession}</TextLink>
                <span className="text-sm text-muted">
                  {` version ${number}, ${formatDate(publishedOn)}`}
                </span>
              </span>
              <ActionButton
                action={startDraftAction}
                idempotencyKey={randomUUID()}
                fields={{ slug }}
                label={profession}
              >
                Begin a draft
              </ActionButton>
            </li>
          ))}
        </ul>
        <Disclosure summary="A new outlook">
          <NewOutlookForm action={startOutlookAction} idempotencyKey={randomUUID()} />
        </Disclosure>
        <Disclosure summary="A draft from a file">
          <ImportForm action={importDraftAction} idempotencyKey={randomUUID()} />
        </Disclosure>
      </Section>
      {finished.length > 0 && (
        <Section id="finished" title="Published and put aside">
          <DraftList drafts={finished} />
        </Section>
      )}
    </>
  );
}
