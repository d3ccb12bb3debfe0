import 'server-only';
import { safeReturnPath } from '@/lib/schemas/identity/return-path';
import { type StartedPlan, startedPlanPath } from '@/lib/schemas/plan/started-plan';
import { systemDb as db } from '../../database/db';
import { startSession } from '../session/session';
import { startPendingSignIn } from './pending-sign-in';

/**
 * Turns this browser's plan draft into a plan of the person; null where there is none. Identity
 * does not depend on plans, so the caller passes it in.
 */
export type ClaimPlanDraft = (userId: string) => Promise<StartedPlan | null>;

/** The page that asks for the second factor. */
export const TWO_FACTOR_PATH = '/sign-in/second-step';

/** Whether the person has turned two-factor on: everything but a passkey then needs a second factor. */
export async function hasTwoFactor(userId: string): Promise<boolean> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { secondStep: true },
  });
  return user.secondStep;
}

/**
 * Completes a sign-in: starts a session in this browser.
 *
 * @param how 'password', 'passkey', 'recovery-code' or a sign-in service's id.
 * @returns the path to go on to: the plan made of this browser's draft, else where they came from.
 */
export async function completeSignIn(
  userId: string,
  how: string,
  next: string,
  claimPlanDraft: ClaimPlanDraft,
): Promise<string> {
  await startSession(userId, how);
  const plan = await claimPlanDraft(userId);
  return plan ? startedPlanPath(plan) : safeReturnPath(next);
}

/**
 * After the first factor was right: signs in, or asks for the second factor where the person has
 * turned two-factor on. Until that is given there is no session.
 *
 * @returns the path to go on to.
 */
export async function finishFirstFactor(
  userId: string,
  how: string,
  next: string,
  claimPlanDraft: ClaimPlanDraft,
): Promise<string> {
  if (!(await hasTwoFactor(userId))) return completeSignIn(userId, how, next, claimPlanDraft);
  await startPendingSignIn(userId, how, safeReturnPath(next));
  return TWO_FACTOR_PATH;
}
