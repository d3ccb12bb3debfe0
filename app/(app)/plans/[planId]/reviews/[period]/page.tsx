import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { TakenReview } from '@/components/review/taken-review';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import {
  frozenReadiness,
  mayBeTaken,
  opensOn,
  parsePeriod,
  type ReviewPeriod,
  type ReviewSnapshot,
  TEXTS_OF,
} from '@/lib/domain/review';
import { formatDate } from '@/lib/format/dates';
import { pageTitle } from '@/lib/format/page-title';
import { verdict, verdictText } from '@/lib/format/readiness/verdict';
import { periodTitle, reviewKind, reviewLength } from '@/lib/format/review/review-words';
import { getPlan, type PlanView } from '@/lib/server/plan/queries';
import { findReview } from '@/lib/server/review/queries';
import { ReviewDraft } from './_components/review-draft';

type Props = { params: Promise<{ planId: string; period: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { planId, period: name } = await params;
  const plan = await getPlan(planId);
  const period = parsePeriod(name);
  return { title: pageTitle(period ? periodTitle(period) : 'Reviews', plan.title) };
}

/** One review: written in parts until it is taken, and from then on as it was. */
export default async function ReviewPage({ params }: Props) {
  const { planId, period: name } = await params;
  const plan = await getPlan(planId);
  const period = parsePeriod(name);
  if (!period) notFound();
  const review = await findReview(plan.id, name);
  if (review?.snapshot) {
    return (
      <>
        <Header plan={plan} period={period} lead={<TakenOn snapshot={review.snapshot} />} />
        <TakenReview
          answers={review.answers}
          texts={TEXTS_OF[period.kind]}
          snapshot={review.snapshot}
        />
      </>
    );
  }
  if (!review && !mayBeTaken(plan, period, plan.today)) {
    if (opensOn(period) <= plan.today) notFound();
    return <Header plan={plan} period={period} lead={<NotYet period={period} />} />;
  }
  return (
    <>
      <Header
        plan={plan}
        period={period}
        lead={
          <p>
            {reviewKind(period.kind)}, {reviewLength(period.kind)}. What you write is saved as you
            type.
          </p>
        }
      />
      <ReviewDraft plan={plan} period={period} review={review} />
    </>
  );
}

type HeaderProps = { plan: PlanView; period: ReviewPeriod; lead: ReactNode };

function Header({ plan, period, lead }: HeaderProps) {
  const home = `/plans/${plan.id}`;
  return (
    <PageHeader
      eyebrow={
        <>
          <TextLink href={home}>{plan.title}</TextLink>
          {' / '}
          <TextLink href={`${home}/reviews`}>Reviews</TextLink>
        </>
      }
      title={periodTitle(period)}
      compact
      lead={lead}
    />
  );
}

function TakenOn({ snapshot }: { snapshot: ReviewSnapshot }) {
  const { asOf, outlook } = snapshot;
  return (
    <p>
      You finished this review on {formatDate(asOf)}, with version {outlook.version} of the outlook.
      Your plan said: {verdictText(verdict(frozenReadiness(snapshot)))}
    </p>
  );
}

function NotYet({ period }: { period: ReviewPeriod }) {
  return <p>You can look back on it from {formatDate(opensOn(period))}.</p>;
}
