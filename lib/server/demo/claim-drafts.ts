import 'server-only';
import { startedPlanPath } from '@/lib/schemas/plan/started-plan';
import { claimPlanDraft } from '../plan/plan-draft';
import { claimKeptDemo } from './keep';

/**
 * Takes along what this browser has kept for a person until they sign up or in: a demo, or what they
 * chose for a plan of their own. @returns the path to it; null where there is nothing
 */
export async function claimDrafts(userId: string): Promise<string | null> {
  const kept = await claimKeptDemo(userId);
  const plan = await claimPlanDraft(userId);
  return plan ? startedPlanPath(plan) : kept;
}
