import 'server-only';
import { currentDevice } from '../account/device';
import { recordAccountEvent } from '../account/events';
import { systemDb } from '../db';
import { RuleError } from '../errors';
import { verifyPassword } from './password';
import { getCurrentUser } from './session';
import { givePointBack, takePoint } from './throttle';

/** Milliseconds. Without a password, who signed in this recently need not do so again. */
const RECENT = 10 * 60 * 1_000;

/**
 * Asks the signed-in person once more who they are, before something that a
 * stolen session must not do: their current password, or for an account without
 * one that they signed in within the last ten minutes.
 *
 * @throws RuleError at `currentPassword`
 * @throws TooManyAttempts
 */
export async function confirmIdentity(userId: string, currentPassword: string): Promise<void> {
  await takePoint('confirmIdentity', userId);
  const user = await systemDb.user.findUniqueOrThrow({
    where: { id: userId },
    select: { passwordHash: true },
  });
  if (user.passwordHash === null) await requireRecentSignIn(userId);
  else if (!(await verifyPassword(user.passwordHash, currentPassword))) {
    await recordAccountEvent(systemDb, userId, 'identity-refused', {
      device: await currentDevice(),
    });
    const sentence = 'That is not your current password. Check it and try again.';
    throw new RuleError('currentPassword', sentence);
  }
  await givePointBack('confirmIdentity', userId);
}

async function requireRecentSignIn(userId: string): Promise<void> {
  const user = await getCurrentUser();
  if (user?.id === userId && Date.now() - user.signedInAt.getTime() < RECENT) return;
  const sentence = 'Sign out and in again first: this needs a sign-in of the last ten minutes.';
  throw new RuleError('currentPassword', sentence);
}
