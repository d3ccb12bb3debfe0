import type { CivilDate } from '../calendar';
import { levelAt, MAX_LEVEL } from './level';
import type { ReadinessPlan } from './types';
import { weightsAt } from './weights';

/**
 * Readiness on a date by what is logged up to it, 0–100: the value of the logged line, without the
 * other lines, whose projection is nearly all of the work.
 */
export function loggedReadiness(plan: ReadinessPlan, date: CivilDate): number {
  const weights = weightsAt(plan.strategies, date);
  const sum = plan.strategies.reduce(
    (total, strategy, index) => total + (weights[index] ?? 0) * levelAt(plan, strategy, date),
    0,
  );
  return Math.min(MAX_LEVEL, sum);
}
