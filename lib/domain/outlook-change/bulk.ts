import type { Choice, Question } from './types';

/**
 * What “keep all of mine” and “take all that is new” answer to each question. A new strategy needs
 * a starting level, and one that is back replaces what the person has: neither is taken in bulk.
 */
export function bulkChoice(
  { kind }: Question,
  all: 'keep' | 'take',
): Exclude<Choice, 'add'> | null {
  if (all === 'keep') return kind === 'new' ? 'leave-out' : 'keep';
  return kind === 'changed' || kind === 'gone' ? 'take' : null;
}
