import 'server-only';
import { systemDb as db } from '../../database/db';
import type { Transaction } from '../../database/write-once';
import { log } from '../../log';
import { currentDevice } from '../event/device';
import { recordAccountEvent } from '../event/events';

/** Somebody at another service. */
export type Identity = {
  issuer: string;
  subject: string;
  /** What they are called there. */
  label: string;
  /** Only where the service has made sure that it is theirs. */
  email: string | null;
};

/** Whose account this identity is connected to; null for nobody's. */
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
 * @returns false when it is somebody else's already, or the person has another one of that service.
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
 * Makes an account without a password for somebody whose address another service
 * has made sure of.
 *
 * @returns its id, or null when an account here has that address.
 */
export async function openAccount(identity: Identity, email: string): Promise<string | null> {
  return db.$transaction(async (tx) => {
    // One at a time for each address: a page that is loaded twice makes one account.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('sign-up'), hashtext(${email}))`;
    const taken = { OR: [{ email }, { verifiedEmail: email }] };
    if (await tx.user.findFirst({ where: taken, select: { id: true } })) return null;
    // The service has made sure of the address, as a message of ours would.
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
