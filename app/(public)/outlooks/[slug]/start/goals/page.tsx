import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { StartGoalsForm } from '@/components/plan/start/start-goals-form';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { addMonths } from '@/lib/domain/calendar';
import { formatDate } from '@/lib/format/dates';
import { getCurrentUser } from '@/lib/server/identity';
import { getOutlook } from '@/lib/server/outlook/queries';
import { startPlanAction } from '../actions';
import { readAnswers, type StartQuery } from '../start-answers';
import { startedFrom } from '../started-from';

export const metadata: Metadata = { title: 'Suggested goals', robots: { index: false } };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<StartQuery>;
};

/** Step two: one suggested goal in each strategy, to take, change or leave out. */
export default async function StartGoalsPage({ params, searchParams }: Props) {
  const [{ slug }, query, user] = await Promise.all([params, searchParams, getCurrentUser()]);
  const outlook = await getOutlook(slug);
  if (!outlook) notFound();
  const occupation = await startedFrom(outlook, query.occupation);

  const { fields, complete, today, startedOn } = readAnswers(outlook, query, new Date());
  const answers = { ...fields, ...(occupation && { occupation: occupation.code }) };
  // A first day that is not valid goes back too: step one says what is wrong with it.
  const asked = { ...answers, ...(startedOn.asked && { startedOn: startedOn.asked }) };
  const back = `/outlooks/${slug}/start?${new URLSearchParams(asked)}`;
  if (!complete) redirect(back);

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
        lead={
          <p>
            Take them as they are, change them, or leave some out. You can add more later.
            {fields.startedOn &&
              ` Your plan and its goals begin on ${formatDate(fields.startedOn)}.`}
          </p>
        }
        actions={<TextLink href={back}>Back to your answers</TextLink>}
      />
      <StartGoalsForm
        action={startPlanAction}
        idempotencyKey={randomUUID()}
        outlook={slug}
        outlookVersion={outlook.number}
        answers={answers}
        suggestions={suggestions}
        signedIn={user !== null}
      />
    </>
  );
}
