import { ReadinessChart } from '@/components/charts/readiness/readiness-chart';
import { reviewOverlay } from '@/components/charts/readiness/review-overlay';
import { CompareForm } from '@/components/review/compare-form';
import { CompareTables } from '@/components/review/compare-tables';
import { StrategyMoves } from '@/components/review/strategy-moves';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { compareReviews, frozenReadiness } from '@/lib/domain/review';
import { comparisonInWords, expectedThenInWords } from '@/lib/format/review/comparison';
import { getPlan } from '@/lib/server/plan/queries';
import { planMetadata } from '../../_metadata/plan-metadata';
import { chosenReviews, TODAY } from './chosen-reviews';

export const generateMetadata = planMetadata('Two reviews');

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ a?: string | string[]; b?: string | string[] }>;
};

/** Two reviews side by side, or one and today: what moved, and what was expected. */
export default async function CompareReviewsPage({ params, searchParams }: Props) {
  const [{ planId }, query] = await Promise.all([params, searchParams]);
  const plan = await getPlan(planId);
  const chosen = await chosenReviews(plan, query);
  const home = `/plans/${plan.id}`;
  if (!chosen) {
    return (
      <>
        <Header plan={plan} />
        <EmptyState
          title="No review finished yet"
          action={<ButtonLink href={`${home}/reviews`}>Reviews</ButtonLink>}
        >
          Finish one, and this page shows what has moved since.
        </EmptyState>
      </>
    );
  }
  const { reviews, names, before, after } = chosen;
  const comparison = compareReviews(before, after);
  const goals = plan.strategies.flatMap((strategy) => strategy.goals.map(({ id }) => id));
  return (
    <>
      <Header plan={plan} lead={comparisonInWords(comparison, plan.today)} />
      <CompareForm reviews={reviews} earlier={names.a} later={names.b} today={TODAY} />
      {!comparison.sameModel && (
        <Notice className="mb-6" title="Readiness was computed differently then.">
          You cannot compare the two number by number.
        </Notice>
      )}
      {!comparison.sameOutlook && (
        <Notice className="mb-6">
          Your plan moved to a new version of its outlook in between, so it may need other levels.
        </Notice>
      )}
      <ReadinessChart
        id="compared"
        readiness={chosen.readiness ?? frozenReadiness(after)}
        name="Two reviews from 2026 to 2046, in per cent"
        sentence={expectedThenInWords(comparison, plan.today)}
        past={chosen.readiness === null}
        overlays={before.asOf < after.asOf ? [reviewOverlay(before, after.asOf)] : []}
        gaps={false}
      />
      <CompareTables comparison={comparison} today={plan.today} />
      <Section id="moves" title="What moved" className="mt-10">
        <StrategyMoves
          strategies={comparison.strategies}
          pages={new Set([...plan.strategies.map(({ key }) => key), ...goals])}
          planHref={home}
        />
      </Section>
    </>
  );
}

function Header({ plan, lead }: { plan: { id: string; title: string }; lead?: string }) {
  return (
    <PageHeader
      eyebrow={<TextLink href={`/plans/${plan.id}/reviews`}>Reviews of {plan.title}</TextLink>}
      title="Two reviews side by side"
      compact
      lead={lead}
    />
  );
}
