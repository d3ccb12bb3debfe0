import type { Metadata } from 'next';
import { RoomNote } from '@/components/ceiling/room-note';
import { KeptNotice } from '@/components/demo/kept-notice';
import { PlanList, type PlanSummary } from '@/components/plan/plan-list';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { nextAction } from '@/lib/domain/next-action';
import { computeAtHorizons } from '@/lib/domain/readiness';
import { nextActionText } from '@/lib/format/next-action';
import { verdict } from '@/lib/format/readiness/verdict';
import { planRooms } from '@/lib/server/ceiling/queries';
import { keptOutcome } from '@/lib/server/demo/keep';
import { requireUserOrDemo } from '@/lib/server/identity';
import { getPlan, listPlans } from '@/lib/server/plan/queries';
import { listOfferedReviews } from '@/lib/server/review/queries';
import { lastLogged } from './[planId]/_props/last-logged';

export const metadata: Metadata = { title: 'My plans' };

const EXAMPLE: PlanSummary = {
  id: 'example',
  title: 'My plan as a machine learning engineer',
  profession: 'Machine Learning Engineer',
  startedOn: '2026-11-23',
  archived: false,
  now: {
    today: '2026-12-14',
    verdict: {
      status: 'on-track',
      lead: 'On track for 2031.',
      parts: [{ text: '2036 needs about 9 more, not planned yet.' }],
    },
    next: 'Go on with “Ten interviews with users”, and log it.',
    last: {
      goal: {
        id: '',
        title: 'Ten interviews with users',
        unit: 'interviews',
        baseline: 0,
        target: 10,
      },
      occurredOn: '2026-12-12',
      value: 3,
    },
  },
};

export default async function PlansPage() {
  const plans: PlanSummary[] = [];
  // One after the other: all at once they would take every connection of the pool.
  for (const plan of await listPlans()) {
    plans.push(plan.archived ? plan : { ...plan, now: await planNow(plan.id) });
  }
  const start = (
    <ButtonLink href="/outlooks" variant={plans.length > 0 ? 'secondary' : 'primary'}>
      {plans.length > 0 ? 'Start another plan' : 'Choose an outlook'}
    </ButtonLink>
  );
  const outcome = await keptOutcome();
  const { role } = await requireUserOrDemo();
  const title = role === 'demo' ? 'The example plan' : 'My plans';
  return (
    <>
      {outcome && <KeptNotice outcome={outcome} />}
      <PageHeader title={title} actions={plans.length > 0 && start} />
      <RoomNote rooms={await planRooms()} />
      {plans.length > 0 ? (
        <PlanList plans={plans} />
      ) : (
        <EmptyState title="No plan yet" action={start} example={<PlanList plans={[EXAMPLE]} />}>
          Read an outlook first; your plan starts from it in about two minutes.
        </EmptyState>
      )}
    </>
  );
}

/** What a list of plans says of one: whether it gets there, what is next, and the last entry. */
async function planNow(id: string): Promise<PlanSummary['now']> {
  const plan = await getPlan(id);
  const readiness = computeAtHorizons(plan, plan.today);
  const next = nextAction(plan, readiness, plan.putOff, await listOfferedReviews(plan));
  return {
    today: plan.today,
    verdict: verdict(readiness),
    next: nextActionText(plan, next, plan.today).action,
    last: lastLogged(plan),
  };
}
