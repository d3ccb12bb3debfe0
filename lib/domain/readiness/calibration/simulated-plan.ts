import { addMonths, type CivilDate, daysBetween, LAST_DAY, maxDate } from '../../calendar';
import type { ReadinessEntry, ReadinessGoal, ReadinessPlan, ReadinessStrategy } from '../index';
import { quarterEnds } from '../pace';
import { lognormal, type Random } from './random';
import type { PlanKind } from './types';

export const STARTED_ON: CivilDate = '2026-12-31';
/** The last days of the 80 quarters that are simulated. */
export const QUARTER_ENDS: readonly CivilDate[] = quarterEnds(STARTED_ON, '2047-01-01');
const EVEN = { 2031: 1, 2036: 1, 2046: 1 };
const NOTHING_ASKED = { 2026: 0, 2031: 0, 2036: 0, 2046: 0 };
/** Months that the goals of an ordinary strategy take, one after another: some go on after 2046. */
const GOAL_MONTHS = [14, 26, 38, 50, 22, 34, 20, 56];
/** Twice as far as the axis's end: even the fastest people do not reach the goal in 20 years. */
const OPEN_DUE: CivilDate = '2066-12-31';

/** Independent lognormal paces of a person's 80 quarters, as multiples of the planned pace. */
export function samplePaces(random: Random, mean: number, spread: number): number[] {
  return QUARTER_ENDS.map(() => lognormal(random, mean, spread));
}

/**
 * A simulated plan with the whole log of a person who goes at a given pace in each quarter: every
 * goal that has begun and is not reached gains that multiple of its planned progress in the
 * quarter. A quarter's work is logged on its last day.
 *
 * @param paces one for each of `QUARTER_ENDS`
 */
export function simulatePlan(kind: PlanKind, paces: readonly number[]): ReadinessPlan {
  const strategies =
    kind === 'open'
      ? [strategyOf('open', [goalOf('open', STARTED_ON, OPEN_DUE, 100, paces)])]
      : [0, 1, 2, 3].map((index) => ordinaryStrategy(index, paces));
  return { startedOn: STARTED_ON, halfLifeYears: kind === 'open' ? null : 10, strategies };
}

/** Each strategy has the same goals in another order, so that they do not all end together. */
function ordinaryStrategy(index: number, paces: readonly number[]): ReadinessStrategy {
  const months = [...GOAL_MONTHS.slice(2 * index), ...GOAL_MONTHS.slice(0, 2 * index)];
  let start = STARTED_ON;
  const goals = months.map((length, at) => {
    const due = addMonths(start, length);
    // Ten points a goal: a strategy that is kept to its dates stays below 100 throughout.
    const goal = goalOf(`${index}-${at}`, start, due, 10, paces);
    start = due;
    return goal;
  });
  return strategyOf(`ordinary-${index}`, goals);
}

function strategyOf(key: string, goals: readonly ReadinessGoal[]): ReadinessStrategy {
  return { key, startingLevel: 0, weights: EVEN, required: NOTHING_ASKED, goals };
}

function goalOf(
  id: string,
  startOn: CivilDate,
  dueOn: CivilDate,
  points: number,
  paces: readonly number[],
): ReadinessGoal {
  const entries = entriesOf(startOn, daysBetween(startOn, dueOn), paces);
  return { id, startOn, dueOn, baseline: 0, target: 1, points, droppedOn: null, entries };
}

function entriesOf(startOn: CivilDate, span: number, paces: readonly number[]): ReadinessEntry[] {
  const entries: ReadinessEntry[] = [];
  let value = 0;
  for (const [index, occurredOn] of QUARTER_ENDS.entries()) {
    const from = maxDate(startOn, QUARTER_ENDS[index - 1] ?? STARTED_ON);
    if (occurredOn <= from || occurredOn > LAST_DAY) continue;
    value = Math.min(1, value + ((paces[index] ?? 0) * daysBetween(from, occurredOn)) / span);
    entries.push({ occurredOn, value });
    if (value === 1) break;
  }
  return entries;
}
