import { OutlookEvidence } from '@/components/evidence/outlook-evidence';
import type { OccupationEvidence } from '@/lib/domain/evidence';
import { OutlookHeader } from './outlook-header';
import { OutlookText } from './outlook-text';
import type { OutlookContent } from './types';

type OutlookPageProps = {
  outlook: OutlookContent;
  /** On the occupations that stand in for the profession; none where nothing is imported. */
  evidence?: readonly OccupationEvidence[];
};

export function OutlookPage({ outlook, evidence = [] }: OutlookPageProps) {
  const { slug, number, publishedOn, reviewedOn, changes, rating, ratingReason } = outlook;
  const { sections, horizons, strategies, figures, claims, sources, editorialNote } = outlook;
  return (
    <>
      <OutlookHeader outlook={outlook} />
      <OutlookText
        // Only what is shown: all of it is sent to the browser.
        outlook={{
          ...{ slug, number, publishedOn, reviewedOn, changes, rating, ratingReason },
          ...{ sections, horizons, strategies, figures, claims, sources, editorialNote },
        }}
      >
        {evidence.length > 0 && <OutlookEvidence outlook={outlook} items={evidence} />}
      </OutlookText>
    </>
  );
}
