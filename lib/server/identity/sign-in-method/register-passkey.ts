import 'server-only';
import type { RegistrationAnswer } from '@/lib/schemas/identity/passkey';
import { systemDb as db } from '../../database/db';
import { RuleError } from '../../database/errors';
import type { Who } from '../../database/write-once';
import { randomToken } from '../../tokens';
import { currentDevice } from '../event/device';
import { authenticatorName } from '../passkey/authenticator-names';
import { registrationOptions, verifyRegistration } from '../passkey/verify';
import { addPasskey } from './mutations';

/** The WebAuthn user handle: made with the first passkey, and kept. */
async function userHandleOf(id: string): Promise<string> {
  await db.user.updateMany({
    where: { id, passkeyHandle: null },
    data: { passkeyHandle: randomToken() },
  });
  const user = await db.user.findUniqueOrThrow({ where: { id }, select: { passkeyHandle: true } });
  return user.passkeyHandle ?? '';
}

/** Registration options: what the browser asks an authenticator for. */
export async function beginPasskey(user: { id: string; email: string }) {
  return registrationOptions({ ...user, handle: await userHandleOf(user.id) });
}

/**
 * Keeps the passkey that the browser has made.
 *
 * @returns what it is called until the person gives it another name.
 * @throws RuleError when the answer does not fit a challenge of this browser.
 */
export async function finishPasskey(who: Who, answer: RegistrationAnswer): Promise<string> {
  const made = await verifyRegistration(who.userId, answer);
  if (!made) {
    throw new RuleError('', 'That passkey could not be checked, or it took too long. Try again.');
  }
  const { credential, aaguid, credentialBackedUp: backedUp } = made;
  const transports = credential.transports ?? [];
  const name = authenticatorName(aaguid, transports) ?? (await currentDevice());
  await addPasskey(who, {
    transports,
    backedUp,
    name,
    credentialId: credential.id,
    counter: credential.counter,
    publicKey: credential.publicKey,
  });
  return name;
}
