import type { ReactNode } from 'react';
import { OutlookHeader } from './outlook-header';
import { OutlookText } from './outlook-text';
import type { OutlookContent } from './types';

type OutlookPageProps = {
  outlook: OutlookContent;
  /** The section of measured evidence, where figures are imported. */
  children?: ReactNode;
};

export function OutlookPage({ outlook, children }: OutlookPageProps) {
  const { slug, number, publishedOn, reviewedOn, changes, rating, ratingReason, oneMinute } =
    outlook;
  const { sections, horizons, strategies, figures, claims, sources, editorialNote } = outlook;
  return (
    <>
      <OutlookHeader outlook={outlook} />
      <OutlookText
        // Only what is shown: all of it is sent to the browser.
        outlook={{
          slug,
          number,
          publishedOn,
          reviewedOn,
          changes,
          rating,
          ratingReason,
          oneMinute,
          sections,
          horizons,
          strategies,
          figures,
          claims,
          sources,
          editorialNote,
        }}
      >
        {children}
      </OutlookText>
    </>
  );
}
