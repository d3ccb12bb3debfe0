import { type CivilDate, type HorizonYear, partsOf } from '../calendar';
import type { HorizonOutcome, Readiness } from '../readiness';

/** Differences below this are rounding. */
const TOLERANCE = 1e-9;

/** When the middle of a projection first reaches a level; null where it never does on the axis. */
export interface Reach {
  readonly base: CivilDate | null;
  readonly other: CivilDate | null;
  /** Whole months by which `other` is earlier, negative when later; null unless both get there. */
  readonly monthsEarlier: number | null;
}

export interface HorizonComparison {
  readonly year: HorizonYear;
  readonly base: HorizonOutcome;
  readonly other: HorizonOutcome;
  /** Points by which the other's middle (p50) is above the base's. */
  readonly difference: number;
  /** When each reaches its own required level at the horizon. */
  readonly reach: Reach;
}

/** Compares two readinesses of the same day: a comparison for each horizon that is not past. */
export function compareReadiness(base: Readiness, other: Readiness): HorizonComparison[] {
  return base.horizons.flatMap((outcome) => {
    const otherOutcome = other.horizons.find(({ year }) => year === outcome.year);
    if (!otherOutcome) return [];
    const reached = {
      base: firstReached(base, outcome.required),
      other: firstReached(other, otherOutcome.required),
    };
    return [
      {
        year: outcome.year,
        base: outcome,
        other: otherOutcome,
        difference: otherOutcome.projected.p50 - outcome.projected.p50,
        reach: { ...reached, monthsEarlier: monthsBetween(reached.other, reached.base) },
      },
    ];
  });
}

/** The first date of the grid from `asOf` on with p50 at a level; null when there is none. */
export function firstReached({ series }: Readiness, level: number): CivilDate | null {
  const row = series.find(({ projected }) => projected && projected.p50 >= level - TOLERANCE);
  return row?.date ?? null;
}

function monthsBetween(from: CivilDate | null, to: CivilDate | null): number | null {
  if (from === null || to === null) return null;
  const [a, b] = [partsOf(from), partsOf(to)];
  return 12 * (b.year - a.year) + b.month - a.month;
}
