import { lognormal, normal, type Random } from './random';
import type { Habit } from './types';

/** How a simulated person goes through any plan. */
export interface SimulatedPerson {
  /** Their pace in each quarter, as a multiple of the planned one. */
  readonly paces: readonly number[];
  /** By goal, in order: the fraction at which they give it up; 1 when they do not. */
  readonly stamina: readonly number[];
  readonly logs: 'quarterly' | 'yearly';
}

/** The people: equally many for each true mean and each true spread of a quarter's pace. */
export const TRUE_MEANS = [0.5, 0.75, 1, 1.25] as const;
export const TRUE_SPREADS = [0.25, 0.5, 0.75] as const;

/** The correlation of a quarter's normal score with the one before, where quarters run on. */
const RUN = 0.3;
/** The chance that a year without work begins in a quarter. */
const PAUSE = 0.05;
const PAUSE_QUARTERS = 4;
/** What is left of the pace a year later, where it declines. */
const YEARLY_DECLINE = 0.9;
/** The share of goals that are given up. */
const GIVEN_UP = 0.25;

/**
 * @param random the same numbers give people of any habit the same good and bad quarters
 * @param size how many quarters they go through, and how many goals they have at the most
 */
export function simulatePerson(
  random: Random,
  pace: { readonly mean: number; readonly spread: number },
  habit: Habit,
  size: { readonly quarters: number; readonly goals: number },
): SimulatedPerson {
  const scores = Array.from({ length: size.quarters }, () => normal(random));
  const paces = (habit === 'runs' ? runOn(scores) : scores).map((z, quarter) => {
    const drift = habit === 'decline' ? YEARLY_DECLINE ** (quarter / 4) : 1;
    return drift * lognormal(z, pace.mean, pace.spread);
  });
  return {
    paces: habit === 'pauses' ? withPauses(random, paces) : paces,
    stamina: Array.from({ length: habit === 'given-up' ? size.goals : 0 }, () =>
      random() < GIVEN_UP ? random() : 1,
    ),
    logs: habit === 'yearly-log' ? 'yearly' : 'quarterly',
  };
}

/** An AR(1) process: each score resembles the one before, and all are still standard normal. */
function runOn(scores: readonly number[]): number[] {
  let before: number | undefined;
  return scores.map((score) => {
    before = before === undefined ? score : RUN * before + Math.sqrt(1 - RUN ** 2) * score;
    return before;
  });
}

function withPauses(random: Random, paces: readonly number[]): number[] {
  let until = 0;
  return paces.map((pace, quarter) => {
    if (quarter >= until && random() < PAUSE) until = quarter + PAUSE_QUARTERS;
    return quarter < until ? 0 : pace;
  });
}
