import 'server-only';
import { safeReturnPath } from '@/lib/schemas/identity/return-path';
import { systemDb as db } from '../../database/db';
import { startSession } from '../session/session';
import { startPendingSignIn } from './pending-sign-in';

/**
 * Takes along what this browser has kept for a person until they sign in: a demo, or a plan draft.
 * Identity does not depend on plans, so the caller passes it in. @returns the path to it; null where
 * there is nothing
 */
export type ClaimDrafts = (userId: string) => Promise<string | null>;

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
 * @returns the path to go on to: what was taken along, else where they came from.
 */
export async function completeSignIn(
  userId: string,
  how: string,
  next: string,
  claimDrafts: ClaimDrafts,
): Promise<string> {
  await startSession(userId, how);
  return (await claimDrafts(userId)) ?? safeReturnPath(next);
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
  claimDrafts: ClaimDrafts,
): Promise<string> {
  if (!(await hasTwoFactor(userId))) return completeSignIn(userId, how, next, claimDrafts);
  await startPendingSignIn(userId, how, safeReturnPath(next));
  return TWO_FACTOR_PATH;
}
