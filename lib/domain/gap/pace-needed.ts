import type { CivilDate, HorizonYear } from '../calendar';
import type { ReadinessPlan } from '../readiness';
import { projectedWhole, readHorizon, requiredWhole, type Sought } from './horizon-reading';
import { isMet, TOLERANCE } from './target';

/** Resolution of the search: a hundredth, which a scenario can store and a person can read. */
const STEPS_PER_UNIT = 100;
/** The quickest pace that is tried: ten times the person's own. */
const MOST_STEPS = 10 * STEPS_PER_UNIT;

interface Asked {
  readonly year: HorizonYear;
  /** The readiness to reach, 0–100. */
  readonly target: number;
  /** What the plan reaches at the person's own pace: the p50. */
  readonly projected: number;
}

/**
 * `met`: the person's own pace is enough, and `factor` is the least that is (1 or less). `reached`:
 * `factor` times it is needed. `unreachable`: no pace up to ten times is enough; that one brings
 * `best`. `pace` is the factor times the expected pace, as a multiple of the planned one, rounded up to
 * a hundredth.
 */
export type PaceNeeded =
  | (Asked & { readonly kind: 'met' | 'reached'; readonly factor: number; readonly pace: number })
  | (Asked & { readonly kind: 'unreachable'; readonly best: number });

/**
 * The least pace, as a multiple of the person's own and to a hundredth, at which the middle of the
 * projection meets the target at a horizon. Bisection, since a higher pace never lowers the middle.
 *
 * A scenario's own pace is not read.
 *
 * @returns null for a horizon that is not ahead of `asOf`, or before the plan begins
 */
export function paceNeeded(
  plan: ReadinessPlan,
  asOf: CivilDate,
  year: HorizonYear,
  { target, scenario }: Sought = {},
): PaceNeeded | null {
  const horizon = readHorizon(plan, asOf, year, { ...scenario, pace: 1 });
  if (!horizon) return null;
  const projectedAt = (steps: number) => projectedWhole(horizon, steps / STEPS_PER_UNIT);
  const wanted = target ?? requiredWhole(horizon);
  const enough = (steps: number) => isMet(projectedAt(steps), wanted);
  const asked = { year, target: wanted, projected: projectedAt(STEPS_PER_UNIT) };
  if (!enough(MOST_STEPS)) return { ...asked, kind: 'unreachable', best: projectedAt(MOST_STEPS) };
  const factor = leastEnough(enough) / STEPS_PER_UNIT;
  const kind = enough(STEPS_PER_UNIT) ? 'met' : 'reached';
  const pace = Math.ceil(factor * horizon.pace.mean * STEPS_PER_UNIT - TOLERANCE) / STEPS_PER_UNIT;
  return { ...asked, kind, factor, pace };
}

function leastEnough(enough: (steps: number) => boolean): number {
  let low = -1;
  let high = MOST_STEPS;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
