import './review-choice.css';
import Link from 'next/link';
import { Disclosure } from '@/components/ui/disclosure';
import { TextLink } from '@/components/ui/text-link';
import type { CivilDate } from '@/lib/domain/calendar';
import type { ReviewKind } from '@/lib/domain/review';
import { formatDate } from '@/lib/format/dates';

type ReviewChoiceProps = {
  reviews: readonly { kind: ReviewKind; period: string; asOf: CivilDate }[];
  /** The period of the one that is on the chart. */
  shown: string | undefined;
  planHref: string;
  /** The chart's id. */
  chart: string;
};

/** Which past review is on the chart, if any: links, so that the choice has an address. */
export function ReviewChoice({ reviews, shown, planHref, chart }: ReviewChoiceProps) {
  if (reviews.length === 0) return null;
  return (
    <Disclosure summary="Past reviews">
      <ul className="review-choice">
        {reviews.map(({ kind, period, asOf }) => (
          <li key={period}>
            <Link
              href={`${planHref}?review=${period}#${chart}`}
              scroll={false}
              prefetch={false}
              className="link"
              aria-current={period === shown || undefined}
            >
              {formatDate(asOf)}
            </Link>{' '}
            <small>{kind}</small>
          </li>
        ))}
      </ul>
      <p className="review-choice-more">
        {shown !== undefined && (
          <Link href={`${planHref}#${chart}`} scroll={false} prefetch={false} className="link">
            Show none
          </Link>
        )}
        {shown !== undefined && (
          <TextLink href={`${planHref}/reviews/compare?a=${shown}`}>What has moved since</TextLink>
        )}
        <TextLink href={`${planHref}/reviews`}>All reviews</TextLink>
      </p>
    </Disclosure>
  );
}
