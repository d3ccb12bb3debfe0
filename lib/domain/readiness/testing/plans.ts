import type { ReadinessGoal, ReadinessPlan, ReadinessStrategy } from '../types';

/** A goal of 25 points over the year 2027 from 0 to 10, with the given fields replaced. */
export function goalOf(given: Partial<ReadinessGoal> = {}): ReadinessGoal {
  return {
    id: 'goal',
    startOn: '2026-12-31',
    dueOn: '2027-12-31',
    baseline: 0,
    target: 10,
    points: 25,
    droppedOn: null,
    entries: [],
    ...given,
  };
}

/** A strategy that starts at 0 and requires 50 throughout. */
export function strategyOf(given: Partial<ReadinessStrategy> = {}): ReadinessStrategy {
  return {
    key: 'strategy',
    startingLevel: 0,
    weights: { 2031: 1, 2036: 1, 2046: 1 },
    required: { 2026: 50, 2031: 50, 2036: 50, 2046: 50 },
    goals: [],
    ...given,
  };
}

/** A plan of one strategy from the last day of 2026 in which nothing fades. */
export function planOf(
  goals: readonly ReadinessGoal[] = [],
  given: Partial<ReadinessPlan> = {},
): ReadinessPlan {
  return {
    startedOn: '2026-12-31',
    halfLifeYears: null,
    strategies: [strategyOf({ goals })],
    ...given,
  };
}
