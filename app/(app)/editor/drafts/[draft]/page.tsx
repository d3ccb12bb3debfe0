import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { DraftForm } from '@/components/editing/draft-form';
import { DraftHistory } from '@/components/editing/draft-history';
import { DraftNotices } from '@/components/editing/draft-notices';
import { StepForm } from '@/components/editing/step-form';
import { stepsFrom } from '@/components/editing/steps';
import { OutlookDiff } from '@/components/outlook-change/outlook-diff';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { moveDraft } from '@/lib/domain/editing';
import { diffOutlooks } from '@/lib/domain/outlook-change';
import { pageTitle } from '@/lib/format/page-title';
import { getOutlookDraft, type OutlookDraft } from '@/lib/server/editing/queries';
import { draftStepAction, saveDraftAction } from './actions';

type Props = {
  params: Promise<{ draft: string }>;
  /** Where a list was changed, and the version of the draft that this made. */
  searchParams: Promise<{ at?: string | string[]; version?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { profession } = await getOutlookDraft((await params).draft);
  return { title: pageTitle(`Draft: ${profession}`, 'Editing') };
}

export default async function DraftPage({ params, searchParams }: Props) {
  const [{ draft: id }, { at, version }] = await Promise.all([params, searchParams]);
  const draft = await getOutlookDraft(id);
  const home = `/editor/drafts/${draft.id}`;
  const steps = stepsFrom(draft.status, draft.mayReview);
  return (
    <>
      <PageHeader
        compact
        eyebrow={<TextLink href="/editor">Editing</TextLink>}
        title={`Draft: ${draft.profession}`}
        actions={
          <>
            <TextLink href={`${home}/preview`}>Preview by itself</TextLink>
            <a className="link" href={`${home}/export`}>
              Download as a file
            </a>
            {draft.current && <TextLink href={`/editor/outlooks/${draft.slug}`}>Versions</TextLink>}
          </>
        }
      />
      <DraftNotices draft={draft} />
      {/* A reviewer reads the changes before the buttons that approve them. */}
      {draft.status === 'in-review' && <Changes draft={draft} />}
      {draft.behind && moveDraft(draft.status, 'rebase') && (
        <StepForm
          action={draftStepAction}
          idempotencyKey={randomUUID()}
          draft={draft}
          step={{ verb: 'rebase', label: 'I have seen it: base the draft on it' }}
        />
      )}
      {steps.length > 0 && (
        <Section id="steps" title="What next">
          <div className="grid gap-8 md:grid-cols-2">
            {steps.map((step) => (
              <StepForm
                key={step.verb}
                action={draftStepAction}
                idempotencyKey={randomUUID()}
                draft={draft}
                step={step}
              />
            ))}
          </div>
        </Section>
      )}
      {moveDraft(draft.status, 'edit') && (
        <Section id="text" title="The text">
          <DraftForm
            // Fields are named by position, so a changed list needs a new form and not the old
            // one's state.
            key={String(version)}
            action={saveDraftAction}
            idempotencyKey={randomUUID()}
            draft={{
              id: draft.id,
              version: draft.version,
              content: draft.content,
              number: (draft.current?.number ?? 0) + 1,
              publishedOn: draft.updatedAt.slice(0, 10),
            }}
            at={typeof at === 'string' ? at : ''}
          />
        </Section>
      )}
      {draft.status !== 'in-review' && <Changes draft={draft} />}
      <Section id="history" title="History">
        <DraftHistory events={draft.events} />
      </Section>
    </>
  );
}

/** What readers will find changed, once the draft fits the schema. */
function Changes({ draft: { outlook, base, current, status } }: { draft: OutlookDraft }) {
  const published = status === 'published';
  const earlier = published ? base : current;
  if (!outlook || !earlier) return null;
  const titles = Object.fromEntries(outlook.strategies.map(({ key, title }) => [key, title]));
  return (
    <Section
      id="changes"
      title={`What it ${published ? 'changed' : 'changes'} of version ${earlier.number}`}
      lead={published ? undefined : 'The draft as last saved, compared with what readers have now.'}
    >
      <OutlookDiff diff={diffOutlooks(earlier, outlook)} titles={titles} />
    </Section>
  );
}
