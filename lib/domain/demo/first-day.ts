import { addYears, type CivilDate, FIRST_DAY, maxDate } from '../calendar';
import { nearestStartingLevel } from '../outlook/starting-level';
import { USUAL_HALF_LIFE } from '../plan';
import { type ReadinessPlan, requiredAt } from '../readiness';
import type { DemoOutlook } from './types';

/** How long ago a demo began, where the time axis goes back so far. */
const YEARS = 2;

/** How far the person was from what was required, in points: ahead in one strategy, new to another. */
const AHEAD = [25, -5, 10, -15, 5] as const;

/** The first day of a demo: no plan begins before the time axis does. */
export function firstDayOf(today: CivilDate): CivilDate {
  return maxDate(FIRST_DAY, addYears(today, -YEARS));
}

/** The plan on its first day: levels as one of the five words says them, and no goals. */
export function planOnFirstDay(
  { strategies }: Pick<DemoOutlook, 'strategies'>,
  startedOn: CivilDate,
): ReadinessPlan {
  return {
    startedOn,
    halfLifeYears: USUAL_HALF_LIFE,
    strategies: strategies.map(({ key, title, required, weights }, at) => ({
      key,
      title,
      required,
      weights,
      startingLevel: nearestStartingLevel(
        requiredAt(required, startedOn) + (AHEAD[at % AHEAD.length] ?? 0),
      ).level,
      inUse: isUsed(at, strategies.length),
      goals: [],
    })),
  };
}

/** The place of the strategy that came into use with the road. */
export const USED_SINCE = 1;

/** The place of the strategy that is still not in use: the last one where there are fewer, never the only one. */
export const NOT_USED = 3;

function isUsed(at: number, strategies: number): boolean {
  return at !== USED_SINCE && (strategies === 1 || at !== Math.min(NOT_USED, strategies - 1));
}
