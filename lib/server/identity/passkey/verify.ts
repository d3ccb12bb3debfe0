import 'server-only';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { env } from '@/lib/env';
import type { AssertionAnswer, RegistrationAnswer } from '@/lib/schemas/identity/passkey';
import { systemDb as db } from '../../database/db';
import { requestAddress } from '../../http/request-address';
import { log } from '../../log';
import { attemptSecret } from '../attempt-secret';
import { type Asked, CHALLENGE_MAX_AGE, consumeChallenge, issueChallenge } from './challenges';

/** COSE numbers of EdDSA, ES256 and RS256: every authenticator supports at least one of them. */
const supportedAlgorithmIDs = [-8, -7, -257];
const timeout = CHALLENGE_MAX_AGE * 1_000;

/** The relying party, as authenticators know the site: from NEXTAUTH_URL, never from the request. */
function relyingParty() {
  const { hostname, origin } = new URL(env().NEXTAUTH_URL);
  return { id: hostname, origin, name: 'Longview' };
}

/** Registration options: a discoverable credential (resident key) with user verification. */
export async function registrationOptions(user: { id: string; email: string; handle: string }) {
  const { id: rpID, name: rpName } = relyingParty();
  const known = await db.passkey.findMany({
    where: { userId: user.id },
    select: { credentialId: true, transports: true },
  });
  return generateRegistrationOptions({
    rpID,
    rpName,
    timeout,
    supportedAlgorithmIDs,
    userName: user.email,
    userDisplayName: user.email,
    userID: new Uint8Array(Buffer.from(user.handle, 'base64url')),
    challenge: await issueChallenge({ purpose: 'register', userId: user.id }),
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId: id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** Authentication options; where the person is known, only their passkeys are allowed. */
export async function authenticationOptions({ purpose, userId }: Asked) {
  const own = userId
    ? await db.passkey.findMany({
        where: { userId },
        select: { credentialId: true, transports: true },
      })
    : [];
  return generateAuthenticationOptions({
    rpID: relyingParty().id,
    timeout,
    challenge: await issueChallenge({ purpose, userId }),
    allowCredentials: own.map(({ credentialId: id, transports }) => ({ id, transports })),
    userVerification: 'required',
  });
}

/** The new credential, or null when the answer does not fit a challenge of this browser. */
export async function verifyRegistration(userId: string, answer: RegistrationAnswer) {
  const { clientDataJSON } = answer.response;
  const challenge = await consumeChallenge(clientDataJSON, { purpose: 'register', userId });
  if (!challenge) return null;
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty();
  const verified = await verifyRegistrationResponse({
    response: answer,
    expectedRPID,
    expectedOrigin,
    supportedAlgorithmIDs,
    expectedChallenge: challenge,
  }).catch(() => null);
  return verified?.registrationInfo ?? null;
}

/**
 * The user whose passkey gave this answer, or null: for an unknown key, another person's, a wrong
 * origin, a challenge that was not this browser's or was used before, a wrong signature, a counter
 * that went back. The caller does not learn which.
 * @throws TooManyAttempts
 */
export async function verifyPasskey(
  answer: AssertionAnswer,
  asked: Asked,
): Promise<{ userId: string } | null> {
  const email = asked.userId === null ? null : await addressOf(asked.userId);
  const attempt = { email, address: await requestAddress() };
  const user = await attemptSecret(attempt, () => findAnsweringUser(answer, asked));
  if (!user) log('sign-in-failed', { method: 'passkey' });
  return user;
}

async function addressOf(id: string): Promise<string> {
  const user = await db.user.findUniqueOrThrow({ where: { id }, select: { email: true } });
  return user.email;
}

async function findAnsweringUser(answer: AssertionAnswer, asked: Asked) {
  const challenge = await consumeChallenge(answer.response.clientDataJSON, asked);
  const passkey = await db.passkey.findUnique({
    where: { credentialId: answer.id, ...(asked.userId && { userId: asked.userId }) },
    select: {
      id: true,
      userId: true,
      credentialId: true,
      publicKey: true,
      counter: true,
      user: { select: { passkeyHandle: true } },
    },
  });
  if (!challenge || !passkey) return null;
  // A discoverable credential gives the user handle; one that was asked for by id need not.
  const { userHandle } = answer.response;
  const unnamed = userHandle === undefined && asked.userId !== null;
  if (!unnamed && userHandle !== passkey.user.passkeyHandle) return null;
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty();
  const verified = await verifyAuthenticationResponse({
    response: answer,
    expectedRPID,
    expectedOrigin,
    expectedChallenge: challenge,
    credential: {
      id: passkey.credentialId,
      publicKey: passkey.publicKey,
      counter: Number(passkey.counter),
    },
  }).catch(() => null);
  if (!verified?.verified) return null;
  const { newCounter, credentialBackedUp } = verified.authenticationInfo;
  // Optimistic concurrency by the signature counter: of two answers at once only one is accepted.
  const { count } = await db.passkey.updateMany({
    where: { id: passkey.id, userId: passkey.userId, counter: passkey.counter },
    data: { counter: newCounter, backedUp: credentialBackedUp, lastUsedAt: new Date() },
  });
  return count === 1 ? { userId: passkey.userId } : null;
}
