import type { NextAction } from './types';

/** The kinds from the most urgent on, and the word that each one's key begins with. */
const WORDS = {
  'settle-overdue': 'overdue',
  'log-quiet': 'quiet',
  'add-goal': 'add',
  'start-soon': 'soon',
  'log-progress': 'log',
} as const satisfies Record<Exclude<NextAction['kind'], 'none'>, string>;

/**
 * A stable key for postponing an action: the same for the same kind of action on the same goal or
 * strategy, such as `overdue:GOALID` or `add:STRATEGYKEY`. Null for none.
 */
export function actionKey(action: NextAction): string | null {
  if (action.kind === 'none') return null;
  const about = action.kind === 'add-goal' ? action.strategyKey : action.goalId;
  return `${WORDS[action.kind]}:${about}`;
}

/** From the most urgent: postponing one postpones what is less urgent about the same goal. */
const ABOUT_GOALS = ['overdue', 'quiet', 'soon', 'log'] as const;

/** The keys whose postponement silences an action: its own, and the more urgent ones of its goal. */
export function silencingKeys(action: NextAction): string[] {
  const own = actionKey(action);
  if (own === null) return [];
  if (action.kind === 'none' || action.kind === 'add-goal') return [own];
  const rank = ABOUT_GOALS.indexOf(WORDS[action.kind]);
  return ABOUT_GOALS.slice(0, rank + 1).map((word) => `${word}:${action.goalId}`);
}
