import type { ReactNode } from 'react';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { ratingPosition, ratingScale, ratingStep } from '@/lib/domain/outlook/rating';
import { LongDate } from './long-date';
import { RatingDots } from './rating-dots';
import { StartPlan } from './start-plan';
import type { OutlookContent } from './types';

type OutlookHeaderProps = { outlook: OutlookContent; demo?: ReactNode };

/** The outlook at a glance: what it says, how it is rated, and how old it is. */
export function OutlookHeader({ outlook, demo }: OutlookHeaderProps) {
  return (
    <PageHeader
      eyebrow={
        <>
          <TextLink href="/outlooks">Outlooks</TextLink>
          {` / ${outlook.category}`}
        </>
      }
      title={outlook.profession}
      lead={outlook.summary}
      actions={
        <>
          <StartPlan slug={outlook.slug} />
          {demo}
          <p className="text-sm text-muted">
            {outlook.rating && <Rated rating={outlook.rating} />}
            <a href="#version" className="link">{`Version ${outlook.number}`}</a>
            {', reviewed '}
            <LongDate date={outlook.reviewedOn} />.
          </p>
        </>
      }
    />
  );
}

function Rated({ rating }: { rating: string }) {
  return (
    <>
      <RatingDots rating={rating} />
      Rated{' '}
      <a href="#rating" className="link">
        {ratingStep(rating).name}
      </a>
      {`, step ${ratingPosition(rating)} of ${ratingScale.length}.`}
      <br />
    </>
  );
}
