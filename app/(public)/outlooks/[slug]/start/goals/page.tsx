import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { RoomNote } from '@/components/ceiling/room-note';
import { StartGoalsForm } from '@/components/plan/start/start-goals-form';
import { StartRoadForm } from '@/components/plan/start/start-road-form';
import { RoadPreview } from '@/components/road/road-preview';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { computeReadiness } from '@/lib/domain/readiness';
import { planWithRoad } from '@/lib/domain/road';
import { formatDate } from '@/lib/format/dates';
import { pageTitle } from '@/lib/format/page-title';
import { startStep } from '@/lib/format/plan/start-step';
import { planRooms } from '@/lib/server/ceiling/queries';
import { getCurrentUser } from '@/lib/server/identity';
import { getOutlook } from '@/lib/server/outlook/queries';
import { layFirstRoad } from '@/lib/server/plan/lay-first-road';
import { startPlanAction } from '../actions';
import { readAnswers, type StartQuery, strategiesOf } from '../start-answers';
import { startedFrom } from '../started-from';
import { suggestionsOf } from './suggestions';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<StartQuery>;
};

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const outlook = (await getOutlook((await params).slug)) ?? notFound();
  return { title: pageTitle('Two ways to begin', outlook.profession), robots: { index: false } };
}

/** Step two: the whole road, or one suggested goal in each strategy. */
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

  const start = {
    startedOn: fields.startedOn ?? today,
    today,
    strategies: strategiesOf(outlook, fields),
  };
  const open = start.strategies.filter(({ inUse }) => !inUse).map(({ strategy }) => strategy);
  const use = Object.fromEntries(open.map(({ key }) => [key, 'on' as const]));
  const { plan, road, inUse } = layFirstRoad(start, { pace: 'steady', use });
  const suggestions = suggestionsOf(outlook, {
    plan,
    today,
    query,
    address: `/outlooks/${slug}/start/goals?${new URLSearchParams(answers)}`,
  });
  const plain = { ...answers, outlook: slug, outlookVersion: outlook.number };
  return (
    <>
      <PageHeader
        eyebrow={[...(occupation ? [occupation.title] : []), startStep(2, user !== null)].join(
          ' · ',
        )}
        title="Two ways to begin"
        lead={
          <p>
            Take the whole road at once, or a first goal in each strategy. You can change either
            later.
            {user === null && ' An account comes last; what you choose here is kept for it.'}
          </p>
        }
        actions={<TextLink href={back}>Back to your answers</TextLink>}
      />
      <RoomNote rooms={await planRooms()} />
      <Section
        id="road"
        title="Lay out the road"
        lead="Ready-made goals laid out over the years, at most four at once, so that you get there. Move, swap or leave out any of them later."
      >
        <RoadPreview
          today={today}
          strategies={outlook.strategies.map(({ key, title }) => ({ key, title, goals: [] }))}
          road={road}
          after={computeReadiness(planWithRoad(plan, road.goals, inUse), today)}
        />
        {road.goals.length > 0 && (
          <StartRoadForm
            action={startPlanAction}
            idempotencyKey={randomUUID()}
            fields={plain}
            strategies={open.map(({ key, title }) => ({ key, title }))}
          />
        )}
      </Section>
      <Section
        id="goals"
        title="Or one goal in each strategy"
        lead={
          <>
            Take them as they are, change or swap them, or leave some out. You can add more later.
            {fields.startedOn &&
              ` Your plan and its goals begin on ${formatDate(fields.startedOn)}.`}
          </>
        }
      >
        <StartGoalsForm
          action={startPlanAction}
          idempotencyKey={randomUUID()}
          outlook={slug}
          outlookVersion={outlook.number}
          answers={answers}
          suggestions={suggestions}
        />
      </Section>
    </>
  );
}
