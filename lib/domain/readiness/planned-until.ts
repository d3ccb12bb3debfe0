import { type CivilDate, maxDate } from '../calendar';
import type { ReadinessGoal } from './types';

type Planned = { readonly goals: readonly Pick<ReadinessGoal, 'dueOn' | 'droppedOn'>[] };

/** The latest due date of the goals that are not dropped; null without any. */
export function plannedUntil({
  strategies,
}: {
  readonly strategies: readonly Planned[];
}): CivilDate | null {
  const [first, ...more] = strategies
    .flatMap(({ goals }) => goals)
    .filter(({ droppedOn }) => droppedOn === null)
    .map(({ dueOn }) => dueOn);
  return first === undefined ? null : maxDate(first, ...more);
}
