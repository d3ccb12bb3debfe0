import 'server-only';
import type { SignIn } from '@/lib/schemas/account';
import { recordAccountEvent } from '../account/events';
import { systemDb as db } from '../db';
import { log } from '../log';
import type { Transaction } from '../write-once';
import { hashFamily, hashPassword, isOutdated, whosePassword } from './password';
import { givePointBack, takePoint } from './throttle';

type Credentials = Pick<SignIn, 'email' | 'password'>;

/** Looked at for one address: more than anybody makes. */
const MOST_CLAIMS = 50;

/**
 * The accounts that say an address is theirs: the one that confirmed it first,
 * then the oldest. Those without a password are opened in other ways.
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
 * The user that an address and password belong to, or null; nobody learns which
 * of the two was wrong. Both the account (from this address) and the address
 * are throttled. A hash made at a lower cost than today's is made anew.
 * @throws TooManyAttempts
 */
export async function authenticate(
  { email, password }: Credentials,
  address: string,
): Promise<{ id: string } | null> {
  const pair = `${email}|${address}`;
  await takePoint('signInAddress', address);
  await takePoint('signInPair', pair);
  const user = await whosePassword(await accountsOf(db, email), password);
  if (!user?.passwordHash) {
    log('sign-in-failed', { method: 'password' });
    return null;
  }
  await Promise.all([givePointBack('signInAddress', address), givePointBack('signInPair', pair)]);
  log('sign-in', { userId: user.id, method: 'password' });
  if (isOutdated(user.passwordHash)) {
    await db.user.updateMany({
      where: { id: user.id, passwordHash: user.passwordHash },
      data: { passwordHash: await hashPassword(password) },
    });
  }
  return { id: user.id };
}

/**
 * Makes an account, or finds the one that this address and password already
 * open. An address that has an account is answered like a new one, with a new
 * account of its own: it opens nothing of the other, and only whoever reads the
 * address's mail can confirm it (see docs/decisions/015). The same work is done
 * in every case: one hash, with the salt that the address's other accounts have.
 * @throws TooManyAttempts
 */
export async function register(
  { email, password }: Credentials,
  address: string,
  device = '',
): Promise<{ id: string; isNew: boolean }> {
  await takePoint('signUpAddress', address);
  let [first] = await accountsOf(db, email);
  for (;;) {
    const passwordHash = await hashPassword(password, first?.passwordHash ?? undefined);
    const claimed = await claim(email, passwordHash, device);
    if ('id' in claimed) {
      if (claimed.isNew) log('sign-up', { userId: claimed.id, method: 'password' });
      return claimed;
    }
    // Somebody else was first with this address, and with another salt.
    first = claimed.first;
  }
}

type Claim =
  | { id: string; isNew: boolean }
  | { first: { id: string; passwordHash: string | null } };

function claim(email: string, passwordHash: string, device: string): Promise<Claim> {
  return db.$transaction(async (tx) => {
    // One at a time for each address: a form that is sent twice makes one account.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('sign-up'), hashtext(${email}))`;
    const accounts = await accountsOf(tx, email);
    const same = accounts.find((account) => account.passwordHash === passwordHash);
    if (same) return { id: same.id, isNew: false };
    const [first] = accounts;
    if (first && hashFamily(first.passwordHash ?? '') !== hashFamily(passwordHash))
      return { first };
    const { id } = await tx.user.create({ data: { email, passwordHash }, select: { id: true } });
    await recordAccountEvent(tx, id, 'account-created', { device });
    return { id, isNew: true };
  });
}
