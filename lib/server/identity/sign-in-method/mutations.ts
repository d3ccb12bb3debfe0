import 'server-only';
import { randomUUID } from 'node:crypto';
import { CEILINGS } from '@/lib/domain/ceiling';
import type { AccountEventKind } from '@/lib/domain/identity';
import { NotFoundError, RuleError, StaleVersionError } from '../../database/errors';
import { type Transaction, type Who, writeOnce } from '../../database/write-once';
import { hashToken } from '../../tokens';
import { currentDevice } from '../event/device';
import { recordAccountEvent } from '../event/events';
import { lockSignInMethods, type SignInMethods } from './lock-sign-in-methods';

const LAST_SIGN_IN_METHOD =
  'This is your last way to sign in. Set a password, add a passkey or connect another account first.';

async function note(tx: Transaction, userId: string, kind: AccountEventKind) {
  await recordAccountEvent(tx, userId, kind, { device: await currentDevice() });
}

function keepOneSignInMethod(
  { hasPassword, passkeyIds, identityIds }: SignInMethods,
  without: string,
) {
  const left = [...passkeyIds, ...identityIds].filter((id) => id !== without);
  if (!hasPassword && left.length === 0) throw new RuleError('', LAST_SIGN_IN_METHOD);
}

type NewPasskey = {
  credentialId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
  transports: string[];
  backedUp: boolean;
  name: string;
};

/** @throws RuleError when the key is registered already, or there are too many. */
export async function addPasskey({ userId, key }: Who, passkey: NewPasskey) {
  return writeOnce({ userId, key, action: 'add-passkey' }, async (tx) => {
    const { passkeyIds } = await lockSignInMethods(tx, userId);
    if (passkeyIds.length >= CEILINGS.passkeys) {
      throw new RuleError('', `An account keeps ${CEILINGS.passkeys} passkeys: remove one first.`);
    }
    const { count } = await tx.passkey.createMany({
      data: { ...passkey, userId },
      skipDuplicates: true,
    });
    if (count === 0) throw new RuleError('', 'This passkey is registered already.');
    await note(tx, userId, 'passkey-added');
    return { credentialId: passkey.credentialId };
  });
}

type Rename = { passkeyId: string; version: number; name: string };

/** @throws NotFoundError @throws StaleVersionError */
export async function renamePasskey({ userId, key }: Who, { passkeyId, version, name }: Rename) {
  return writeOnce({ userId, key, action: 'rename-passkey' }, async (tx) => {
    const { count } = await tx.passkey.updateMany({
      where: { id: passkeyId, userId, version },
      data: { name, version: { increment: 1 } },
    });
    if (count === 0) await throwStaleName(tx, userId, passkeyId);
    await note(tx, userId, 'passkey-renamed');
    return { passkeyId };
  });
}

async function throwStaleName(tx: Transaction, userId: string, id: string): Promise<never> {
  const now = await tx.passkey.findFirst({
    where: { id, userId },
    select: { version: true, name: true },
  });
  if (!now) throw new NotFoundError();
  throw new StaleVersionError(now.version, { name: now.name });
}

/** @throws NotFoundError @throws RuleError when it is the last sign-in method, or two-factor needs it. */
export async function removePasskey({ userId, key }: Who, passkeyId: string) {
  return writeOnce({ userId, key, action: 'remove-passkey' }, async (tx) => {
    const methods = await lockSignInMethods(tx, userId);
    const { count } = await tx.passkey.deleteMany({ where: { id: passkeyId, userId } });
    if (count === 0) throw new NotFoundError();
    keepOneSignInMethod(methods, passkeyId);
    if (methods.secondStep && methods.passkeyIds.length === 1) {
      throw new RuleError(
        '',
        'Signing in asks for this passkey as its second step. Turn that off first, or add another passkey.',
      );
    }
    await note(tx, userId, 'passkey-removed');
    return { passkeyId };
  });
}

/** Turns two-factor on or off. @throws RuleError without a passkey to ask for, or without a recovery code. */
export async function setTwoFactor({ userId, key }: Who, on: boolean) {
  return writeOnce({ userId, key, action: 'set-two-factor' }, async (tx) => {
    const { passkeyIds, codesLeft } = await lockSignInMethods(tx, userId);
    if (on && passkeyIds.length === 0) throw new RuleError('', 'Add a passkey first.');
    if (on && codesLeft === 0) {
      throw new RuleError(
        '',
        'Make recovery codes first: they let you in when the passkey is lost.',
      );
    }
    await tx.user.update({
      where: { id: userId },
      data: { secondStep: on },
      select: { id: true },
    });
    await note(tx, userId, on ? 'second-step-on' : 'second-step-off');
    return { on: on ? 1 : 0 };
  });
}

/**
 * Replaces every recovery code by a new set.
 *
 * @returns false when an earlier click of the same form has made a set: that set is in force then,
 * and these codes are not valid.
 */
export async function replaceRecoveryCodes({ userId, key }: Who, codes: readonly string[]) {
  const made = randomUUID();
  const { set } = await writeOnce({ userId, key, action: 'replace-recovery-codes' }, async (tx) => {
    await lockSignInMethods(tx, userId);
    await tx.recoveryCode.deleteMany({ where: { userId } });
    await tx.recoveryCode.createMany({
      data: codes.map((code) => ({ userId, codeHash: hashToken(code) })),
    });
    await note(tx, userId, 'recovery-codes-made');
    return { set: made };
  });
  return set === made;
}

/** @throws NotFoundError @throws RuleError when it is the last sign-in method. */
export async function disconnectIdentity({ userId, key }: Who, identityId: string) {
  return writeOnce({ userId, key, action: 'disconnect-identity' }, async (tx) => {
    const methods = await lockSignInMethods(tx, userId);
    const { count } = await tx.linkedIdentity.deleteMany({ where: { id: identityId, userId } });
    if (count === 0) throw new NotFoundError();
    keepOneSignInMethod(methods, identityId);
    await note(tx, userId, 'connection-removed');
    return { identityId };
  });
}
