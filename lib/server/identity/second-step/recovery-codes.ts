import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { CODE_ALPHABET, CODE_LENGTH } from '@/lib/schemas/identity/recovery-code';
import { systemDb as db } from '../../database/db';
import { givePointBack, takePoint } from '../../http/throttle';
import { log } from '../../log';
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

/** A plain hash is enough: nobody tries 2^125 codes. */
export function hashRecoveryCode(plain: string): string {
  return createHash('sha256').update(plain).digest('hex');
}

/** Uses a code up; whose it was, or null. One statement, so that two tries at once are one success. */
async function spendCode(code: string, whose: { email: string } | { id: string }) {
  const [used] = await db.recoveryCode.updateManyAndReturn({
    where: { codeHash: hashRecoveryCode(code), usedAt: null, user: whose },
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
 * The user that an address and one of their unused codes belong to, or null. It
 * counts against the same throttles as a password, from which a wrong guess
 * cannot be told.
 * @throws TooManyAttempts
 */
export async function authenticateByCode(
  { email, code }: { email: string; code: string },
  address: string,
): Promise<{ userId: string } | null> {
  const pair = `${email}|${address}`;
  await takePoint('signInAddress', address);
  await takePoint('signInPair', pair);
  const user = await spendCode(code, { email });
  if (!user) return null;
  await Promise.all([givePointBack('signInAddress', address), givePointBack('signInPair', pair)]);
  return user;
}

/**
 * Whether this is an unused code of the person's; it is used up.
 * @throws TooManyAttempts
 */
export async function confirmByCode(userId: string, code: string, address: string) {
  const pair = `${userId}|${address}`;
  await takePoint('signInAddress', address);
  await takePoint('signInPair', pair);
  if (!(await spendCode(code, { id: userId }))) return false;
  await Promise.all([givePointBack('signInAddress', address), givePointBack('signInPair', pair)]);
  return true;
}
