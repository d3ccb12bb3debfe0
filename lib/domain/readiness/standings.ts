import { own } from '../own';
import { strategyHorizons } from './horizons';
import type { Outcome, Readiness, ReadinessPlan } from './types';

export interface StrategyStanding {
  readonly key: string;
  /** The logged level on `asOf`, 0–100. */
  readonly level: number;
  /** The level required on `asOf`, 0–100. */
  readonly required: number;
  /** The strategy's own outcome at each horizon that is not past. */
  readonly horizons: readonly Outcome[];
}

/** The standing of each strategy on `asOf` and at the horizons, in the plan's order. */
export function strategyStandings(
  plan: Pick<ReadinessPlan, 'strategies'>,
  readiness: Readiness,
): StrategyStanding[] {
  const now = readiness.series.find(({ date }) => date === readiness.asOf);
  return plan.strategies.map(({ key }) => ({
    key,
    level: own(now?.strategies, key)?.logged ?? 0,
    required: own(now?.strategies, key)?.required ?? 0,
    horizons: strategyHorizons(readiness.series, key),
  }));
}
