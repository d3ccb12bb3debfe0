import 'server-only';
import { systemDb as db } from '../../database/db';
import type { Transaction } from '../../database/write-once';
import { log } from '../../log';
import { currentDevice } from '../event/device';
import { recordAccountEvent } from '../event/events';

/** A person at an identity provider. */
export type Identity = {
  issuer: string;
  subject: string;
  /** Their name there. */
  label: string;
  /** Only where the provider has verified it. */
  email: string | null;
};

/** The user whose account this identity is connected to; null for none. */
export async function findIdentityUser({ issuer, subject }: Identity): Promise<string | null> {
  const [used] = await db.linkedIdentity.updateManyAndReturn({
    where: { issuer, subject },
    data: { lastUsedAt: new Date() },
    select: { userId: true },
  });
  return used?.userId ?? null;
}

/**
 * Connects an identity to the account of a person who is signed in and asked for it.
 *
 * @returns false when it is connected to another account, or the person has another identity there.
 */
export async function connectIdentity(
  tx: Transaction,
  userId: string,
  { issuer, subject, label }: Identity,
): Promise<boolean> {
  const { count } = await tx.linkedIdentity.createMany({
    data: { userId, issuer, subject, label },
    skipDuplicates: true,
  });
  if (count === 1) {
    const device = await currentDevice();
    await recordAccountEvent(tx, userId, 'connection-added', { device });
    return true;
  }
  const theirs = await tx.linkedIdentity.findFirst({
    where: { userId, issuer, subject },
    select: { id: true },
  });
  return theirs !== null;
}

/**
 * Makes an account without a password for a person whose address a provider has verified.
 *
 * @returns its id, or null when an account here has that address.
 */
export async function openAccount(identity: Identity, email: string): Promise<string | null> {
  return db.$transaction(async (tx) => {
    // An advisory lock for each address: a page that is loaded twice makes one account.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('sign-up'), hashtext(${email}))`;
    const taken = { OR: [{ email }, { verifiedEmail: email }] };
    if (await tx.user.findFirst({ where: taken, select: { id: true } })) return null;
    // The provider has verified the address, as a message of ours would.
    const { id } = await tx.user.create({
      data: { email, verifiedEmail: email },
      select: { id: true },
    });
    await recordAccountEvent(tx, id, 'account-created', { device: await currentDevice() });
    log('sign-up', { userId: id, method: 'service' });
    await connectIdentity(tx, id, identity);
    return id;
  });
}
