import type { Band, Shortfall } from '@/lib/domain/readiness';
import { wholePoints } from '../numbers';

/** What is missing at a horizon in whole points, as every page shows it. */
export interface ShownShortfall extends Shortfall {
  /** `toPlan` and `behind` added up. */
  readonly missing: number;
}

/**
 * Rounds what is missing so that the numbers on a page agree: `missing` is the shown required level
 * less the shown projected one ("54% of 81%": 27), and its two parts add up to it (largest
 * remainder method). All are 0 where nothing is missing, or less than shows.
 */
export function shownShortfall(
  outcome: Shortfall & { readonly required: number; readonly projected: Pick<Band, 'p50'> },
): ShownShortfall {
  const { required, projected } = outcome;
  const missing = Math.max(0, wholePoints(required) - wholePoints(projected.p50));
  if (missing === 0) return { missing, toPlan: 0, behind: 0 };
  // Of two parts the one with the larger remainder is rounded up by rounding either.
  const toPlan = Math.round((missing * outcome.toPlan) / (outcome.toPlan + outcome.behind));
  return { missing, toPlan, behind: missing - toPlan };
}
