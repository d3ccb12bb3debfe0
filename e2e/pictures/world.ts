import { randomUUID } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import { addDays } from '@/lib/domain/calendar';
import { periodBefore, periodOf } from '@/lib/domain/review';
import { createOwnedRows } from '../access/owned-rows';
import { insert, query } from '../support/database';
import { createPerson, signInAs } from '../support/people';
import { today } from '../support/plans';
import { takeReview } from '../support/reviews';
import { liveOnRoad } from '../support/roads';

/**
 * Someone who may open every page, with a plan that two years were spent on; rows of the other kinds
 * are another person's, or made for the journeys.
 */
export async function createWorld() {
  const person = await createPerson(undefined, 'administrator');
  const others = await createOwnedRows(await createPerson());
  const { planId } = await liveOnRoad(person, { pace: 0.85, plannedUntil: '2036-12-31' });
  const [row] = await query<{ key: string; goalId: string; entryId: string; title: string }>(
    `SELECT s."key", g."id" AS "goalId", g."title", e."id" AS "entryId"
     FROM "ProgressEntry" e
     JOIN "Goal" g ON g."id" = e."goalId"
     JOIN "PlanStrategy" s ON s."id" = g."strategyId"
     WHERE g."planId" = $1 ORDER BY e."occurredOn" DESC, e."id" LIMIT 1`,
    [planId],
  );
  if (!row) throw new Error('Nothing was logged.');
  const { title, ...rowIds } = row;
  // As old as its first day, so that a quarter is to be looked back on.
  await query('UPDATE "Plan" SET "createdAt" = "startedOn" WHERE "id" = $1', [planId]);
  // One quarter is looked back on now, and the one before it was when it ended.
  const quarter = periodBefore(periodOf('quarterly', today()));
  const answers = { done: 'Two model cards.', slipped: 'The talk.', change: 'Ask for a date.' };
  await takeReview(
    person,
    { id: planId },
    { period: periodBefore(quarter).name, asOf: quarter.firstDay, answers },
  );
  const importId = randomUUID();
  await insert('LogImport', {
    ...{ id: importId, planId, userId: person.id, name: 'log.csv', encoding: 'utf-8' },
    content: `date,goal,value,note\n${addDays(today(), -1)},${title},5,The last one took a week\n${today()},An interview,1,\n`,
  });
  return {
    ids: { ...others, planId, ...rowIds, importId, period: quarter.name },
    signIn: (context: BrowserContext) => signInAs(context, person, new Date()),
  };
}
