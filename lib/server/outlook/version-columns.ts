import type { OutlookFile } from '@/lib/schemas/outlook/outlook-file';
import { toDateColumn } from '../database/date-columns';
import { contentHash } from './content-hash';

/** A version's row: the content itself, and what lists and searches read from it. */
export function versionColumns(content: OutlookFile) {
  const { scope, profession, category, rating, summary, reviewedOn } = content;
  return {
    ...{ content, scope, profession, category, rating, summary },
    contentHash: contentHash(content),
    reviewedOn: toDateColumn(reviewedOn),
  };
}
