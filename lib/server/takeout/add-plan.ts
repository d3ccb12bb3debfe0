import 'server-only';
import { CEILINGS } from '@/lib/domain/ceiling';
import { fullInWords } from '@/lib/format/ceiling';
import { planContentSchema } from '@/lib/schemas/takeout/plan-content';
import { readRoom, requireRoom } from '../ceiling/require-room';
import { NoRoomError, RuleError } from '../database/errors';
import type { Transaction } from '../database/write-once';
import { contentHash, onThisOutlook } from './on-this-outlook';
import type { orderedIds } from './ordered-ids';
import { readPlanContent } from './read-plan';
import { writePlan } from './write-plan';

/**
 * Adds a plan to a person's own, reads it back and compares it with the file, by the hash of all of it.
 * The person is locked by the caller. @returns its id
 *
 * @param text of the plan as JSON, in its normal form
 * @throws RuleError where a ceiling is reached, the outlook is not here, or the two differ
 */
export async function addPlan(
  tx: Transaction,
  userId: string,
  text: string,
  newId: ReturnType<typeof orderedIds>,
): Promise<string> {
  // What was written is let go before it is read back: one of the two is in memory at a time.
  const { planId, title, hash } = await write(tx, userId, text, newId);
  const written = await readPlanContent(tx, userId, planId);
  if (!written || contentHash(written) !== hash) {
    throw new RuleError(
      '',
      `“${title}” did not read back as it is in the file, so nothing was imported.`,
    );
  }
  return planId;
}

async function write(
  tx: Transaction,
  userId: string,
  text: string,
  newId: ReturnType<typeof orderedIds>,
) {
  const found = await onThisOutlook(tx, planContentSchema.parse(JSON.parse(text)));
  if ('fault' in found) throw new RuleError('', found.fault);
  const { plan, strategies } = found.content;
  await requireRoom(tx, 'plans', { userId }, { field: '' });
  if (!plan.archived) await requireRoom(tx, 'plansInUse', { userId }, { field: '' });
  const goals = strategies.flatMap((strategy) => strategy.goals);
  const marks = goals.flatMap((goal) => goal.entries.flatMap((entry) => entry.marks ?? []));
  await requireRoom(tx, 'entryMarks', { userId }, { field: '', adding: marks.length });
  const planId = await writePlan(tx, userId, found, newId);
  const open = await readRoom(tx, 'openGoals', { userId, planId });
  if (open.count > CEILINGS.openGoals) {
    throw new NoRoomError('', fullInWords({ ...open, left: 0 }, open.count - CEILINGS.openGoals));
  }
  return { planId, title: plan.title, hash: contentHash(found.content) };
}
