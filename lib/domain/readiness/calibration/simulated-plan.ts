import {
  addMonths,
  type CivilDate,
  fromDayNumber,
  lastDayOfMonth,
  minDate,
  toDayNumber,
} from '../../calendar';
import type { ReadinessEntry, ReadinessGoal, ReadinessPlan, ReadinessStrategy } from '../index';
import { quarterEnds } from '../pace';
import type { SimulatedPerson } from './simulated-person';
import type { PlanKind } from './types';

export const STARTED_ON: CivilDate = '2026-12-31';
/** The last days of the 80 quarters that are simulated. */
export const QUARTER_ENDS: readonly CivilDate[] = quarterEnds(STARTED_ON, '2047-01-01');
const EVEN = { 2031: 1, 2036: 1, 2046: 1 };
const NOTHING_ASKED = { 2026: 0, 2031: 0, 2036: 0, 2046: 0 };
/** Months that the goals of an ordinary strategy take, one after another: a little over twenty years. */
const GOAL_MONTHS = [14, 26, 38, 48, 22, 34, 20, 48];
const STRATEGIES = [0, 1, 2, 3];
export const MOST_GOALS = STRATEGIES.length * GOAL_MONTHS.length;
/** Forty years: even the fastest people do not reach the goal in twenty. */
const OPEN_DUE: CivilDate = '2066-12-31';
/** A fraction this near to 1 is reached: what is missing is rounding. */
const REACHED = 1 - 1e-9;

/**
 * A simulated plan with the whole log of a person who goes through it: on every goal that has begun
 * and is not reached they work at one pace, reached late or not.
 */
export function simulatePlan(kind: PlanKind, person: SimulatedPerson): ReadinessPlan {
  const strategies =
    kind === 'open'
      ? [strategyOf('open', false, [goalOf(0, STARTED_ON, OPEN_DUE, 100, person)])]
      : STRATEGIES.map((index) => ordinaryStrategy(index, person));
  return { startedOn: STARTED_ON, halfLifeYears: kind === 'open' ? null : 10, strategies };
}

/** Each strategy has the same goals in another order, so that they do not all end together. */
function ordinaryStrategy(index: number, person: SimulatedPerson): ReadinessStrategy {
  const months = [...GOAL_MONTHS.slice(2 * index), ...GOAL_MONTHS.slice(0, 2 * index)];
  let start = STARTED_ON;
  const goals = months.map((length, at) => {
    const due = lastDayOfMonth(addMonths(start, length));
    // Ten points a goal: a strategy that is kept to its dates stays below 100 throughout.
    const goal = goalOf(index * GOAL_MONTHS.length + at, start, due, 10, person);
    start = due;
    return goal;
  });
  return strategyOf(`ordinary-${index}`, index % 2 === 1, goals);
}

function strategyOf(
  key: string,
  inUse: boolean,
  goals: readonly ReadinessGoal[],
): ReadinessStrategy {
  return { key, inUse, startingLevel: 0, weights: EVEN, required: NOTHING_ASKED, goals };
}

function goalOf(
  index: number,
  startOn: CivilDate,
  dueOn: CivilDate,
  points: number,
  person: SimulatedPerson,
): ReadinessGoal {
  const entries = entriesOf(startOn, dueOn, person, person.stamina[index] ?? 1);
  const id = `goal-${index}`;
  return { id, startOn, dueOn, baseline: 0, target: 1, points, droppedOn: null, entries };
}

/**
 * Where the goal stood at each quarter's end; a goal that is reached is logged at the end of the
 * month in which it is.
 *
 * @param most the fraction at which the goal is given up; 1 when it is not
 */
function entriesOf(
  startOn: CivilDate,
  dueOn: CivilDate,
  { paces, logs }: SimulatedPerson,
  most: number,
): ReadinessEntry[] {
  const start = toDayNumber(startOn);
  const span = toDayNumber(dueOn) - start;
  const entries: ReadinessEntry[] = [];
  let value = 0;
  for (const [index, end] of QUARTER_ENDS.entries()) {
    const from = Math.max(start, toDayNumber(QUARTER_ENDS[index - 1] ?? STARTED_ON));
    const daily = (paces[index] ?? 0) / span;
    const days = toDayNumber(end) - from;
    if (days <= 0) continue;
    const reachedAfter = daily > 0 ? (REACHED - value) / daily : Number.POSITIVE_INFINITY;
    const reached = most === 1 && reachedAfter <= days;
    value = reached ? 1 : Math.min(most, value + daily * days);
    const day = reached
      ? minDate(end, lastDayOfMonth(fromDayNumber(Math.ceil(from + reachedAfter))))
      : end;
    if (logs === 'quarterly') entries.push({ occurredOn: day, value });
    else if (end.endsWith('-12-31')) entries.push({ occurredOn: end, value });
    // In a yearly log what was reached in spring is still written down in winter.
    if (value === most && (logs === 'quarterly' || end.endsWith('-12-31'))) break;
  }
  return entries;
}
