import { HORIZON_YEARS } from '../calendar';
import type { NextAction, NothingToDo } from './types';

/** The kinds from the most urgent on, and the word that each one's key begins with. */
const WORDS = {
  'settle-overdue': 'overdue',
  'log-quiet': 'quiet',
  'take-review': 'review',
  'finish-soon': 'due',
  'start-goal': 'start',
  'lay-road': 'road',
  'add-goal': 'add',
  'start-soon': 'soon',
  'log-progress': 'log',
} as const satisfies Record<Exclude<NextAction['kind'], 'none'>, string>;

/**
 * A stable key for postponing an action: the same for the same kind of action on the same goal,
 * strategy, horizon or kind of review, such as `overdue:GOALID`, `add:STRATEGYKEY`, `road:2031` or
 * `review:weekly`. Null for none.
 */
export function actionKey(action: NextAction): string | null {
  if (action.kind === 'none') return null;
  return `${WORDS[action.kind]}:${subjectOf(action)}`;
}

function subjectOf(action: Exclude<NextAction, NothingToDo>): string {
  switch (action.kind) {
    case 'lay-road':
      return String(action.reason.year);
    case 'add-goal':
      return action.strategyKey;
    case 'take-review':
      return action.review;
    default:
      return action.goalId;
  }
}

/** From the most urgent: postponing one postpones what is less urgent about the same goal. */
const ABOUT_GOALS = ['overdue', 'quiet', 'due', 'start', 'soon', 'log'] as const;

/**
 * The keys whose postponement silences an action: its own, the more urgent ones of its goal, and the
 * roads to nearer horizons.
 */
export function silencingKeys(action: NextAction): string[] {
  const own = actionKey(action);
  if (own === null) return [];
  if (action.kind === 'lay-road') {
    // To put off the road to a horizon is to put off what is beyond it, too.
    const nearer = HORIZON_YEARS.filter((year) => year <= action.reason.year);
    return nearer.map((year) => `${WORDS['lay-road']}:${year}`);
  }
  if (!('goalId' in action)) return [own];
  const rank = ABOUT_GOALS.indexOf(WORDS[action.kind]);
  return ABOUT_GOALS.slice(0, rank + 1).map((word) => `${word}:${action.goalId}`);
}
