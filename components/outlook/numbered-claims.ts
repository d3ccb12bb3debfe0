import { claimsInOrder } from '@/lib/domain/outlook/claims';
import type { OutlookClaim, OutlookContent, OutlookSource } from './types';

type WithClaims = Pick<
  OutlookContent,
  'ratingReason' | 'sections' | 'horizons' | 'strategies' | 'claims' | 'sources'
>;

/** A claim with its number on the page and the source that it names. */
export type NumberedClaim = OutlookClaim & { number: number; cited: OutlookSource | undefined };

/** Every claim, numbered from 1 in the order in which a reader meets them. */
export function numberedClaims(outlook: WithClaims): NumberedClaim[] {
  return claimsInOrder(outlook).map((claim, index) => ({
    ...claim,
    number: index + 1,
    cited: outlook.sources.find(({ key }) => key === claim.source),
  }));
}
