import 'server-only';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { PasskeyPurpose } from '@/lib/schemas/identity/passkey';
import { systemDb as db } from '../../database/db';
import { keepCookie, readCookie } from '../../http/cookies';
import { hashToken, randomToken } from '../../tokens';

const COOKIE = 'webauthn';

/** Seconds to find the key and touch it; a new challenge takes one click. */
export const CHALLENGE_MAX_AGE = 5 * 60;

/** What a challenge is for, and for which user: at sign-in that is not known. */
export type Asked = { purpose: PasskeyPurpose; userId: string | null };

/** One token for all tabs of a browser: each tab has a challenge of its own. */
async function browserToken() {
  const token = (await readCookie(COOKIE)) || randomToken();
  await keepCookie(COOKIE, token, CHALLENGE_MAX_AGE);
  return token;
}

/** Issues a challenge to this browser, and deletes expired ones. */
export async function issueChallenge({ purpose, userId }: Asked): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = randomBytes(32);
  const browserHash = hashToken(await browserToken());
  await db.webAuthnChallenge.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  await db.webAuthnChallenge.create({
    data: {
      challengeHash: hashToken(challenge.toString('base64url')),
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
 * The challenge that an answer was made for, or null when it was not issued to this browser for this
 * purpose, has been answered before, or has expired. It is used up here, whether or not the answer
 * is right.
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
      challengeHash: hashToken(challenge),
      browserHash: hashToken(token),
      purpose,
      userId,
      expiresAt: { gt: new Date() },
    },
  });
  return count === 1 ? challenge : null;
}
