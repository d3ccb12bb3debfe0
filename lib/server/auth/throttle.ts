import 'server-only';
import { createHmac } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { env } from '@/lib/env';
import { pool } from '../db';
import { log } from '../log';

const MINUTE = 60;

function limiter(keyPrefix: string, points: number, duration: number) {
  return new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'throttle',
    tableCreated: true,
    clearExpiredByTimeout: true,
    keyPrefix,
    points,
    duration,
  });
}

/**
 * Counters live in PostgreSQL, so all instances share them. An account is
 * counted together with the address that tries it: guessing from elsewhere
 * slows the guesser down and never keeps the owner out.
 */
const limits = {
  /** Failures on one account from one address. */
  signInPair: limiter('sign-in-pair', 8, 10 * MINUTE),
  /** Failures from one address, over all accounts. */
  signInAddress: limiter('sign-in-address', 60, 10 * MINUTE),
  signUpAddress: limiter('sign-up-address', 40, 60 * MINUTE),
  draftAddress: limiter('draft-address', 120, 60 * MINUTE),
  /** Wrong answers of one signed-in person to "who are you?". */
  confirmIdentity: limiter('confirm-identity', 8, 10 * MINUTE),
  /** Messages to one address, whoever asks for them. */
  mailTo: limiter('mail-to', 5, 60 * MINUTE),
  /** Messages that one address of the network asks for, or one person who is signed in. */
  mailFrom: limiter('mail-from', 30, 60 * MINUTE),
};

export type Limit = keyof typeof limits;

export class TooManyAttempts extends Error {
  constructor(readonly waitSeconds: number) {
    super('Too many attempts');
  }
}

/** What the table keeps in place of an address: of one length, and no word about anybody. */
function rowKey(key: string) {
  return createHmac('sha256', env().NEXTAUTH_SECRET).update(key).digest('base64url');
}

/**
 * Takes one point.
 * @throws TooManyAttempts when none is left, with the seconds to wait.
 */
export async function takePoint(limit: Limit, key: string): Promise<void> {
  try {
    await limits[limit].consume(rowKey(key));
  } catch (error) {
    if (error instanceof RateLimiterRes) {
      const waitSeconds = Math.ceil(error.msBeforeNext / 1_000);
      log('throttled', { limit, waitSeconds });
      throw new TooManyAttempts(waitSeconds);
    }
    throw error;
  }
}

/** Gives one point back: a success is not held against anybody. */
export async function givePointBack(limit: Limit, key: string): Promise<void> {
  await limits[limit].reward(rowKey(key), 1);
}

/** Forgets what was counted: for somebody who deletes their account. */
export async function forgetPoints(limit: Limit, key: string): Promise<void> {
  await limits[limit].delete(rowKey(key));
}
