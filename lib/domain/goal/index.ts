export { type GoalState, goalState, goalsByState } from './by-state';
export { milestonesForEach, nextMilestones } from './shown-milestones';

/**
 * A goal's size in words, by what it brings to its strategy's level in points. Other numbers are
 * possible, since templates and older goals have them.
 */
export const GOAL_SIZES = [
  { size: 'small', points: 5 },
  { size: 'medium', points: 10 },
  { size: 'large', points: 20 },
  { size: 'very large', points: 35 },
] as const;

export type GoalSize = (typeof GOAL_SIZES)[number]['size'];

/** A goal of one's own is of medium size unless it says otherwise. */
export const DEFAULT_POINTS = 10;

/** The points of a large and of a very large goal. */
export const LARGE_POINTS = 20;
export const LARGEST_POINTS = 35;

/** The size with so many points; null for a number in between. */
export function goalSize(points: number): GoalSize | null {
  return GOAL_SIZES.find((one) => one.points === points)?.size ?? null;
}
