import { effectInWords } from '@/lib/format/progress';
import { lastEntryEffect } from '@/lib/server/plan/entry-effect';

/** What an entry that was just logged changed: `“Ten talks”: 2 of 10 talks. Readiness 30 → 31%.` */
export async function loggedMessage(
  userId: string,
  ids: { planId: string; goalId: string },
): Promise<string> {
  const effect = await lastEntryEffect(userId, ids);
  return effect ? effectInWords(effect) : 'Logged.';
}
