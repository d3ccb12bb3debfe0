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
  return plan.strategies.flatMap((strategy, index) => {
    const { key, title } = strategy;
    const standing = standings[index];
    const series = readinessSeries(readiness, strategy);
    return standing ? [{ key, title, series, standing }] : [];
  });
}
