import type { CivilDate, HorizonYear } from '../calendar';
import { type ReadinessPlan, type Shortfall, shortfall } from '../readiness';
import { flatBand } from '../readiness/band';
import {
  type HorizonReading,
  readHorizon,
  requiredWhole,
  type Sought,
  type StrategyReading,
  wholeOf,
} from './horizon-reading';
import { TOLERANCE } from './target';

/** A strategy's own level at the horizon, 0–100, and what it is short of. */
export interface StrategyGap extends Shortfall {
  readonly key: string;
  readonly required: number;
  readonly planned: number;
  /** The p50. */
  readonly projected: number;
}

/** What is missing at a horizon, told apart by what closes it: a goal to plan, or a quicker pace. */
export interface HorizonGap extends Shortfall {
  readonly year: HorizonYear;
  /** The readiness to reach, 0–100. */
  readonly target: number;
  readonly planned: number;
  /** The p50. */
  readonly projected: number;
  /** Whether a quarter of the log shows the person's own pace. */
  readonly paceKnown: boolean;
  /** Those short of their required level, the widest weighted gap first. */
  readonly strategies: readonly StrategyGap[];
}

/** @returns null for a horizon that is not ahead of `asOf`, or before the plan begins */
export function horizonGap(
  plan: ReadinessPlan,
  asOf: CivilDate,
  year: HorizonYear,
  { target, scenario }: Sought = {},
): HorizonGap | null {
  const horizon = readHorizon(plan, asOf, year, scenario);
  if (!horizon) return null;
  const { strategies, pace } = horizon;
  const wanted = target ?? requiredWhole(horizon);
  const planned = wholeOf(strategies, (strategy) => strategy.planned);
  const projected = wholeOf(strategies, (strategy) => strategy.projected);
  return {
    year,
    target: wanted,
    planned,
    projected,
    ...missingOf({ required: wanted, planned, projected }),
    paceKnown: pace.quarters > 0,
    strategies: strategiesShort(horizon),
  };
}

/** Whether anything is missing, be it too little to show. */
export function isShort({ toPlan, behind }: Shortfall): boolean {
  return toPlan + behind > TOLERANCE;
}

function missingOf(levels: Pick<StrategyReading, 'required' | 'planned' | 'projected'>): Shortfall {
  return shortfall({ ...levels, projected: flatBand(levels.projected) });
}

function strategiesShort({ strategies }: HorizonReading): StrategyGap[] {
  return strategies
    .filter(({ required, projected }) => required - projected > TOLERANCE)
    .toSorted((a, b) => weightedGap(b) - weightedGap(a))
    .map(({ model: { key }, required, planned, projected }) => ({
      key,
      required,
      planned,
      projected,
      ...missingOf({ required, planned, projected }),
    }));
}

function weightedGap({ weight, required, projected }: StrategyReading): number {
  return weight * (required - projected);
}
