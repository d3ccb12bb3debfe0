import 'server-only';
import { LRUCache } from 'lru-cache';
import { todayIn } from '@/lib/domain/calendar';
import { db } from '../database/db';
import { NotFoundError } from '../database/errors';
import { rethrow } from '../database/unavailable';
import { asUser } from '../database/viewer';
import { forgetSession, startSession } from '../identity/session/session';
import { log } from '../log';
import { getOutlook, listOutlooks, type Outlook } from '../outlook/queries';
import { writePlan } from '../takeout/write-plan';
import { addDemo, deleteDemo } from './demo-account';
import { DEMO_TIME_ZONE, type DemoPlan, demoPlan } from './demo-plan';

/**
 * Makes a demo for the visitor of this browser: an account that nobody can sign in to, its session,
 * and a plan from the outlook. It is over after a day.
 *
 * @param slug the outlook; the usual one when absent
 * @returns the plan's id
 * @throws NotFoundError for an outlook that does not exist
 * @throws RuleError while there are as many demos as fit
 */
export async function makeDemo(slug?: string): Promise<string> {
  const outlook = await (slug ? getOutlook(slug) : usualOutlook());
  if (!outlook) throw new NotFoundError();
  const userId = await addDemo();
  try {
    await startSession(userId, 'demo');
    const planId = await writeDemo(userId, outlook);
    log('demo', { userId });
    return planId;
  } catch (error) {
    await deleteDemo(userId);
    // Its visitor never saw it, and is not to be told that it is over.
    await forgetSession();
    throw error;
  }
}

/** The outlook that a demo is of where none is named. */
async function usualOutlook(): Promise<Outlook | null> {
  const usual = await getOutlook('machine-learning-engineer');
  if (usual) return usual;
  const [first] = await listOutlooks();
  return first ? getOutlook(first.slug) : null;
}

/** Computed once for a version of an outlook and a day: more than there are outlooks. */
const plans = new LRUCache<string, DemoPlan>({ max: 50 });

async function writeDemo(userId: string, outlook: Outlook): Promise<string> {
  const { outlookId, contentHash } = await db.outlookVersion.findUniqueOrThrow({
    where: { id: outlook.versionId },
    select: { outlookId: true, contentHash: true },
  });
  const today = todayIn(DEMO_TIME_ZONE, new Date());
  const key = `${outlook.versionId} ${today}`;
  const plan = plans.get(key) ?? demoPlan(outlook, contentHash, today);
  plans.set(key, plan);
  const versionIds = new Map([[outlook.number, outlook.versionId]]);
  const written = { content: plan.content, outlookId, versionIds };
  return asUser(userId, () =>
    db.$transaction((tx) => writePlan(tx, userId, written, undefined, plan.moments)).catch(rethrow),
  );
}
