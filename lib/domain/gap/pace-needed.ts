import type { CivilDate, HorizonYear } from '../calendar';
import type { ReadinessPlan } from '../readiness';
import {
  createMedianReader,
  drawHorizon,
  levelsAt,
  requiredWhole,
  type Sought,
} from './horizon-draws';
import { isMet } from './target';

/** Resolution of the search: a hundredth, which a scenario can store and a person can read. */
const STEPS_PER_UNIT = 100;
/** The paces to try, in hundredths: finely around one's own, coarsely up to ten times it. */
const GRID = [
  ...Array.from({ length: 13 }, (_, index) => 25 * index),
  ...Array.from({ length: 14 }, (_, index) => 350 + 50 * index),
];

interface Asked {
  readonly year: HorizonYear;
  /** The readiness to reach, 0–100. */
  readonly target: number;
  /** What the plan reaches at the person's own pace: the p50. */
  readonly projected: number;
}

/**
 * `met`: the person's own pace is enough, and `factor` is the least that is (1 or less). `reached`:
 * `factor` times it is needed. `unreachable`: no pace up to ten times is enough; the best one found
 * brings `best`. `pace` is the factor times the measured mean, as a multiple of the planned pace.
 */
export type PaceNeeded =
  | (Asked & { readonly kind: 'met' | 'reached'; readonly factor: number; readonly pace: number })
  | (Asked & { readonly kind: 'unreachable'; readonly factor: number; readonly best: number });

/**
 * The least pace, as a multiple of the person's own and to a hundredth, at which the median of the
 * projection meets the target at a horizon. Grid search, then bisection: readiness need not rise with
 * pace where points fade, since what is reached early fades for longer, so the whole range is
 * searched in steps of a quarter (of a half above 3) before the first one that is enough is refined.
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
  const horizon = drawHorizon(plan, asOf, year, { ...scenario, pace: 1 });
  if (!horizon) return null;
  const { model, pace, days, weights } = horizon;
  const readMedian = createMedianReader(weights);
  const memo = new Map<number, number>();
  const projectedAt = (step: number): number => {
    const memoised = memo.get(step);
    if (memoised !== undefined) return memoised;
    const paced = { ...model, paceFactor: step / STEPS_PER_UNIT };
    const value = readMedian(levelsAt(paced, pace, days));
    memo.set(step, value);
    return value;
  };
  const wanted = target ?? requiredWhole(horizon);
  const enough = (step: number) => isMet(projectedAt(step), wanted);
  const asked = { year, target: wanted, projected: projectedAt(STEPS_PER_UNIT) };
  const step = firstEnough(enough);
  if (step === null) {
    const best = GRID.reduce((a, b) => (projectedAt(b) > projectedAt(a) ? b : a));
    return {
      ...asked,
      kind: 'unreachable',
      factor: best / STEPS_PER_UNIT,
      best: projectedAt(best),
    };
  }
  const factor = step / STEPS_PER_UNIT;
  const kind = enough(STEPS_PER_UNIT) ? 'met' : 'reached';
  return { ...asked, kind, factor, pace: factor * pace.mean };
}

/** Bisection between the first point of the grid that is enough and the one before it. */
function firstEnough(enough: (step: number) => boolean): number | null {
  const index = GRID.findIndex(enough);
  if (index < 0) return null;
  let low = GRID[index - 1] ?? -1;
  let high = GRID[index] as number;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
