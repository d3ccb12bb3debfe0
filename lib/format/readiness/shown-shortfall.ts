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

/** What fixes a part of what is missing: more goals, or more of what is planned. */
export type Fix = 'plan' | 'catch-up';

/**
 * The parts of what is missing that show, each with what fixes it: `22 not planned yet`, `5 behind
 * your plan`. Nobody is behind before a quarter is logged: until then the second part is what is
 * left for delays.
 */
export function missingInWords(
  { toPlan, behind }: ShownShortfall,
  paceKnown: boolean,
): { kind: Fix; why: string; text: string }[] {
  const late = paceKnown ? 'behind your plan' : 'to allow for delays';
  const parts = [
    { kind: 'plan' as const, points: toPlan, why: 'not planned yet' },
    { kind: 'catch-up' as const, points: behind, why: late },
  ];
  return parts
    .filter(({ points }) => points > 0)
    .map(({ kind, points, why }) => ({ kind, why, text: `${points} ${why}` }));
}
