'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { ratingPosition, ratingScale, ratingStep } from '@/lib/domain/outlook/rating';
import { LongDate } from './long-date';
import { RatingDots } from './rating-dots';

type OutlookSummaryProps = {
  slug: string;
  profession: string;
  category: string;
  rating: string | null;
  summary: string;
  reviewedOn: string;
  /** Its controls in the list. */
  children?: ReactNode;
};

/** One outlook in the list of them. A client component for the reason that `OutlookText` is one. */
export function OutlookSummary({ children, ...outlook }: OutlookSummaryProps) {
  return (
    <article className="border-t border-rule py-6 first:border-t-0 first:pt-0">
      <p className="text-sm text-muted">{outlook.category}</p>
      <h3 className="mt-1 text-xl">
        <Link
          href={`/outlooks/${outlook.slug}`}
          className="underline decoration-1 underline-offset-4 hover:decoration-2"
        >
          {outlook.profession}
        </Link>
      </h3>
      <p className="prose mt-3">{outlook.summary}</p>
      <p className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-1 text-sm text-muted">
        {outlook.rating && (
          <span>
            <RatingDots rating={outlook.rating} />
            {`${ratingStep(outlook.rating).name}, step ${ratingPosition(outlook.rating)} of ${ratingScale.length}`}
          </span>
        )}
        <span>
          Reviewed <LongDate date={outlook.reviewedOn} />
        </span>
        {children}
      </p>
    </article>
  );
}
