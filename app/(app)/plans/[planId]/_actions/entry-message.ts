import { type EntryVerb, effectInWords, entryInWords } from '@/lib/format/progress';
import { goalName } from '@/lib/server/goal/queries';
import { entryEffect } from '@/lib/server/plan/entry-effect';
import { findEntry } from '@/lib/server/progress/queries';

/** What was done to an entry; of one that was just logged, what it changed. */
export async function entryMessage(
  userId: string,
  verb: EntryVerb,
  ids: { planId: string; goalId: string; entryId: string },
): Promise<string> {
  const effect = verb === 'logged' ? await entryEffect(userId, ids) : null;
  if (effect) return effectInWords(effect);
  const [entry, goal] = await Promise.all([findEntry(ids.entryId), goalName(ids.goalId)]);
  return entry && goal ? entryInWords(verb, goal, entry) : 'Saved.';
}
