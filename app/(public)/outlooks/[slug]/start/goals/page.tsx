import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { StartGoalsForm } from '@/components/plan/start/start-goals-form';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { addMonths, todayIn } from '@/lib/domain/calendar';
import { startingLevelKeys } from '@/lib/domain/outlook/starting-level';
import { getCurrentUser } from '@/lib/server/identity';
import { getOutlook } from '@/lib/server/outlook/queries';
import { startPlanAction } from '../actions';
import { startedFrom } from '../started-from';

export const metadata: Metadata = { title: 'Suggested goals', robots: { index: false } };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Step two: one suggested goal in each strategy, to take, change or leave out. */
export default async function StartGoalsPage({ params, searchParams }: Props) {
  const [{ slug }, answers, user] = await Promise.all([params, searchParams, getCurrentUser()]);
  const outlook = await getOutlook(slug);
  if (!outlook) notFound();
  const occupation = await startedFrom(outlook, answers.occupation);

  const levels: Record<string, string> = {};
  for (const { key } of outlook.strategies) {
    const answer = answers[`levels.${key}`];
    if (typeof answer === 'string' && startingLevelKeys.some((level) => level === answer)) {
      levels[`levels.${key}`] = answer;
    }
  }
  const answered = new URLSearchParams({
    ...(occupation && { occupation: occupation.code }),
    step: '1',
    ...levels,
  });
  const back = `/outlooks/${slug}/start?${answered}`;
  if (Object.keys(levels).length < outlook.strategies.length) redirect(back);

  const today = todayIn('UTC', new Date());
  const suggestions = outlook.strategies.map(({ key, title, templates }) => {
    const [first] = templates;
    return {
      strategyKey: key,
      strategyTitle: title,
      goal: first && {
        template: first.key,
        title: first.title,
        unit: first.unit,
        target: first.target,
        points: first.points,
        dueOn: addMonths(today, first.months),
      },
    };
  });
  return (
    <>
      <PageHeader
        eyebrow={occupation ? `${occupation.title} · Step 2 of 2` : 'Step 2 of 2'}
        title="A first goal in each strategy"
        lead={<p>Take them as they are, change them, or leave some out. You can add more later.</p>}
        actions={<TextLink href={back}>Back to your answers</TextLink>}
      />
      <StartGoalsForm
        action={startPlanAction}
        idempotencyKey={randomUUID()}
        outlook={slug}
        answers={{ ...levels, ...(occupation && { occupation: occupation.code }) }}
        suggestions={suggestions}
        signedIn={user !== null}
      />
    </>
  );
}
