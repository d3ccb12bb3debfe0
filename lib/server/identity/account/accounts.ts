import 'server-only';
import type { SignIn } from '@/lib/schemas/identity/account';
import { systemDb as db } from '../../database/db';
import { log } from '../../log';
import { consumePoint } from '../../rate-limit/rate-limits';
import { attemptSecret } from '../attempt-secret';
import { recordAccountEvent } from '../event/events';
import { refuseWeakPassword } from '../password/weak-password';
import { findByHashes, hashesAt } from './find-by-password';

type Credentials = Pick<SignIn, 'email' | 'password'>;

/**
 * The user that an address and password belong to, or null; the caller does not learn which of the
 * two was wrong. A hash made at a lower cost than today's, or with another salt than the address's
 * other accounts have, is replaced.
 * @throws TooManyAttempts
 */
export async function authenticate(
  { email, password }: Credentials,
  address: string,
  pause?: (milliseconds: number) => Promise<unknown>,
): Promise<{ id: string } | null> {
  const match = async () => {
    const { hashes, toStore } = await hashesAt(email, password);
    const user = await findByHashes(db, email, hashes);
    return user && { ...user, toStore };
  };
  const user = await attemptSecret({ email, address }, match, { pause });
  if (!user) {
    log('sign-in-failed', { method: 'password' });
    return null;
  }
  const { id, passwordHash, toStore } = user;
  const better = await toStore();
  if (better !== passwordHash) {
    await db.user.updateMany({ where: { id, passwordHash }, data: { passwordHash: better } });
  }
  return { id };
}

/**
 * Makes an account, or finds the one that this address and password already
 * open. An address that has an account is answered like a new one, with a new
 * account of its own: it opens nothing of the other, and only the owner of the
 * mailbox can confirm it (see docs/decisions/015). The same work is done in
 * every case, and the same is counted: a new account is a password that opened
 * none, which is a wrong guess wherever the address has an account.
 * @throws TooManyAttempts
 * @throws RuleError at `password`
 */
export async function register(
  { email, password }: Credentials,
  address: string,
  device = '',
): Promise<{ id: string; isNew: boolean }> {
  await consumePoint('signUpAddress', address);
  await refuseWeakPassword(password, email, 'password');
  const account = await attemptSecret(
    { email, address },
    async () => {
      const { hashes, toStore } = await hashesAt(email, password);
      return claim(email, hashes, await toStore(), device);
    },
    { isRight: ({ isNew }) => !isNew },
  );
  if (account.isNew) log('sign-up', { userId: account.id, method: 'password' });
  return account;
}

function claim(email: string, hashes: readonly string[], passwordHash: string, device: string) {
  return db.$transaction(async (tx) => {
    // An advisory lock for each address: a form that is sent twice makes one account.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('sign-up'), hashtext(${email}))`;
    const same = await findByHashes(tx, email, [...hashes, passwordHash]);
    if (same) return { id: same.id, isNew: false };
    const { id } = await tx.user.create({ data: { email, passwordHash }, select: { id: true } });
    await recordAccountEvent(tx, id, 'account-created', { device });
    return { id, isNew: true };
  });
}

/** At most this many failed sign-ins are recorded for an account in a day: enough as a warning. */
const MOST_FAILURES = 50;

/**
 * The account that confirmed an address, else the only one that claims it; null for none. Of several
 * unconfirmed ones it is not known which one a message or an attempt is for.
 */
export async function ownerOf(
  email: string,
): Promise<{ id: string; isConfirmed: boolean } | 'several' | null> {
  const select = { id: true } as const;
  const owner = await db.user.findUnique({ where: { verifiedEmail: email }, select });
  if (owner) return { ...owner, isConfirmed: true };
  const [only, second] = await db.user.findMany({ where: { email }, take: 2, select });
  if (second) return 'several';
  return only ? { ...only, isConfirmed: false } : null;
}

/**
 * Records a wrong password for the address's owner. Run it after the response, because it takes
 * longer where there is an account.
 */
export async function noteFailedSignIn(email: string, device: string): Promise<void> {
  const user = await ownerOf(email);
  if (!user || user === 'several') return;
  const kind = 'sign-in-failed';
  const since = new Date(Date.now() - 24 * 60 * 60 * 1_000);
  const count = await db.accountEvent.count({
    where: { userId: user.id, kind, createdAt: { gt: since } },
  });
  if (count < MOST_FAILURES) await recordAccountEvent(db, user.id, kind, { device });
}
