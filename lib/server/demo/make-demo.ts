import 'server-only';
import { startingLevelKeys } from '@/lib/domain/outlook/starting-level';
import type { StartPlan } from '@/lib/schemas/plan/plan';
import { NotFoundError } from '../database/errors';
import { startSession } from '../identity/session/session';
import { log } from '../log';
import { getOutlook, type Outlook } from '../outlook/queries';
import { createPlan } from '../plan/create-plan';
import { addDemo, deleteDemo } from './demo-account';

/**
 * Makes a demo for the visitor of this browser: an account that nobody can sign in to, its session,
 * and a plan from the outlook. It is over after a day.
 *
 * @returns the plan's id
 * @throws NotFoundError for an outlook that does not exist
 * @throws RuleError while there are as many demos as fit
 */
export async function makeDemo(slug: string): Promise<string> {
  const outlook = await getOutlook(slug);
  if (!outlook) throw new NotFoundError();
  const userId = await addDemo();
  try {
    await startSession(userId, 'demo');
    const { planId } = await createPlan({ userId, key: userId }, roadOf(outlook));
    log('demo', { userId });
    return planId;
  } catch (error) {
    await deleteDemo(userId);
    throw error;
  }
}

function roadOf({ slug, number, strategies }: Outlook): StartPlan {
  const [, level = ''] = startingLevelKeys;
  return {
    outlook: slug,
    outlookVersion: number,
    timeZone: 'UTC',
    levels: Object.fromEntries(strategies.map(({ key }) => [key, level])),
    goals: {},
    road: { pace: 'steady', use: {} },
  };
}
