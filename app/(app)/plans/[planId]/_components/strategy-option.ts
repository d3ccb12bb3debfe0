import type { StrategyView } from '@/lib/server/plan/queries';

/** A strategy as a goal's form offers it. */
export function strategyOption({ id, title, retired }: StrategyView) {
  return { id, title: retired ? `${title} (retired)` : title };
}
