'use client';

import './catalogue.css';
import { LongDate } from '@/components/outlook/long-date';
import { RatingDots } from '@/components/outlook/rating-dots';
import { TextLink } from '@/components/ui/text-link';
import { ratingPosition, ratingScale, ratingStep } from '@/lib/domain/outlook/rating';
import { CompareBox } from './compare-box';

export type ListedOutlook = {
  slug: string;
  profession: string;
  category: string;
  rating: string | null;
  summary: string;
  reviewedOn: string;
};

/** One editorial outlook in the table. A client component for the reason that `OccupationRow` is one. */
export function OutlookRow({ outlook, chosen }: { outlook: ListedOutlook; chosen: boolean }) {
  const { slug, profession, category, rating, summary, reviewedOn } = outlook;
  return (
    <tr>
      <th scope="row">
        <TextLink href={`/outlooks/${slug}`}>{profession}</TextLink>
        <p>{category}</p>
        <p className="summary">{summary}</p>
      </th>
      <td>
        {rating && (
          <>
            <RatingDots rating={rating} />
            <span className="block">
              {`${ratingStep(rating).name}, step ${ratingPosition(rating)} of ${ratingScale.length}`}
            </span>
          </>
        )}
      </td>
      <td>
        <LongDate date={reviewedOn} />
      </td>
      <td>
        <CompareBox value={slug} title={profession} chosen={chosen} />
      </td>
    </tr>
  );
}
