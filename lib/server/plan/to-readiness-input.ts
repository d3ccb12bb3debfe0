import 'server-only';
import type { ReadinessPlan } from '@/lib/domain/readiness';
import type { PlanView } from './queries';

/** The part of a plan that the readiness model reads: small enough to send to a browser. */
export function toReadinessInput(plan: PlanView): ReadinessPlan & { id: string } {
  return {
    id: plan.id,
    startedOn: plan.startedOn,
    halfLifeYears: plan.halfLifeYears,
    strategies: plan.strategies.map(
      ({ key, title, startingLevel, inUse, weights, required, goals }) => ({
        key,
        title,
        startingLevel,
        inUse,
        weights,
        required,
        goals: goals.map(
          ({ id, title: name, startOn, dueOn, baseline, target, points, droppedOn, entries }) => ({
            id,
            title: name,
            startOn,
            dueOn,
            baseline,
            target,
            points,
            droppedOn,
            entries,
          }),
        ),
      }),
    ),
  };
}
