import {
  type Readiness,
  type ReadinessPlan,
  type StrategyStanding,
  strategyStandings,
} from '../readiness';
import { type ReadinessSeries, readinessSeries } from '../readiness/series';

/** One small chart: a strategy's four lines on the scale of 0–100 that all share. */
export interface StrategyPanel {
  readonly key: string;
  readonly title?: string;
  readonly series: ReadinessSeries;
  readonly standing: StrategyStanding;
}

/** A panel for each strategy, in the plan's order. */
export function smallMultiples(plan: ReadinessPlan, readiness: Readiness): StrategyPanel[] {
  const standings = strategyStandings(plan, readiness);
  return plan.strategies.flatMap(({ key, title }, index) => {
    const standing = standings[index];
    return standing ? [{ key, title, series: readinessSeries(readiness, key), standing }] : [];
  });
}
