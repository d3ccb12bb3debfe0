import type { Metadata } from 'next';
import { ReadinessChart } from '@/components/charts/readiness/readiness-chart';
import { StrategySparkline } from '@/components/charts/strategy/strategy-sparkline';
import { KeptNotice } from '@/components/demo/kept-notice';
import { HorizonList } from '@/components/plan/horizon-list';
import { LogLine } from '@/components/plan/log-line';
import { StrategySummary } from '@/components/plan/strategy-summary';
import { VerdictLine } from '@/components/plan/verdict-line';
import { ReviewChoice } from '@/components/review/review-choice';
import { Notice } from '@/components/ui/notice';
import { TextLink } from '@/components/ui/text-link';
import { nextAction } from '@/lib/domain/next-action';
import { strategyStandings } from '@/lib/domain/readiness';
import { fullInWords } from '@/lib/format/ceiling';
import { pageTitle } from '@/lib/format/page-title';
import { PLAN_FILE_HOLDS } from '@/lib/format/plan-file';
import { todaySentence } from '@/lib/format/readiness/readiness-sentences';
import { verdict } from '@/lib/format/readiness/verdict';
import { planRooms } from '@/lib/server/ceiling/queries';
import { keptOutcome } from '@/lib/server/demo/keep';
import { isListed } from '@/lib/server/evidence/queries';
import { planReadiness } from '@/lib/server/plan/plan-readiness';
import { getPlan, type PlanView } from '@/lib/server/plan/queries';
import { listPastReviews } from '@/lib/server/review/past-reviews';
import { listOfferedReviews } from '@/lib/server/review/queries';
import { InUseNotice } from './_components/in-use-notice';
import { NextActionBlock } from './_components/next-action-block';
import { OutlookNews } from './_components/outlook-news';
import { SavedNotice, type SavedQuery } from './_components/saved-notice';
import { lastLogged } from './_props/last-logged';
import { planPins } from './_props/plan-pins';
import { shownReview } from './_props/shown-review';
import { toStandingRow, toStrategyRow } from './_props/strategy-props';
import {
  bringBackNextAction,
  logStepAction,
  putOffNextAction,
  removeEntryAction,
  restoreEntryAction,
} from './actions';
import { undoAdoptionAction } from './scenarios/actions';

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<SavedQuery>;
};

const REVIEWS_TO_CHOOSE = { weekly: 4, others: 12 };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const plan = await getPlan((await params).planId);
  return { title: pageTitle(plan.title) };
}

/**
 * The home of a signed-in person: in the first screen whether they get there, what to do next and
 * the way to log; then the chart, the horizons and the strategies.
 */
export default async function PlanPage({ params, searchParams }: Props) {
  const [{ planId }, query] = await Promise.all([params, searchParams]);
  const plan = await getPlan(planId);
  const outlook = await outlookHref(plan.outlook);
  const readiness = await planReadiness(plan);
  const past = await shownReview(plan.id, readiness, query.review);
  const reviews = await listPastReviews(plan.id, REVIEWS_TO_CHOOSE);
  const standings = strategyStandings(plan, readiness).map(toStandingRow);
  const inUse = plan.archived ? (await planRooms()).at(-1) : undefined;
  const home = `/plans/${plan.id}`;
  const outcome = await keptOutcome();
  return (
    <>
      {outcome && <KeptNotice outcome={outcome} />}
      <SavedNotice
        plan={plan}
        query={query}
        from="plan"
        removeEntryAction={removeEntryAction}
        restoreEntryAction={restoreEntryAction}
        undoAdoptionAction={undoAdoptionAction}
      />
      <header className="plan-head">
        <p>
          <TextLink href={outlook}>{plan.outlook.profession}</TextLink>
        </p>
        <h1 className="text-2xl">{plan.title}</h1>
        <VerdictLine verdict={verdict(readiness)} planHref={home} />
      </header>
      {plan.archived && (
        <Notice className="mb-3 text-sm">
          This plan is archived. You can still read it and log progress.
          {inUse?.full && ` ${fullInWords(inUse)}`}
        </Notice>
      )}
      <NextActionBlock
        plan={plan}
        next={nextAction(plan, readiness, plan.putOff, await listOfferedReviews(plan))}
        putOffAction={putOffNextAction}
        bringBackAction={bringBackNextAction}
      />
      <LogLine planHref={home} last={lastLogged(plan)} today={plan.today} />
      <OutlookNews plan={plan} />
      <InUseNotice plan={plan} laterAction={putOffNextAction} />
      <ReadinessChart
        readiness={readiness}
        sentence={past ? `${todaySentence(readiness)} ${past.sentence}` : todaySentence(readiness)}
        pins={planPins(plan)}
        overlays={past ? [past.overlay] : []}
        downloads={{
          csv: `${home}/readiness.csv`,
          svg: `${home}/chart.svg${past ? `?review=${past.period}` : ''}`,
        }}
        planHref={home}
        gaps={false}
      >
        <ReviewChoice reviews={reviews} shown={past?.period} planHref={home} chart="readiness" />
      </ReadinessChart>
      <HorizonList readiness={readiness} planHref={home} />
      <div className="mt-10">
        {plan.strategies.map((strategy, index) => (
          <StrategySummary
            key={strategy.key}
            index={index}
            strategy={toStrategyRow(strategy, plan.today)}
            standing={standings[index]}
            today={plan.today}
            planHref={home}
            stepAction={logStepAction}
            chart={<StrategySparkline readiness={readiness} strategy={strategy} />}
          />
        ))}
      </div>
      <p className="measure border-t border-rule pt-6 text-sm text-muted">
        Readiness is a planning aid measured against an editorial outlook, not a forecast of your
        employment. <TextLink href="/how-readiness-works">How readiness works</TextLink>.{' '}
        <TextLink href={`${home}/print`}>Print the plan</TextLink>.{' '}
        <a className="link" href={`${home}/export`}>
          Download the plan
        </a>
        . {PLAN_FILE_HOLDS}
      </p>
    </>
  );
}

/**
 * The page that a plan was made from: its occupation while the catalogue lists it, else its
 * outlook.
 */
async function outlookHref({ slug, occupationCode }: PlanView['outlook']): Promise<string> {
  if (occupationCode && (await isListed(occupationCode))) return `/occupations/${occupationCode}`;
  return `/outlooks/${slug}`;
}
