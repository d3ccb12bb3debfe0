import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ReadinessChart } from '@/components/charts/readiness/readiness-chart';
import { StackChart } from '@/components/charts/stack/stack-chart';
import { GoalPages } from '@/components/goal/goal-pages';
import { RetiredNote } from '@/components/outlook-change/retired-note';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { contributionsInParts } from '@/lib/domain/activity';
import { strategyStandings } from '@/lib/domain/readiness';
import { pageTitle } from '@/lib/format/page-title';
import { strategySentence } from '@/lib/format/readiness/strategy-sentence';
import { runInParts } from '@/lib/server/in-parts';
import { planReadiness } from '@/lib/server/plan/plan-readiness';
import { getPlan } from '@/lib/server/plan/queries';
import { retirementOf, strategyTexts } from '@/lib/server/plan/strategy-texts';
import { MoveGoals } from '../../_components/move-goals';
import { ownEstimates } from '../../_props/own-estimates';
import { planPins } from '../../_props/plan-pins';
import { logStepAction, updateGoalAction } from '../../actions';

type Props = {
  params: Promise<{ planId: string; key: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { planId, key } = await params;
  const plan = await getPlan(planId);
  const strategy = plan.strategies.find((candidate) => candidate.key === key) ?? notFound();
  return { title: pageTitle(strategy.title, plan.title) };
}

export default async function StrategyPage({ params, searchParams }: Props) {
  const [{ planId, key }, query] = await Promise.all([params, searchParams]);
  const plan = await getPlan(planId);
  const strategy = plan.strategies.find((candidate) => candidate.key === key);
  if (!strategy) notFound();
  const [texts, retirement] = await Promise.all([strategyTexts(plan), retirementOf(strategy)]);
  const readiness = await planReadiness(plan);
  const standing = strategyStandings(plan, readiness).find((one) => one.key === key);
  const own = await ownEstimates(plan.id, readiness, strategy);
  const home = `/plans/${plan.id}`;
  const files = (name: string) => ({
    csv: `${home}/strategies/${key}/${name}.csv`,
    svg: `${home}/strategies/${key}/${name}.svg`,
  });
  const add = (
    <ButtonLink href={`${home}/goals/new?strategy=${key}`} variant="primary">
      Add a goal
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={home}>{plan.title}</TextLink>}
        title={strategy.title}
        compact
        lead={texts.get(key)?.summary}
        actions={add}
      />
      {strategy.retired && (
        <Notice className="mb-6" title="The outlook has retired this strategy.">
          {retirement && <RetiredNote retired={retirement.entry} titles={retirement.titles} />}
          <p>
            Its goals and their log stay.{' '}
            <TextLink href={`${home}/settings#${key}`}>How much it counts</TextLink> is up to you.
          </p>
        </Notice>
      )}
      {strategy.retired && (
        <div className="mb-6">
          <MoveGoals
            plan={plan}
            strategyKey={key}
            into={retirement?.entry.into}
            action={updateGoalAction}
          />
        </div>
      )}
      <ReadinessChart
        id="strategy"
        readiness={readiness}
        strategy={strategy}
        planHref={home}
        name={`Level in ${strategy.title} from 2026 to 2046, in per cent`}
        sentence={`${standing ? strategySentence(standing) : ''} ${own.sentence}`.trim()}
        estimates={own.estimates}
        pins={planPins({ ...plan, strategies: [strategy] })}
        downloads={files('level')}
      />
      <Section id="goals" title="Goals" className="mt-8">
        {strategy.goals.length > 0 ? (
          <GoalPages
            goals={strategy.goals}
            today={plan.today}
            planHref={home}
            page={Number.parseInt(String(query.page ?? 1), 10) || 1}
            pageHref={(number) => `${home}/strategies/${key}?page=${number}#goals`}
            stepOf={() => ({ action: logStepAction, idempotencyKey: randomUUID() })}
          />
        ) : (
          <EmptyState title="No goals yet" action={add}>
            The outlook has ready-made goals for this strategy.
          </EmptyState>
        )}
      </Section>
      {strategy.goals.length > 0 && (
        <Section id="contributions" title="What each goal brings">
          <StackChart
            id="contributions-chart"
            name={`What each goal brings to ${strategy.title} from 2026 to 2046, in points`}
            contributions={await runInParts(contributionsInParts(plan, plan.today, undefined, key))}
            asOf={plan.today}
            goalsHref={`${home}/goals`}
            downloads={files('contributions')}
          />
        </Section>
      )}
    </>
  );
}
