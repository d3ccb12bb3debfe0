import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { CorrectionForm } from '@/components/progress/correction-form';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { pageTitle } from '@/lib/format/page-title';
import { getPlan } from '@/lib/server/plan/queries';
import { findEntry } from '@/lib/server/progress/queries';
import { correctEntryAction } from '../../actions';

type Props = { params: Promise<{ planId: string; entryId: string }> };

const find = cache(async (planId: string, entryId: string) => {
  const [plan, entry] = await Promise.all([getPlan(planId), findEntry(entryId)]);
  const goal = plan.strategies.flatMap(({ goals }) => goals).find(({ id }) => id === entry?.goalId);
  if (!entry || !goal) notFound();
  return { plan, entry, goal };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { planId, entryId } = await params;
  const { plan, goal } = await find(planId, entryId);
  return { title: pageTitle('Correct an entry', goal.title, plan.title) };
}

export default async function CorrectEntryPage({ params }: Props) {
  const { planId, entryId } = await params;
  const { plan, entry, goal } = await find(planId, entryId);
  const goalHref = `/plans/${plan.id}/goals/${goal.id}`;
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={goalHref}>{goal.title}</TextLink>}
        title="Correct an entry"
        lead={<p>Your correction takes the old entry’s place. The old one stays in the history.</p>}
      />
      {entry.state === 'counts' ? (
        <CorrectionForm
          action={correctEntryAction}
          idempotencyKey={randomUUID()}
          entry={entry}
          goal={{ unit: goal.unit, baseline: goal.baseline, target: goal.target }}
          today={plan.today}
          startedOn={plan.startedOn}
          cancelHref={goalHref}
        />
      ) : (
        <Notice title="This entry no longer counts.">
          <p>
            It was corrected or removed. <TextLink href={goalHref}>The goal’s history</TextLink> has
            the one that counts.
          </p>
        </Notice>
      )}
    </>
  );
}
