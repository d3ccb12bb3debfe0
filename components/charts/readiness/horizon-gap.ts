import { type CivilDate, type HorizonYear, horizonDate } from '@/lib/domain/calendar';
import {
  type HorizonStatus,
  isPlanned,
  type Outcome,
  plannedUntil,
  type Readiness,
  strategyHorizons,
} from '@/lib/domain/readiness';
import type { DrawnStrategy } from '@/lib/domain/readiness/series';
import { wholePoints } from '@/lib/format/numbers';
import { type ShownShortfall, shownShortfall } from '@/lib/format/readiness/shown-shortfall';

/** What a horizon asks for, what is projected and what is missing, in whole points of 100. */
export interface HorizonGap extends ShownShortfall {
  readonly year: HorizonYear;
  readonly status: HorizonStatus;
  readonly required: number;
  readonly projected: number;
  /** Whether a quarter is logged: before, nobody is behind. */
  readonly paceKnown: boolean;
  /** The 10th and the 90th of what is projected; null where nothing more is planned. */
  readonly likely: readonly [low: number, high: number] | null;
}

/** The gaps at the horizons ahead of the whole plan, or of one strategy by its own goals. */
export function horizonGaps(readiness: Readiness, strategy?: DrawnStrategy): HorizonGap[] {
  const outcomes = strategy ? strategyHorizons(readiness.series, strategy.key) : readiness.horizons;
  const until = strategy ? plannedUntil({ strategies: [strategy] }) : readiness.plannedUntil;
  return outcomes.map((outcome) => horizonGap(outcome, until, readiness.pace.quarters > 0));
}

/** Rounds before subtracting, so that the numbers shown add up. */
function horizonGap(outcome: Outcome, until: CivilDate | null, paceKnown: boolean): HorizonGap {
  const { year, status, required, projected } = outcome;
  return {
    year,
    status,
    required: wholePoints(required),
    projected: wholePoints(projected.p50),
    paceKnown,
    likely: isPlanned(horizonDate(year), until) ? [projected.p10, projected.p90] : null,
    ...shownShortfall(outcome),
  };
}
