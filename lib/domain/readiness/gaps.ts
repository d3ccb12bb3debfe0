import { type HorizonYear, horizonDate } from '../calendar';
import { own } from '../own';
import type { HorizonStatus, Readiness, ReadinessPlan } from './types';
import { weightsAt } from './weights';

export interface StrategyGap {
  readonly key: string;
  /** Required less projected (p50), in the strategy's own points; negative when ahead. */
  readonly gap: number;
  /** The gap times the strategy's weight at the horizon: its part in the whole, in points. */
  readonly weighted: number;
}

export interface Gap {
  readonly year: HorizonYear;
  readonly required: number;
  /** The p50 of what is projected. */
  readonly projected: number;
  /** Required less projected, in points; negative when ahead. */
  readonly gap: number;
  readonly status: HorizonStatus;
  /** Widest weighted gap first; equals in the plan's order. */
  readonly strategies: readonly StrategyGap[];
  /** The strategy with the widest weighted gap; null when no strategy falls short. */
  readonly widest: StrategyGap | null;
}

/** The gap at each horizon that is not past, for the whole and by strategy. */
export function gaps(plan: Pick<ReadinessPlan, 'strategies'>, readiness: Readiness): Gap[] {
  return readiness.horizons.map(({ year, required, projected, status }) => {
    const date = horizonDate(year);
    const row = readiness.series.find((candidate) => candidate.date === date);
    const weights = weightsAt(plan.strategies, date);
    const strategies = plan.strategies
      .map(({ key }, index) => {
        const lines = own(row?.strategies, key);
        const gap = (lines?.required ?? 0) - (lines?.projected?.p50 ?? 0);
        return { key, gap, weighted: gap * (weights[index] ?? 0) };
      })
      .sort((a, b) => b.weighted - a.weighted);
    return {
      year,
      required,
      projected: projected.p50,
      gap: required - projected.p50,
      status,
      strategies,
      widest: strategies.find(({ weighted }) => weighted > 0) ?? null,
    };
  });
}
