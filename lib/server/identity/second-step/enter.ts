import 'server-only';
import { safeReturnPath } from '@/lib/schemas/identity/return-path';
import { systemDb as db } from '../../database/db';
import { startSession } from '../session/session';
import { startPendingSignIn } from './second-step';

/**
 * Makes the plan that was chosen in this browser before there was an account; null where none was.
 * Plans are made above this floor: whoever signs somebody in hands over how.
 */
export type ClaimDraft = (userId: string) => Promise<{ planId: string } | null>;

/** Where the second step is asked for. */
export const SECOND_STEP_PATH = '/sign-in/second-step';

/** Whether the person asked for a second step after everything but a passkey. */
export async function wantsSecondStep(userId: string): Promise<boolean> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { secondStep: true },
  });
  return user.secondStep;
}

/**
 * Signs the person in in this browser.
 *
 * @param how 'password', 'passkey', 'recovery-code' or a sign-in service's id.
 * @returns the path to go on to: the plan that was chosen on the way, else where they came from.
 */
export async function enter(
  userId: string,
  how: string,
  next: string,
  claimDraft: ClaimDraft,
): Promise<string> {
  await startSession(userId, how);
  const plan = await claimDraft(userId);
  return plan ? `/plans/${plan.planId}` : safeReturnPath(next);
}

/**
 * After a first step that was right: signs in, or asks for the second step where
 * the person wants one. Until that is taken there is no session.
 *
 * @returns the path to go on to.
 */
export async function passFirstStep(
  userId: string,
  how: string,
  next: string,
  claimDraft: ClaimDraft,
): Promise<string> {
  if (!(await wantsSecondStep(userId))) return enter(userId, how, next, claimDraft);
  await startPendingSignIn(userId, how, safeReturnPath(next));
  return SECOND_STEP_PATH;
}
