import 'server-only';
import { randomBytes } from 'node:crypto';
import { CODE_ALPHABET, CODE_LENGTH } from '@/lib/schemas/identity/recovery-code';
import { systemDb as db } from '../../database/db';
import { log } from '../../log';
import { hashToken } from '../../tokens';
import { attemptSecret } from '../attempt-secret';
import { currentDevice } from '../event/device';
import { recordAccountEvent } from '../event/events';

export const CODES_IN_A_SET = 10;

/** 32 letters, so each byte's lower five bits choose one evenly. */
function newCode() {
  return Array.from(randomBytes(CODE_LENGTH), (byte) => CODE_ALPHABET[byte & 31]).join('');
}

export function newRecoveryCodes(): string[] {
  return Array.from({ length: CODES_IN_A_SET }, newCode);
}

/**
 * Consumes a code. One statement, so that of two tries at once only one succeeds. @returns its
 * user, or null.
 */
async function consumeCode(code: string, owner: { email: string } | { id: string }) {
  const [used] = await db.recoveryCode.updateManyAndReturn({
    where: { codeHash: hashToken(code), usedAt: null, user: owner },
    data: { usedAt: new Date() },
    select: { userId: true },
  });
  if (!used) {
    log('sign-in-failed', { method: 'recovery-code' });
    return null;
  }
  await recordAccountEvent(db, used.userId, 'recovery-code-used', {
    device: await currentDevice(),
  });
  return used;
}

/**
 * Signs in by an e-mail address and one of its unused codes: the user, or null. A wrong code looks
 * like a wrong password.
 * @throws TooManyAttempts
 */
export function authenticateByCode(
  { email, code }: { email: string; code: string },
  address: string,
): Promise<{ userId: string } | null> {
  return attemptSecret({ email, address }, () => consumeCode(code, { email }));
}

/**
 * The second factor: whether this is an unused code of the person's. It is used up.
 * @throws TooManyAttempts
 */
export async function verifyRecoveryCode(userId: string, code: string, address: string) {
  const { email } = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true },
  });
  const used = await attemptSecret({ email, address }, () => consumeCode(code, { id: userId }));
  return used !== null;
}
