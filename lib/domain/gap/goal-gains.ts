import type { CivilDate, HorizonYear } from '../calendar';
import type { ReadinessPlan } from '../readiness';
import { projectedWith, worthOfPoint } from './added-goals';
import { readHorizon } from './horizon-reading';

interface PossibleGoal {
  readonly strategyKey: string;
  /** 1–100, in the strategy's points. */
  readonly points: number;
  /** After `asOf`. */
  readonly dueOn: CivilDate;
}

/**
 * What each goal by itself, begun today and pursued at the person's own pace, brings to the middle
 * of the projection at a horizon, in readiness 0–100: none in a strategy that the plan lacks.
 *
 * @returns null for a horizon that is not ahead of `asOf`, or before the plan begins
 */
export function goalGains(
  plan: ReadinessPlan,
  asOf: CivilDate,
  year: HorizonYear,
  goals: readonly PossibleGoal[],
): number[] | null {
  const horizon = readHorizon(plan, asOf, year);
  if (!horizon) return null;
  const projected = projectedWith(horizon, []);
  return goals.map(({ strategyKey, points, dueOn }) => {
    const strategy = horizon.strategies.findIndex(({ model }) => model.key === strategyKey);
    const worth = worthOfPoint(horizon, strategy, dueOn);
    return projectedWith(horizon, [{ strategy, points, worth }]) - projected;
  });
}
