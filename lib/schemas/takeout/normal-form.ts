import { GOAL_ID } from './fields';
import { inLogOrder, renameInAction, renameInQuery } from './names';
import type { EntryContent, PlanContent } from './plan-content';

/**
 * The one form that a plan's content has in an export: goals and entries numbered in their order,
 * lists sorted. A file that was written by hand need not have it.
 */
export function normalForm(content: PlanContent): PlanContent {
  const entries = inLogOrder(
    content.strategies
      .flatMap(({ goals }) => goals.flatMap((goal) => goal.entries))
      .toSorted((a, b) => a.id - b.id),
  );
  const numbers = new Map(entries.map(({ id }, at) => [id, at + 1]));
  const names = new Map<string, string>();
  const goals = content.strategies.flatMap((strategy) => strategy.goals);
  for (const [at, { id }] of goals.entries()) names.set(id, `g${at + 1}`);
  let gone = 0;
  const rename = (id: string): string => {
    const name = names.get(id) ?? (GOAL_ID.test(id) ? `x${++gone}` : id);
    names.set(id, name);
    return name;
  };
  return {
    plan: content.plan,
    strategies: content.strategies.map((strategy) => ({
      ...strategy,
      goals: strategy.goals.map((goal) => ({
        ...goal,
        id: rename(goal.id),
        entries: goal.entries
          .map((entry) => renumber(entry, numbers))
          .toSorted((a, b) => a.id - b.id),
      })),
    })),
    scenarios: content.scenarios.map((scenario) => ({
      ...scenario,
      query: renameInQuery(scenario.query, rename),
    })),
    adoptions: content.adoptions.map(({ before, query, ...adoption }) => ({
      name: adoption.name,
      query: renameInQuery(query, rename),
      ...(adoption.undone && { undone: adoption.undone }),
      before: {
        ...before,
        due: before.due.map((one) => ({ ...one, id: rename(one.id) })),
        dropped: before.dropped.map((one) => ({ ...one, id: rename(one.id) })),
        created: before.created.map(rename),
      },
    })),
    outlookDecisions: content.outlookDecisions,
    postponements: content.postponements
      .map(({ action, until }) => ({ action: renameInAction(action, rename), until }))
      .toSorted((a, b) => (a.action < b.action ? -1 : 1)),
    reviews: content.reviews.toSorted(byDay).map((review) =>
      review.snapshot
        ? {
            ...review,
            snapshot: {
              ...review.snapshot,
              goals: review.snapshot.goals.map((goal) => ({ ...goal, id: rename(goal.id) })),
            },
          }
        : review,
    ),
  };
}

type Review = PlanContent['reviews'][number];

/** Taken reviews by their day, then drafts. */
export function byDay(a: Pick<Review, 'period' | 'snapshot'>, b: typeof a): number {
  const [x, y] = [a, b].map(({ period, snapshot }) => `${snapshot?.asOf ?? '9'} ${period}`);
  return (x ?? '') < (y ?? '') ? -1 : 1;
}

function renumber(entry: EntryContent, numbers: ReadonlyMap<number, number>): EntryContent {
  const { id, occurredOn, value, note, link, replaces, marks } = entry;
  return {
    id: numbers.get(id) ?? id,
    occurredOn,
    value,
    ...(note && { note }),
    ...(link && { link }),
    ...(replaces !== undefined && { replaces: numbers.get(replaces) ?? replaces }),
    ...(marks && { marks }),
  };
}
