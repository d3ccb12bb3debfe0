import 'server-only';
import { db } from '../database/db';
import { NotFoundError } from '../database/errors';
import { getOutlookVersion } from '../outlook/queries';
import { loadPlan } from '../plan/load-plan';
import { keepPlanDraft } from '../plan/plan-draft';
import { forgetKeptDemo } from './keep';
import { ownStart } from './own-start';

/**
 * Keeps a plan of one's own that begins where the visitor's demo is today, with an empty log, until they
 * sign up or in from this browser. That they wanted to keep the demo itself is forgotten.
 *
 * @param timeZone the visitor's
 */
export async function startOwnFromDemo(demoId: string, timeZone: string): Promise<void> {
  const latest = await db.plan.findFirst({
    where: { userId: demoId },
    orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'desc' }],
    select: { id: true },
  });
  const plan = latest && (await loadPlan(latest.id, demoId));
  const outlook = plan && (await getOutlookVersion(plan.outlook.slug, plan.outlook.version));
  if (!plan || !outlook) throw new NotFoundError();
  await forgetKeptDemo();
  await keepPlanDraft(ownStart(plan, outlook.strategies, timeZone));
}
