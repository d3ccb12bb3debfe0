import 'server-only';
import type { AssertionAnswer } from '@/lib/schemas/identity/passkey';
import { systemDb } from '../../database/db';
import { RuleError } from '../../database/errors';
import { givePointBack, takePoint } from '../../http/throttle';
import { currentDevice } from '../event/device';
import { recordAccountEvent } from '../event/events';
import { verifyPasskey } from '../passkey/verify';
import { verifyPassword } from '../password/hash-password';
import { getCurrentUser } from './session';

/** Milliseconds that an answer to "who are you?" holds. */
const RECENT = 10 * 60 * 1_000;

/** What the signed-in person has to show before a change that a stolen session must not make. */
export type IdentityQuestion = 'nothing' | 'password' | 'sign-in';

function isRecent(moment: Date | null): boolean {
  return moment !== null && Date.now() - moment.getTime() < RECENT;
}

/**
 * Nothing within ten minutes of having shown it in this session: by the password,
 * by a passkey, or by having signed in with a passkey or a recovery code. An
 * account without a password may also have signed in that recently in any way.
 */
export async function identityQuestion(userId: string): Promise<IdentityQuestion> {
  const user = await getCurrentUser();
  if (user?.id === userId && isRecent(user.confirmedAt)) return 'nothing';
  const { passwordHash } = await systemDb.user.findUniqueOrThrow({
    where: { id: userId },
    select: { passwordHash: true },
  });
  if (passwordHash !== null) return 'password';
  return user?.id === userId && isRecent(user.signedInAt) ? 'nothing' : 'sign-in';
}

/** What a form shows of who sends it: the password, or a passkey's answer in its place. */
export type Proof = { currentPassword: string; answer?: AssertionAnswer | undefined };

/**
 * Asks the signed-in person once more who they are, before something that a
 * stolen session must not do. Where there is a password, it or a passkey is asked for each
 * time, also within the minutes in which {@link identityQuestion} asks nothing.
 *
 * @throws RuleError at `currentPassword`, or of the form for a passkey
 * @throws TooManyAttempts
 */
export async function confirmIdentity(
  userId: string,
  { currentPassword, answer }: Proof,
): Promise<void> {
  if (answer) return confirmByPasskey(userId, answer);
  const { passwordHash } = await systemDb.user.findUniqueOrThrow({
    where: { id: userId },
    select: { passwordHash: true },
  });
  if (passwordHash === null) {
    if ((await identityQuestion(userId)) === 'nothing') return;
    const sentence = 'Sign out and in again first: this needs a sign-in of the last ten minutes.';
    throw new RuleError('currentPassword', sentence);
  }
  await takePoint('confirmIdentity', userId);
  if (!(await verifyPassword(passwordHash, currentPassword))) {
    await recordAccountEvent(systemDb, userId, 'identity-refused', {
      device: await currentDevice(),
    });
    const sentence = 'That is not your current password. Check it and try again.';
    throw new RuleError('currentPassword', sentence);
  }
  await givePointBack('confirmIdentity', userId);
  await noteConfirmed(userId);
}

/**
 * The signed-in person shows who they are by one of their passkeys.
 *
 * @throws RuleError of the form
 */
export async function confirmByPasskey(userId: string, answer: AssertionAnswer): Promise<void> {
  if (!(await verifyPasskey(answer, { purpose: 'confirm', userId }))) {
    throw new RuleError('', 'That passkey could not be checked, or it took too long. Try again.');
  }
  await noteConfirmed(userId);
}

/** This session has shown who it is: for a while it need not do so again. */
export async function noteConfirmed(userId: string): Promise<void> {
  const user = await getCurrentUser();
  if (user?.id !== userId) return;
  await systemDb.session.updateMany({
    where: { id: user.sessionId, userId },
    data: { confirmedAt: new Date() },
  });
}

/**
 * For changes whose page has asked beforehand.
 *
 * @throws RuleError when too much time has passed since.
 */
export async function requireConfirmed(userId: string): Promise<void> {
  if ((await identityQuestion(userId)) === 'nothing') return;
  throw new RuleError('', 'That was ten minutes ago or more: confirm once more that it is you.');
}
