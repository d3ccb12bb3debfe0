import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import type { SignIn } from '@/lib/schemas/identity/account';
import { systemDb as db } from '../../database/db';
import type { Transaction } from '../../database/write-once';
import { log } from '../../log';
import { consumePoint, countFailure, delayFor, refundPoint } from '../../rate-limit/rate-limits';
import { recordAccountEvent } from '../event/events';
import { hashFamily, hashPassword, isOutdated, whosePassword } from '../password/hash-password';

type Credentials = Pick<SignIn, 'email' | 'password'>;

/** Accounts read for one address: more than a person makes. */
const MOST_CLAIMS = 50;

/**
 * The accounts with a password that claim an address: first the one that confirmed it, then the
 * oldest. Accounts without a password have other sign-in methods.
 */
function accountsOf(client: Pick<Transaction, 'user'>, email: string) {
  return client.user.findMany({
    where: { email, passwordHash: { startsWith: '$argon2' } },
    orderBy: [{ verifiedEmail: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
    take: MOST_CLAIMS,
    select: { id: true, passwordHash: true },
  });
}

/**
 * A hash whose salt and cost a new hash can share; undefined where all have less than today's cost.
 */
function shareable(accounts: readonly { passwordHash: string | null }[]): string | undefined {
  const hashes = accounts.flatMap(({ passwordHash }) => passwordHash ?? []);
  return hashes.find((passwordHash) => !isOutdated(passwordHash));
}

/** Hashes a new password of an account, with the salt that its address's other accounts have. */
export async function hashForAddress(
  email: string,
  password: string,
  userId: string,
): Promise<string> {
  const others = (await accountsOf(db, email)).filter(({ id }) => id !== userId);
  return hashPassword(password, shareable(others));
}

/**
 * The user that an address and password belong to, or null; the caller does not learn which of the
 * two was wrong. Rate limits hold for the pair of e-mail and network address and for the network
 * address; failures with one e-mail address, from anywhere, delay the answer (exponential backoff).
 * A hash made at a lower cost than today's is replaced.
 * @throws TooManyAttempts
 */
export async function authenticate(
  { email, password }: Credentials,
  address: string,
  pause: (milliseconds: number) => Promise<unknown> = delay,
): Promise<{ id: string } | null> {
  const pair = `${email}|${address}`;
  await consumePoint('signInAddress', address);
  await consumePoint('signInPair', pair);
  const wait = await delayFor(email);
  if (wait > 0) await pause(wait);
  const user = await whosePassword(await accountsOf(db, email), password);
  if (!user?.passwordHash) {
    log('sign-in-failed', { method: 'password' });
    await countFailure(email);
    return null;
  }
  await Promise.all([refundPoint('signInAddress', address), refundPoint('signInPair', pair)]);
  if (isOutdated(user.passwordHash)) {
    await db.user.updateMany({
      where: { id: user.id, passwordHash: user.passwordHash },
      data: { passwordHash: await hashForAddress(email, password, user.id) },
    });
  }
  return { id: user.id };
}

/**
 * Makes an account, or finds the one that this address and password already
 * open. An address that has an account is answered like a new one, with a new
 * account of its own: it opens nothing of the other, and only the owner of the
 * mailbox can confirm it (see docs/decisions/015). The same work is done
 * in every case: one hash, with the salt that the address's other accounts have.
 * @throws TooManyAttempts
 */
export async function register(
  { email, password }: Credentials,
  address: string,
  device = '',
): Promise<{ id: string; isNew: boolean }> {
  await consumePoint('signUpAddress', address);
  let like = shareable(await accountsOf(db, email));
  for (;;) {
    const passwordHash = await hashPassword(password, like);
    const claimed = await claim(email, passwordHash, device);
    if ('id' in claimed) {
      if (claimed.isNew) log('sign-up', { userId: claimed.id, method: 'password' });
      return claimed;
    }
    // Another request was first with this address, and with another salt.
    like = claimed.like;
  }
}

type Claim = { id: string; isNew: boolean } | { like: string };

function claim(email: string, passwordHash: string, device: string): Promise<Claim> {
  return db.$transaction(async (tx) => {
    // An advisory lock for each address: a form that is sent twice makes one account.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('sign-up'), hashtext(${email}))`;
    const accounts = await accountsOf(tx, email);
    const same = accounts.find((account) => account.passwordHash === passwordHash);
    if (same) return { id: same.id, isNew: false };
    const like = shareable(accounts);
    if (like && hashFamily(like) !== hashFamily(passwordHash)) return { like };
    const { id } = await tx.user.create({ data: { email, passwordHash }, select: { id: true } });
    await recordAccountEvent(tx, id, 'account-created', { device });
    return { id, isNew: true };
  });
}

/** At most this many failed sign-ins are recorded for an account in a day: enough as a warning. */
const MOST_FAILURES = 50;

/**
 * Records a wrong password for the address's owner. Run it after the response, because it takes
 * longer where there is an account.
 */
export async function noteFailedSignIn(email: string, device: string): Promise<void> {
  const accounts = await db.user.findMany({
    where: { email },
    orderBy: { verifiedEmail: { sort: 'asc', nulls: 'last' } },
    take: 2,
    select: { id: true, verifiedEmail: true },
  });
  const [first, second] = accounts;
  // Of several unconfirmed accounts it is not known which one the attempt was for.
  const user = first?.verifiedEmail || !second ? first : undefined;
  if (!user) return;
  const kind = 'sign-in-failed';
  const since = new Date(Date.now() - 24 * 60 * 60 * 1_000);
  const count = await db.accountEvent.count({
    where: { userId: user.id, kind, createdAt: { gt: since } },
  });
  if (count < MOST_FAILURES) await recordAccountEvent(db, user.id, kind, { device });
}
