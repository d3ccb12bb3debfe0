import { nearestStartingLevel } from '../outlook/starting-level';
import {
  lookBack,
  type ReviewAnswers,
  type ReviewPeriod,
  type ReviewSnapshot,
  type SnapshotPlan,
} from '../review';
import { CHANGES, NEXT_STEPS, SLIPPED } from './words';

type Goal = SnapshotPlan['strategies'][number]['goals'][number];

/**
 * What a person writes into a review, from what their log says of its period.
 *
 * @param turn how many reviews of its kind there were before it
 * @param putOff the title of a goal that was put off on that day
 */
export function answersOf(
  period: ReviewPeriod,
  plan: SnapshotPlan,
  snapshot: ReviewSnapshot,
  { turn, putOff }: { readonly turn: number; readonly putOff: string | null },
): ReviewAnswers {
  if (period.kind === 'weekly') return { next: byTurn(NEXT_STEPS, turn) };
  const { asOf } = snapshot;
  const { moved, dropped } = lookBack(withoutMilestones(plan), period, asOf);
  const overdue = snapshot.goals.filter(({ state, dueOn }) => state === 'open' && dueOn < asOf);
  const done = [
    ...moved.filter(({ reached }) => reached).map(({ goal }) => `Reached “${goal.title}”.`),
    ...moved
      .filter(({ goal, reached }) => !reached && goal.droppedOn === null)
      .slice(0, 3)
      .map(({ goal, after }) => `“${goal.title}”: ${onTheWay(goal, after)}.`),
  ];
  const slipped = [
    ...dropped.map(({ title }) => `I gave up “${title}”.`),
    ...overdue.map(({ title }) => `“${title}” was due and is not done: other work came first.`),
  ];
  const answers = {
    done: done.join('\n') || 'Little that can be counted.',
    slipped: slipped.join('\n') || byTurn(SLIPPED, turn),
    change: changeOf(putOff, overdue.length > 0, turn),
  };
  if (period.kind === 'quarterly') return answers;
  return { ...answers, strategies: estimatesOf(snapshot) };
}

function changeOf(putOff: string | null, isLate: boolean, turn: number): string {
  if (putOff !== null) return `“${putOff}” gets three more months.`;
  return isLate ? 'Nothing new until what is late is done.' : byTurn(CHANGES, turn);
}

function onTheWay({ baseline, target, unit }: Goal, value: number): string {
  return baseline === 0 ? `${value} of ${target} ${unit}` : `at ${value}, on the way to ${target}`;
}

/** What they think of themselves: one of the five levels, more modest in every other strategy. */
function estimatesOf({ strategies }: ReviewSnapshot): ReviewAnswers['strategies'] {
  return Object.fromEntries(
    strategies.map(({ key, level, inUse }, at) => {
      const own = nearestStartingLevel(at % 2 === 0 ? level + 4 : level - 6);
      return [key, { inUse, level: own.level }];
    }),
  );
}

function withoutMilestones(plan: SnapshotPlan) {
  return {
    ...plan,
    strategies: plan.strategies.map((strategy) => ({
      ...strategy,
      goals: strategy.goals.map((goal) => ({ ...goal, milestones: [] })),
    })),
  };
}

function byTurn(from: readonly string[], turn: number): string {
  return from[turn % from.length] ?? '';
}
