import { type CivilDate, compareDates, maxDate, minDate } from '../calendar';
import { gaps, type Readiness, type ReadinessPlan } from '../readiness';
import type { OpenReview } from '../review';
import { silencingKeys } from './action-key';
import { candidates } from './candidates';
import { openGoals } from './open-goals';
import type { NextAction, Postponement } from './types';

/**
 * The one thing to do next, on the readiness's own day: the first that applies of settling an
 * overdue goal, logging on one gone quiet, looking back on a year or a quarter, finishing what is due
 * soon, starting what should have begun, laying out the road where the years before the next horizon
 * are not planned, giving the weakest strategy a goal, getting ready for what starts soon, a glance at
 * the week, logging where most is left to gain, and laying out the road to a later horizon. Where several goals qualify and no date decides, one of the
 * strategy with the widest weighted gap at the next horizon is taken.
 *
 * @param postponed actions that the person has snoozed until a day, by `actionKey`; one about a
 * goal also silences less urgent actions on the same goal, but not more urgent ones
 * @param reviews those that are due and offered, the longest first
 */
export function nextAction(
  plan: ReadinessPlan,
  readiness: Readiness,
  postponed: readonly Postponement[] = [],
  reviews: readonly OpenReview[] = [],
): NextAction {
  const { asOf, horizons } = readiness;
  const [gap] = gaps(plan, readiness);
  const open = openGoals(plan, asOf, gap);
  const silent = new Map<string, CivilDate>();
  for (const { key, until } of postponed) {
    const known = silent.get(key);
    if (until > asOf && (known === undefined || until > known)) silent.set(key, until);
  }
  const returns: CivilDate[] = [];
  for (const action of candidates({ plan, asOf, gap, horizons, open, reviews })) {
    const [until, ...others] = silencingKeys(action).flatMap((key) => silent.get(key) ?? []);
    if (until === undefined) return action;
    returns.push(maxDate(until, ...others));
  }
  const [first, ...rest] = returns;
  if (first !== undefined) return { kind: 'none', until: minDate(first, ...rest) };
  // What has begun is a candidate, so what is left begins later.
  const [next] = open.toSorted((a, b) => compareDates(a.startOn, b.startOn));
  if (!next) return { kind: 'none' };
  const { strategyKey, goalId, startOn } = next;
  return { kind: 'none', begins: { strategyKey, goalId, startOn } };
}
