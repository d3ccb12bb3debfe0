import './review.css';
import { ButtonLink } from '@/components/ui/button-link';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import type { CivilDate } from '@/lib/domain/calendar';
import { type OpenReview, parsePeriod } from '@/lib/domain/review';
import { formatDate, formatShortDate } from '@/lib/format/dates';
import { formatLevel } from '@/lib/format/numbers';
import { periodTitle, reviewKind, reviewLength } from '@/lib/format/review/review-words';

type OpenListProps = {
  reviews: readonly OpenReview[];
  reviewsHref: string;
  today: CivilDate;
  /** Of the review that is asked for first: the page's one primary button. */
  primary?: string | undefined;
};

/** Reviews that may be taken now, each with its button. */
export function OpenReviewList({ reviews, reviewsHref, today, primary }: OpenListProps) {
  return (
    <ul>
      {reviews.map((review) => {
        const { name, kind, lastDay, begun } = review;
        return (
          <li key={name} className="review-open">
            <div>
              <p className="font-semibold">{periodTitle(review)}</p>
              <p className="text-sm text-muted">
                {reviewKind(kind)}, {reviewLength(kind)} · {lastDay < today ? 'ended' : 'ends'}{' '}
                {formatDate(lastDay)}
              </p>
            </div>
            <ButtonLink
              href={`${reviewsHref}/${name}`}
              variant={name === primary ? 'primary' : 'secondary'}
            >
              {begun ? 'Go on' : 'Begin'}
              <span className="sr-only">: {periodTitle(review)}</span>
            </ButtonLink>
          </li>
        );
      })}
    </ul>
  );
}

export interface ListedReview {
  readonly period: string;
  readonly asOf: CivilDate;
  readonly readiness: number;
  readonly required: number;
}

/** Taken reviews, newest first. */
export function TakenReviewTable(props: { reviews: readonly ListedReview[]; reviewsHref: string }) {
  const { reviews, reviewsHref } = props;
  return (
    <DataTable
      id="taken-reviews"
      caption="Reviews that you have finished, newest first"
      captionHidden
      columns={[
        { key: 'period', header: 'Review' },
        { key: 'taken', header: 'Finished' },
        { key: 'readiness', header: 'Readiness', numeric: true },
        { key: 'required', header: 'Needed', numeric: true },
      ]}
      rows={reviews.map(({ period, asOf, readiness, required }) => ({
        key: period,
        cells: {
          period: <TextLink href={`${reviewsHref}/${period}`}>{titleOf(period)}</TextLink>,
          taken: formatShortDate(asOf),
          readiness: formatLevel(readiness),
          required: formatLevel(required),
        },
      }))}
    />
  );
}

function titleOf(name: string): string {
  const period = parsePeriod(name);
  return period ? periodTitle(period) : name;
}
