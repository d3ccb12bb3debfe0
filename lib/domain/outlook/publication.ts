import type { CivilDate } from '../calendar';

type Publication = {
  /** The day on which this version was published. */
  publishedOn: CivilDate;
  /** The day on which the outlook's first version was. */
  firstPublishedOn: CivilDate;
};

/**
 * The dates that machines are told: when the outlook appeared, and when its text changed last. The
 * day of review is neither: an outlook is reviewed before it is published, and again while its text
 * stays as it is.
 */
export function publicationDates({ publishedOn, firstPublishedOn }: Publication) {
  // Instances' clocks differ, so that a later version may carry the earlier date.
  const [published = publishedOn, modified = publishedOn] = [firstPublishedOn, publishedOn].sort();
  return { published, modified };
}
