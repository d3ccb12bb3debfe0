import 'server-only';
import { createHmac } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { env } from '@/lib/env';
import { pool } from '../database/db';
import { rethrow } from '../database/unavailable';
import { log } from '../log';
import { growingHold, growingWait } from './growing-delay';

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
 * slows the guesser down and never keeps the owner out. A new thing that
 * strangers may try again and again gets a row here.
 */
const limits = {
  /** Failures on one account from one address; the wait grows. */
  signInPair: limiter('sign-in-pair', 8, 10 * MINUTE),
  /** Failures from one address, over all accounts. */
  signInAddress: limiter('sign-in-address', 60, 10 * MINUTE),
  signUpAddress: limiter('sign-up-address', 40, 60 * MINUTE),
  /** Questions for a passkey; each sign-in page that opens asks one. */
  challengeAddress: limiter('challenge-address', 300, 10 * MINUTE),
  draftAddress: limiter('draft-address', 120, 60 * MINUTE),
  /** Wrong answers of one signed-in person to "who are you?". */
  confirmIdentity: limiter('confirm-identity', 8, 10 * MINUTE),
  /** Messages to one address, whoever asks for them. */
  mailTo: limiter('mail-to', 5, 60 * MINUTE),
  /** Notices to one account's address of what happened to it. */
  noticeTo: limiter('notice-to', 10, 60 * MINUTE),
  /** Messages that one address of the network asks for, or one person who is signed in. */
  mailFrom: limiter('mail-from', 30, 60 * MINUTE),
};

export type Limit = keyof typeof limits;

/** Limits whose wait doubles each time that they are reached within a day. */
const growing: readonly Limit[] = ['signInPair'];
const reached = limiter('reached', Number.MAX_SAFE_INTEGER, 24 * 60 * MINUTE);

/** Failures on one account from anywhere: never refused, only answered later and later. */
const failures = limiter('sign-in-account', Number.MAX_SAFE_INTEGER, 60 * MINUTE);

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
 * @throws UnavailableError
 */
export async function takePoint(limit: Limit, key: string): Promise<void> {
  const row = rowKey(key);
  const refusal = await answered(limits[limit].consume(row)).catch((error: unknown) => {
    if (error instanceof RateLimiterRes) return error;
    throw error;
  });
  if (refusal.consumedPoints <= limits[limit].points) return;
  const first = refusal.consumedPoints === limits[limit].points + 1;
  const waitSeconds =
    first && growing.includes(limit)
      ? await block(limit, row)
      : Math.ceil(refusal.msBeforeNext / 1_000);
  log('throttled', { limit, waitSeconds });
  throw new TooManyAttempts(waitSeconds);
}

/** Seconds; each time that a limit is reached again blocks its key for longer. */
async function block(limit: Limit, row: string): Promise<number> {
  const { consumedPoints } = await answered(reached.penalty(`${limit}|${row}`));
  const seconds = growingWait(consumedPoints);
  await answered(limits[limit].block(row, seconds));
  return seconds;
}

/** Gives one point back: a success is not held against anybody. */
export async function givePointBack(limit: Limit, key: string): Promise<void> {
  await answered(limits[limit].reward(rowKey(key), 1));
}

/** Counts a failure on an account, whoever made it. */
export async function countFailure(account: string): Promise<void> {
  await answered(failures.penalty(rowKey(account)));
}

/** Milliseconds that the answer to an attempt on this account is held back. */
export async function holdFor(account: string): Promise<number> {
  const found = await answered(failures.get(rowKey(account)));
  return growingHold(found?.consumedPoints ?? 0);
}

/** A question to the database, whose failures have one name. */
function answered<T>(question: Promise<T>): Promise<T> {
  return question.catch(rethrow);
}

/** Forgets what was counted: for somebody who deletes their account. */
export async function forgetPoints(limit: Limit, key: string): Promise<void> {
  await limits[limit].delete(rowKey(key));
}
