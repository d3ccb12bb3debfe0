import type { BrowserContext } from '@playwright/test';
import { periodBefore, periodOf } from '@/lib/domain/review';
import { createOwnedRows } from '../access/owned-rows';
import { query } from '../support/database';
import { createPerson, signInAs } from '../support/people';
import { today } from '../support/plans';
import { liveOnRoad } from '../support/roads';

/**
 * Someone who may open every page, with a plan that two years were spent on; rows of the other kinds
 * are another person's, or made for the journeys.
 */
export async function createWorld() {
  const person = await createPerson(undefined, 'administrator');
  const others = await createOwnedRows(await createPerson());
  const { planId } = await liveOnRoad(person, { pace: 0.85, plannedUntil: '2036-12-31' });
  const [row] = await query<{ key: string; goalId: string; entryId: string }>(
    `SELECT s."key", g."id" AS "goalId", e."id" AS "entryId"
     FROM "ProgressEntry" e
     JOIN "Goal" g ON g."id" = e."goalId"
     JOIN "PlanStrategy" s ON s."id" = g."strategyId"
     WHERE g."planId" = $1 ORDER BY e."occurredOn" DESC, e."id" LIMIT 1`,
    [planId],
  );
  if (!row) throw new Error('Nothing was logged.');
  // As old as its first day, so that a quarter is to be looked back on.
  await query('UPDATE "Plan" SET "createdAt" = "startedOn" WHERE "id" = $1', [planId]);
  const { name: period } = periodBefore(periodOf('quarterly', today()));
  return {
    ids: { ...others, planId, ...row, period },
    signIn: (context: BrowserContext) => signInAs(context, person, new Date()),
  };
}
