import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { PasskeyPurpose } from '@/lib/schemas/identity/passkey';
import { systemDb as db } from '../../database/db';
import { keepCookie, readCookie } from '../../http/cookies';

const COOKIE = 'webauthn';

/** Seconds to find the key and touch it; a new challenge is only a click away. */
export const CHALLENGE_MAX_AGE = 5 * 60;

/** Whose challenge, and what for. At sign-in nobody knows whose. */
export type Asked = { purpose: PasskeyPurpose; userId: string | null };

function hashOf(value: string) {
  return createHash('sha256').update(value).digest('hex');
}

/** One name for all tabs of a browser: each has a challenge of its own. */
async function browserToken() {
  const token = (await readCookie(COOKIE)) || randomBytes(32).toString('base64url');
  await keepCookie(COOKIE, token, CHALLENGE_MAX_AGE);
  return token;
}

/** Keeps a new challenge for this browser, and deletes those whose time is over. */
export async function issueChallenge({ purpose, userId }: Asked): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = randomBytes(32);
  const browserHash = hashOf(await browserToken());
  await db.webAuthnChallenge.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  await db.webAuthnChallenge.create({
    data: {
      challengeHash: hashOf(challenge.toString('base64url')),
      browserHash,
      purpose,
      userId,
      expiresAt: new Date(Date.now() + CHALLENGE_MAX_AGE * 1_000),
    },
    select: { challengeHash: true },
  });
  return new Uint8Array(challenge);
}

const clientData = z.object({ challenge: z.string().max(200) });

function challengeIn(clientDataJSON: string): string | null {
  try {
    const json = Buffer.from(clientDataJSON, 'base64url').toString('utf8');
    return clientData.parse(JSON.parse(json)).challenge;
  } catch {
    return null;
  }
}

/**
 * The challenge that an answer was made for, or null when it is none that this
 * browser was given for this purpose, has been answered before, or is too old.
 * It is used up here, whatever the answer turns out to be worth.
 */
export async function consumeChallenge(
  clientDataJSON: string,
  { purpose, userId }: Asked,
): Promise<string | null> {
  const challenge = challengeIn(clientDataJSON);
  const token = await readCookie(COOKIE);
  if (!challenge || !token) return null;
  const { count } = await db.webAuthnChallenge.deleteMany({
    where: {
      challengeHash: hashOf(challenge),
      browserHash: hashOf(token),
      purpose,
      userId,
      expiresAt: { gt: new Date() },
    },
  });
  return count === 1 ? challenge : null;
}
