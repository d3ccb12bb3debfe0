import 'server-only';
import { own } from '@/lib/domain/own';
import type { InUse } from '@/lib/schemas/plan/plan';
import { NotFoundError, StaleVersionError } from '../database/errors';
import { type Transaction, type Who, writeOnce } from '../database/write-once';
import { bumpPlan } from './bump-plan';

/**
 * Answers for strategies of a plan whether they are in use.
 *
 * @throws StaleVersionError with the stored answers
 * @throws NotFoundError for a strategy that the plan does not have
 */
export async function answerInUse(who: Who, { planId, version, inUse }: InUse) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'answer-in-use' }, async (tx) => {
    await bumpPlan(tx, userId, planId, version).catch(async (error) => {
      if (!(error instanceof StaleVersionError)) throw error;
      throw new StaleVersionError(error.version, await storedAnswers(tx, userId, planId));
    });
    for (const answer of [true, false]) {
      const keys = Object.keys(inUse).filter((key) => own(inUse, key) === answer);
      const answered = await tx.planStrategy.updateMany({
        where: { planId, userId, key: { in: keys } },
        data: { inUse: answer },
      });
      if (answered.count < keys.length) throw new NotFoundError();
    }
    return { planId };
  });
}

/** As the form's fields hold them; a strategy without an answer is left out. */
async function storedAnswers(tx: Transaction, userId: string, planId: string) {
  const rows = await tx.planStrategy.findMany({
    where: { planId, userId, inUse: { not: null } },
    select: { key: true, inUse: true },
  });
  return Object.fromEntries(rows.map(({ key, inUse }) => [`inUse.${key}`, inUse ? 'yes' : 'no']));
}
