import type { z } from 'zod';
import { FIRST_DAY } from '@/lib/domain/calendar';
import { CEILINGS } from '@/lib/domain/ceiling';
import { countingEntries } from '@/lib/domain/progress';
import { parsePeriod } from '@/lib/domain/review';
import { repeatsIn } from '../repeats';
import { GOAL_ID } from './fields';
import { goalsInQuery } from './names';
import type { EntryContent, GoalContent, PlanContent } from './plan-content';

/** More faults are not told: a file may have one in each of its entries. */
const MOST_FAULTS = 100;

const NO_GOAL = 'must be the id of a goal of this plan';

type Report = (path: PropertyKey[], message: string) => void;

/** Reports faults between parts of a plan whose parts by themselves fit. */
export function checkPlanContent(content: PlanContent, context: z.RefinementCtx): void {
  let faults = 0;
  const report: Report = (path, message) => {
    faults += 1;
    if (faults > MOST_FAULTS) return;
    context.addIssue({ code: 'custom', path, message });
  };
  const { strategies, plan } = content;
  if (plan.startedOn < FIRST_DAY) report(['plan', 'startedOn'], `must be ${FIRST_DAY} or later`);
  reportRepeats(strategies, ({ key }) => key, ['strategies'], 'key', report);
  const goals = strategies.flatMap((strategy, at) =>
    strategy.goals.map((goal, place) => ({ goal, path: ['strategies', at, 'goals', place] })),
  );
  if (goals.length > CEILINGS.goals) {
    report(['strategies'], `must have at most ${CEILINGS.goals} goals together`);
  }
  for (const at of repeatsIn(goals.map(({ goal }) => goal.id))) {
    report([...(goals[at]?.path ?? []), 'id'], 'is the id of an earlier one as well');
  }
  for (const { goal, path } of goals) checkGoal(goal, plan.startedOn, path, report);
  checkEntries(goals, report);
  checkVersions(content, report);
  checkReviews(content, new Set(goals.map(({ goal }) => goal.id)), report);
  checkReferences(content, new Set(goals.map(({ goal }) => goal.id)), report);
}

function checkGoal(goal: GoalContent, startedOn: string, path: PropertyKey[], report: Report) {
  if (!goal.id.startsWith('g')) report([...path, 'id'], 'must begin with g');
  if (goal.startOn >= goal.dueOn) {
    report([...path, 'dueOn'], `must be later than startOn, which is ${goal.startOn}`);
  }
  if (goal.target === goal.baseline) report([...path, 'target'], 'must differ from the baseline');
  const kept = goal.milestones.filter(({ removed }) => !removed).length;
  if (kept > CEILINGS.milestones) {
    report(
      [...path, 'milestones'],
      `must have at most ${CEILINGS.milestones} that are not removed`,
    );
  }
  // One that was corrected or removed may be from before a first day that was moved since.
  const counting = new Set(countingEntries(goal.entries));
  const known = new Map<number, EntryContent>();
  const replaced = new Set<number>();
  for (const [at, entry] of goal.entries.entries()) {
    const place = [...path, 'entries', at];
    if (entry.occurredOn < startedOn && counting.has(entry)) {
      report([...place, 'occurredOn'], `must not be before startedOn, which is ${startedOn}`);
    }
    if (entry.replaces !== undefined) {
      if (!known.has(entry.replaces)) {
        report([...place, 'replaces'], 'must be the id of an earlier entry of this goal');
      }
      if (replaced.has(entry.replaces)) {
        report([...place, 'replaces'], 'is replaced by an earlier entry already');
      }
      replaced.add(entry.replaces);
    }
    known.set(entry.id, entry);
  }
}

type Placed = { goal: GoalContent; path: PropertyKey[] };

function checkEntries(goals: readonly Placed[], report: Report) {
  const entries = goals.flatMap(({ goal, path }) =>
    goal.entries.map((entry, at) => ({ entry, path: [...path, 'entries', at] })),
  );
  for (const at of repeatsIn(entries.map(({ entry }) => entry.id))) {
    report([...(entries[at]?.path ?? []), 'id'], 'is the id of an earlier one as well');
  }
  if (entries.length > CEILINGS.allEntries) {
    const most = CEILINGS.allEntries.toLocaleString('en-GB');
    report(['strategies'], `must have at most ${most} entries together`);
  }
}

