import 'server-only';
import type { AssertionAnswer } from '@/lib/schemas/identity/passkey';
import { systemDb } from '../../database/db';
import { RuleError } from '../../database/errors';
import { requestAddress } from '../../http/request-address';
import { consumePoint, refundPoint } from '../../rate-limit/rate-limits';
import { attemptSecret } from '../attempt-secret';
import { currentDevice } from '../event/device';
import { recordAccountEvent } from '../event/events';
import { verifyPasskey } from '../passkey/verify';
import { verifyPassword } from '../password/hash-password';
import { getCurrentUser } from './session';

/** Milliseconds that a re-authentication is valid for. */
const RECENT = 10 * 60 * 1_000;

/** What re-authentication asks for before a change that a stolen session must not make. */
export type RequiredReauthentication = 'nothing' | 'password' | 'sign-in';

function isRecent(moment: Date | null): boolean {
  return moment !== null && Date.now() - moment.getTime() < RECENT;
}

/**
 * What re-authentication asks the person for. Nothing within ten minutes of the last one in this
 * session: by the password, by a passkey, or by a sign-in with a passkey or a recovery code. For an
 * account without a password any sign-in that recent counts.
 */
export async function requiredReauthentication(userId: string): Promise<RequiredReauthentication> {
  const user = await getCurrentUser();
  if (user?.id === userId && isRecent(user.confirmedAt)) return 'nothing';
  const { passwordHash } = await systemDb.user.findUniqueOrThrow({
    where: { id: userId },
    select: { passwordHash: true },
  });
  if (passwordHash !== null) return 'password';
  return user?.id === userId && isRecent(user.signedInAt) ? 'nothing' : 'sign-in';
}

/** What a form re-authenticates with: the password, or a passkey's answer in its place. */
export type Proof = { currentPassword: string; answer?: AssertionAnswer | undefined };

/**
 * Re-authenticates the signed-in person, before a change that a stolen session must not make. Where
 * there is a password, it or a passkey is asked for each time, also within the minutes in which
 * {@link requiredReauthentication} asks for nothing.
 *
 * @throws RuleError at `currentPassword`, or of the form for a passkey
 * @throws TooManyAttempts
 */
export async function reauthenticate(
  userId: string,
  { currentPassword, answer }: Proof,
): Promise<void> {
  if (answer) return reauthenticateByPasskey(userId, answer);
  const { email, passwordHash } = await systemDb.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, passwordHash: true },
  });
  if (passwordHash === null) {
    if ((await requiredReauthentication(userId)) === 'nothing') return;
    const sentence = 'Sign out and in again first: this needs a sign-in of the last ten minutes.';
    throw new RuleError('currentPassword', sentence);
  }
  // Beside the counters of every door: a thief with a session has no more tries from many networks.
  await consumePoint('confirmIdentity', userId);
  const isCurrent = await attemptSecret(
    { email, address: await requestAddress() },
    () => verifyPassword(passwordHash, currentPassword),
    { isRight: Boolean },
  );
  if (!isCurrent) {
    await recordAccountEvent(systemDb, userId, 'identity-refused', {
      device: await currentDevice(),
    });
    const sentence = 'That is not your current password. Check it and try again.';
    throw new RuleError('currentPassword', sentence);
  }
  await refundPoint('confirmIdentity', userId);
  await noteReauthenticated(userId);
}

/**
 * Re-authenticates the signed-in person by one of their passkeys.
 *
 * @throws RuleError of the form
 */
export async function reauthenticateByPasskey(
  userId: string,
  answer: AssertionAnswer,
): Promise<void> {
  if (!(await verifyPasskey(answer, { purpose: 'confirm', userId }))) {
    throw new RuleError('', 'That passkey could not be checked, or it took too long. Try again.');
  }
  await noteReauthenticated(userId);
}

/** Notes that this session is re-authenticated: for a while it need not be again. */
export async function noteReauthenticated(userId: string): Promise<void> {
  const user = await getCurrentUser();
  if (user?.id !== userId) return;
  await systemDb.session.updateMany({
    where: { id: user.sessionId, userId },
    data: { confirmedAt: new Date() },
  });
}

/**
 * For changes whose page has re-authenticated beforehand.
 *
 * @throws RuleError when too much time has passed since.
 */
export async function requireRecentAuthentication(userId: string): Promise<void> {
  if ((await requiredReauthentication(userId)) === 'nothing') return;
  throw new RuleError('', 'That was ten minutes ago or more: confirm once more that it is you.');
}
