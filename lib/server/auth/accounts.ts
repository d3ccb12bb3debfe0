import 'server-only';
import type { SignIn } from '@/lib/schemas/account';
import { db } from '../db';
import { log } from '../log';
import { hashPassword, verifyPassword } from './password';
import { givePointBack, takePoint } from './throttle';

/**
 * The user that an address and password belong to, or null; nobody learns which
 * of the two was wrong. Both the account (from this address) and the address
 * are throttled.
 * @throws TooManyAttempts
 */
export async function authenticate(
  { email, password }: Pick<SignIn, 'email' | 'password'>,
  address: string,
): Promise<{ id: string } | null> {
  const pair = `${email}|${address}`;
  await takePoint('signInAddress', address);
  await takePoint('signInPair', pair);
  const user = await db.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true },
  });
  if (!(await verifyPassword(user?.passwordHash, password)) || !user) {
    log('sign-in-failed', { method: 'password' });
    return null;
  }
  await Promise.all([givePointBack('signInAddress', address), givePointBack('signInPair', pair)]);
  log('sign-in', { userId: user.id, method: 'password' });
  return { id: user.id };
}

/**
 * Makes an account, or finds the one that this address and password already
 * open. Null when the address belongs to an account with another password: the
 * caller must answer exactly as if it were new. The same work is done in every
 * case (one hash, one verification).
 * @throws TooManyAttempts
 */
export async function register(
  { email, password }: Pick<SignIn, 'email' | 'password'>,
  address: string,
): Promise<{ id: string } | null> {
  await takePoint('signUpAddress', address);
  const passwordHash = await hashPassword(password);
  await db.user.createMany({ data: { email, passwordHash }, skipDuplicates: true });
  const user = await db.user.findUniqueOrThrow({
    where: { email },
    select: { id: true, passwordHash: true },
  });
  if (!(await verifyPassword(user.passwordHash, password))) {
    log('sign-in-failed', { method: 'password', reason: 'address-taken' });
    return null;
  }
  log('sign-up', { userId: user.id, method: 'password' });
  return { id: user.id };
}
