import {
  type ListedReview,
  OpenReviewList,
  TakenReviewTable,
} from '@/components/review/review-lists';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { PagesNav } from '@/components/ui/pages-nav';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { addYears } from '@/lib/domain/calendar';
import { comingReviews, dueOn, opensOn, parsePeriod } from '@/lib/domain/review';
import { formatDate } from '@/lib/format/dates';
import { periodInWords } from '@/lib/format/review/review-words';
import { getPlan, type PlanView } from '@/lib/server/plan/queries';
import {
  countTakenReviews,
  listDraftReviews,
  listOpenReviews,
  listTakenReviews,
} from '@/lib/server/review/queries';
import { planMetadata } from '../_metadata/plan-metadata';

export const generateMetadata = planMetadata('Reviews');

const PAGE_SIZE = 20;

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
};

/** What is to be looked back on now, what was begun, and the reviews that were taken. */
export default async function ReviewsPage({ params, searchParams }: Props) {
  const [{ planId }, query] = await Promise.all([params, searchParams]);
  const plan = await getPlan(planId);
  const total = await countTakenReviews(plan.id);
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(pages, Math.max(1, Number.parseInt(String(query.page ?? 1), 10) || 1));
  const [{ due, early }, drafts, taken] = await Promise.all([
    listOpenReviews(plan),
    listDraftReviews(plan.id),
    listTakenReviews(plan.id, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE }),
  ]);
  const href = `/plans/${plan.id}/reviews`;
  const open = new Set([...due, ...early].map(({ name }) => name));
  const left = drafts.flatMap((name) => {
    const period = open.has(name) ? null : parsePeriod(name);
    return period ? [{ ...period, begun: true }] : [];
  });
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={`/plans/${plan.id}`}>{plan.title}</TextLink>}
        title="Reviews"
        compact
        lead={
          <p>
            Look back for half a minute each week, fifteen minutes each quarter, and longer once a
            year. A review keeps what you wrote and what your plan said that day. You can skip any
            of them.
          </p>
        }
      />
      {due.length > 0 && (
        <Section id="due" title="Due now">
          <OpenReviewList
            reviews={due}
            reviewsHref={href}
            today={plan.today}
            primary={due[0]?.name}
          />
        </Section>
      )}
      {early.length > 0 && (
        <Section id="early" title="Ends soon" lead="You can look back on these already.">
          <OpenReviewList reviews={early} reviewsHref={href} today={plan.today} />
        </Section>
      )}
      {left.length > 0 && (
        <Section id="drafts" title="Begun earlier" lead="What you wrote is kept as a draft.">
          <OpenReviewList reviews={left} reviewsHref={href} today={plan.today} />
        </Section>
      )}
      <Section id="taken" title="Finished">
        {total === 0 ? (
          <EmptyState
            title="No review finished yet"
            example={<TakenReviewTable reviews={EXAMPLES} reviewsHref={href} />}
          >
            {due.length + early.length === 0 && nextInWords(plan)}
          </EmptyState>
        ) : (
          <>
            <TakenReviewTable reviews={taken} reviewsHref={href} />
            <p className="mt-4">
              <TextLink href={`${href}/compare`}>Compare two reviews</TextLink>
            </p>
            <PagesNav
              page={page}
              pages={pages}
              href={(number) => `${href}?page=${number}#taken`}
              label="Pages of the reviews"
              previous="Newer"
              next="Older"
            />
          </>
        )}
      </Section>
    </>
  );
}

/** When the next one can be taken. */
function nextInWords(plan: PlanView): string {
  const [next] = comingReviews(plan, { from: plan.today, until: addYears(plan.today, 1) });
  if (!next) return 'There is nothing more to look back on.';
  const from = opensOn(next) > plan.today ? opensOn(next) : dueOn(next);
  return `You can look back on ${periodInWords(next)} from ${formatDate(from)}.`;
}

const EXAMPLES: readonly ListedReview[] = [
  { period: '2027-Q2', asOf: '2027-07-02', readiness: 38, required: 35 },
  { period: '2027-W25', asOf: '2027-06-28', readiness: 37, required: 35 },
];
