import 'server-only';
import type { PlanContent } from '@/lib/schemas/takeout/plan-content';
import { db } from '../database/db';
import { rethrow } from '../database/unavailable';
import { asUser } from '../database/viewer';
import { readPlanContent } from './read-plan';

/** A plan's content at one moment, whatever is written meanwhile; null for any other id. */
export function planSnapshot(userId: string, planId: string): Promise<PlanContent | null> {
  return asUser(userId, () =>
    db
      .$transaction((tx) => readPlanContent(tx, userId, planId), {
        isolationLevel: 'RepeatableRead',
      })
      .catch(rethrow),
  );
}

/** Ids of all of a person's plans, archived ones included, in the order in which they were made. */
export async function planIds(userId: string): Promise<string[]> {
  const rows = await asUser(userId, () =>
    db.plan.findMany({
      where: { userId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true },
    }),
  );
  return rows.map(({ id }) => id);
}
