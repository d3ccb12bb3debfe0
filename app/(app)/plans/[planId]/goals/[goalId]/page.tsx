import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { BurnUpChart } from '@/components/charts/goal/burn-up-chart';
import { GoalFacts } from '@/components/goal/goal-facts';
import { Milestones } from '@/components/goal/milestones';
import { StepButton } from '@/components/progress/step-button';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { burnUp } from '@/lib/domain/activity';
import { goalState } from '@/lib/domain/goal';
import { pageTitle } from '@/lib/format/page-title';
import { listMilestones } from '@/lib/server/goal/queries';
import { getGoal } from '@/lib/server/plan/queries';
import { listEntries } from '@/lib/server/progress/queries';
import { SavedNotice, type SavedQuery } from '../../_components/saved-notice';
import {
  createMilestoneAction,
  dropGoalAction,
  logStepAction,
  orderGoalAction,
  removeEntryAction,
  removeMilestoneAction,
  restoreEntryAction,
  restoreMilestoneAction,
  takeUpGoalAction,
  tickMilestoneAction,
  untickMilestoneAction,
  updateMilestoneAction,
} from '../../actions';
import { undoAdoptionAction } from '../../scenarios/actions';
import { GoalActions } from './_components/goal-actions';
import { GoalHistory } from './_components/goal-history';

type Props = {
  params: Promise<{ planId: string; goalId: string }>;
  searchParams: Promise<SavedQuery>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { planId, goalId } = await params;
  const { plan, goal } = await getGoal(planId, goalId);
  return { title: pageTitle(goal.title, plan.title) };
}

export default async function GoalPage({ params, searchParams }: Props) {
  const [{ planId, goalId }, query] = await Promise.all([params, searchParams]);
  const { plan, strategy, goal } = await getGoal(planId, goalId);
  const page = Math.min(10_000, Math.max(1, Number.parseInt(String(query.page ?? 1), 10) || 1));
  const [milestones, history] = await Promise.all([
    listMilestones(goal.id),
    listEntries(goal.id, page),
  ]);
  const planHref = `/plans/${plan.id}`;
  const goalHref = `${planHref}/goals/${goal.id}`;
  const logLink = (
    <ButtonLink href={`${planHref}/log?goal=${goal.id}&from=goal`} variant="primary">
      Log progress
    </ButtonLink>
  );
  return (
    <>
      <SavedNotice
        plan={plan}
        query={query}
        from="goal"
        removeEntryAction={removeEntryAction}
        restoreEntryAction={restoreEntryAction}
        undoAdoptionAction={undoAdoptionAction}
      />
      <PageHeader
        eyebrow={
          <>
            <TextLink href={planHref}>{plan.title}</TextLink>
            {' / '}
            <TextLink href={`${planHref}/strategies/${strategy.key}`}>{strategy.title}</TextLink>
          </>
        }
        title={goal.title}
        compact
        actions={
          <>
            {goalState(goal, plan.today) === 'open' && (
              <StepButton
                action={logStepAction}
                idempotencyKey={randomUUID()}
                goal={goal}
                from="goal"
              />
            )}
            {goal.droppedOn === null && logLink}
            <ButtonLink href={`${goalHref}/edit`}>Edit</ButtonLink>
            <GoalActions
              goalId={goal.id}
              dropped={goal.droppedOn !== null}
              dropAction={dropGoalAction}
              takeUpAction={takeUpGoalAction}
              orderAction={orderGoalAction}
            />
          </>
        }
      />
      <GoalFacts goal={goal} today={plan.today} />
      <BurnUpChart
        id="log"
        goal={goal}
        burnUp={burnUp(
          plan,
          plan.today,
          { strategyKey: strategy.key, goalId: goal.id },
          goal.milestones,
        )}
        asOf={plan.today}
        downloads={{ csv: `${goalHref}/burn-up.csv`, svg: `${goalHref}/burn-up.svg` }}
      />
      <Section id="milestones" title="Milestones">
        <Milestones
          goalId={goal.id}
          milestones={milestones.map((milestone) => ({
            ...milestone,
            idempotencyKeys: [randomUUID(), randomUUID(), randomUUID()] as const,
          }))}
          newKey={randomUUID()}
          actions={{
            create: createMilestoneAction,
            update: updateMilestoneAction,
            tick: tickMilestoneAction,
            untick: untickMilestoneAction,
            remove: removeMilestoneAction,
            restore: restoreMilestoneAction,
          }}
        />
      </Section>
      <Section id="history" title="History">
        <GoalHistory
          goal={goal}
          history={history}
          page={page}
          planHref={planHref}
          today={plan.today}
          logLink={logLink}
          removeAction={removeEntryAction}
          restoreAction={restoreEntryAction}
        />
      </Section>
    </>
  );
}
