import type { ReactNode } from 'react';
import { ratingPosition, ratingScale, ratingStep } from '@/lib/domain/outlook/rating';
import { readingMinutes } from '@/lib/format/outlook/reading-time';
import { BasisKey } from './basis-key';
import { ConfidenceScale } from './confidence-scale';
import { numberedClaims } from './numbered-claims';
import { OneMinute } from './one-minute';
import { OutlookHeader } from './outlook-header';
import { OutlookText } from './outlook-text';
import { RatingScale } from './rating-scale';
import { shownStrategies } from './shown-strategies';
import { StartPlan } from './start-plan';
import type { OutlookContent } from './types';
import { VersionNote } from './version-note';

type OutlookPageProps = {
  outlook: OutlookContent;
  /** The button that opens an example plan, for visitors. */
  demo?: ReactNode;
  /** The section of measured evidence, where figures are imported. */
  children?: ReactNode;
};

export function OutlookPage({ outlook, demo, children }: OutlookPageProps) {
  const { rating, ratingReason, oneMinute, sections, horizons, strategies, figures } = outlook;
  const { sources, editorialNote } = outlook;
  return (
    <>
      <OutlookHeader outlook={outlook} demo={demo} />
      <OutlookText
        // Only what is shown: all of it is sent to the browser.
        outlook={{
          ratingReason,
          sections,
          horizons,
          strategies: shownStrategies(strategies),
          figures,
          claims: numberedClaims(outlook),
          sources,
          editorialNote,
        }}
        oneMinute={
          oneMinute && (
            <OneMinute
              whole={readingMinutes(
                [...sections, ...horizons, ...strategies].flatMap(({ paragraphs }) => paragraphs),
              )}
              parts={[
                { title: 'What goes', text: oneMinute.goes },
                { title: 'What stays', text: oneMinute.stays },
                { title: 'What to do first', text: oneMinute.first },
              ]}
            />
          )
        }
        basisKey={<BasisKey />}
        rating={rating ? shownRating(rating) : undefined}
        confidenceScale={<ConfidenceScale />}
        about={
          <>
            <VersionNote outlook={outlook} />
            <StartPlan slug={outlook.slug} />
          </>
        }
      >
        {children}
      </OutlookText>
    </>
  );
}

function shownRating(rating: string) {
  return {
    name: ratingStep(rating).name,
    place: `Step ${ratingPosition(rating)} of ${ratingScale.length}. `,
    scale: <RatingScale rating={rating} />,
  };
}