function checkVersions({ plan, strategies, outlookDecisions }: PlanContent, report: Report) {
  const numbers = plan.outlookVersions.map((version) => version.number);
  const known = new Set(numbers);
  const check = (number: number | undefined, path: PropertyKey[]) => {
    if (number === undefined || known.has(number)) return;
    report(path, 'must be one of the numbers in outlookVersions');
  };
  reportRepeats(
    plan.outlookVersions,
    ({ number }) => number,
    ['plan', 'outlookVersions'],
    'number',
    report,
  );
  check(plan.outlookVersion, ['plan', 'outlookVersion']);
  for (const [at, { outlookVersion }] of strategies.entries()) {
    check(outlookVersion, ['strategies', at, 'outlookVersion']);
  }
  for (const [at, decision] of outlookDecisions.entries()) {
    const path = ['outlookDecisions', at];
    check(decision.outlookVersion, [...path, 'outlookVersion']);
    check(decision.planOutlookVersion, [...path, 'planOutlookVersion']);
    check(decision.before?.outlookVersion, [...path, 'before', 'outlookVersion']);
    check(decision.after?.outlookVersion, [...path, 'after', 'outlookVersion']);
  }
}

function checkReviews({ reviews }: PlanContent, goals: ReadonlySet<string>, report: Report) {
  for (const [at, { kind, period, snapshot }] of reviews.entries()) {
    if (parsePeriod(period)?.kind !== kind) {
      report(
        ['reviews', at, 'period'],
        'must name a period of its kind, such as 2028-W14, 2028-Q2 or 2028',
      );
    }
    for (const [place, { id }] of (snapshot?.goals ?? []).entries()) {
      const path = ['reviews', at, 'snapshot', 'goals', place, 'id'];
      if (!GOAL_ID.test(id)) report(path, 'must be g or x and a number');
      else if (id.startsWith('g') && !goals.has(id)) report(path, NO_GOAL);
    }
  }
  reportRepeats(reviews, ({ period }) => period, ['reviews'], 'period', report);
}

function checkReferences(content: PlanContent, goals: ReadonlySet<string>, report: Report) {
  const { adoptions, outlookDecisions, postponements, strategies } = content;
  const keys = new Set(strategies.map(({ key }) => key));
  const check = (id: string, path: PropertyKey[]) => {
    if (id.startsWith('g') && !goals.has(id)) report(path, NO_GOAL);
  };
  for (const [at, { before }] of adoptions.entries()) {
    const path = ['adoptions', at, 'before'];
    for (const [place, { id }] of before.due.entries()) check(id, [...path, 'due', place, 'id']);
    for (const [place, { id }] of before.dropped.entries()) {
      check(id, [...path, 'dropped', place, 'id']);
    }
    for (const [place, id] of before.created.entries()) check(id, [...path, 'created', place]);
    for (const [place, { key }] of (before.inUse ?? []).entries()) {
      if (!keys.has(key)) report([...path, 'inUse', place, 'key'], 'must be the key of a strategy');
    }
  }
  for (const [list, all] of Object.entries({ scenarios: content.scenarios, adoptions })) {
    for (const [at, { query }] of all.entries()) {
      for (const id of goalsInQuery(query)) {
        if (!GOAL_ID.test(id)) report([list, at, 'query'], 'must name goals as the file does');
        else check(id, [list, at, 'query']);
      }
    }
  }
  const undone = new Set<number>();
  for (const [at, { undoes }] of outlookDecisions.entries()) {
    if (undoes === undefined) continue;
    const path = ['outlookDecisions', at, 'undoes'];
    if (undoes > at) report(path, 'must be the place of an earlier decision');
    if (undone.has(undoes)) report(path, 'is undone by an earlier one already');
    undone.add(undoes);
  }
  reportRepeats(postponements, ({ action }) => action, ['postponements'], 'action', report);
}

function reportRepeats<T>(
  list: readonly T[],
  value: (item: T) => unknown,
  path: PropertyKey[],
  field: string,
  report: Report,
) {
  for (const at of repeatsIn(list.map(value))) {
    report([...path, at, field], `is the ${field} of an earlier one as well`);
  }
}
