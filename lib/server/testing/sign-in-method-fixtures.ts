import { randomUUID } from 'node:crypto';
import { beginPasskey, finishPasskey } from '../identity/sign-in-method/register-passkey';
import { makeAuthenticator } from './authenticator';
import { who } from './fixtures';
import { ownerDb as db } from './owner-database';

/** One row of each sign-in method; none of them can be used. */
export async function makeSignInMethods(userId: string, text = 'A key') {
  const [passkeyId, identityId, word] = [randomUUID(), randomUUID(), randomUUID()];
  const publicKey = new Uint8Array([1]);
  await db.passkey.create({
    data: {
      id: passkeyId,
      userId,
      credentialId: passkeyId,
      publicKey,
      counter: 0,
      transports: [],
      name: text,
      backedUp: false,
    },
  });
  await db.linkedIdentity.create({
    data: {
      id: identityId,
      userId,
      issuer: 'https://id.example',
      subject: identityId,
      label: text,
    },
  });
  await db.recoveryCode.create({ data: { userId, codeHash: word } });
  const expiresAt = new Date(Date.now() + 60_000);
  await db.webAuthnChallenge.create({
    data: { challengeHash: word, browserHash: word, purpose: 'confirm', userId, expiresAt },
  });
  await db.pendingSignIn.create({
    data: { tokenHash: word, userId, how: 'password', next: text, expiresAt },
  });
  return { passkeyId, identityId };
}

/** Registers a working passkey for the person. @returns its authenticator */
export async function registerPasskey(user: { id: string; email: string }) {
  const key = makeAuthenticator();
  const { challenge, user: asked } = await beginPasskey(user);
  await finishPasskey(who(user.id), key.register({ challenge, userId: asked.id }));
  return key;
}
