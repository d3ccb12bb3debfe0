import 'server-only';
import { createHmac } from 'node:crypto';
import { type RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { env } from '@/lib/env';
import { pool } from '../database/db';
import { rethrow } from '../database/unavailable';
import { log } from '../log';
import { backoffMilliseconds, backoffSeconds } from './exponential-backoff';
import { postgresCounter } from './postgres-counter';
import { widerKey } from './wider-key';

const MINUTE = 60;

/** Times the points of a /64 that the /48 around it has. */
const WIDER = 5;

/**
 * A limit. Keys that are a network address, or end with one, are counted for the wider network as
 * well; {@link countersOf} sees to that, so that no caller can forget it.
 */
function limiter(keyPrefix: string, points: number, duration: number) {
  return {
    own: postgresCounter(keyPrefix, points, duration),
    wide: postgresCounter(`${keyPrefix}-wide`, WIDER * points, duration),
  };
}

/**
 * Rate limits. Counters live in PostgreSQL, so all instances share them. Sign-in is limited for
 * each pair of an e-mail address and a network address: guessing from elsewhere slows the guesser
 * down and never locks the owner out. Anything else that strangers could try again and again gets
 * a row here.
 */
const limits = {
  /** Failures with one e-mail address from one network address; the wait doubles. */
  signInPair: limiter('sign-in-pair', 8, 10 * MINUTE),
  /** Failures from one network address, whatever the e-mail address. */
  signInAddress: limiter('sign-in-address', 60, 10 * MINUTE),
  signUpAddress: limiter('sign-up-address', 40, 60 * MINUTE),
  /** WebAuthn challenges; each sign-in page that opens asks for one. */
  challengeAddress: limiter('challenge-address', 300, 10 * MINUTE),
  draftAddress: limiter('draft-address', 120, 60 * MINUTE),
  /** Demos: two for each of a class of thirty behind one address. */
  demoAddress: limiter('demo-address', 60, 60 * MINUTE),
  /**
   * Addresses of secret links that open nothing. The services that fetch calendars do so for many
   * people from one address, and go on when a link has ended.
   */
  linkAddress: limiter('link-address', 300, 10 * MINUTE),
  /** Failed re-authentications of one signed-in person. */
  confirmIdentity: limiter('confirm-identity', 8, 10 * MINUTE),
  /** Unsolicited messages to one mailbox: asked for from one network address, and from all. */
  unsolicitedPair: limiter('mail-unsolicited-pair', 3, 60 * MINUTE),
  unsolicitedTo: limiter('mail-unsolicited', 5, 60 * MINUTE),
  /**
   * Requested messages, likewise. They count for no longer than their links work, so a mailbox whose
   * limit is reached always holds a link that works.
   */
  requestedPair: limiter('mail-requested-pair', 5, 30 * MINUTE),
  requestedTo: limiter('mail-requested', 15, 30 * MINUTE),
  /** Security notices of one kind about one account, which only its confirmed owner gets. */
  noticeOf: limiter('mail-notice', 10, 60 * MINUTE),
  /** Reminders to one account, of which there is one a day, with all tries of sending it. */
  reminderOf: limiter('mail-reminder', 30, 24 * 60 * MINUTE),
  /** Messages that one network address asks for, or one person who is signed in. */
  mailFrom: limiter('mail-from', 30, 60 * MINUTE),
  /** Archives of everything that one signed-in person exports. */
  export: limiter('export', 20, 60 * MINUTE),
  /** Files that one signed-in person uploads to import. */
  import: limiter('import', 20, 60 * MINUTE),
};

export type Limit = keyof typeof limits;

/** Limits with exponential backoff: the wait doubles each time that they are reached within a day. */
const withBackoff: readonly Limit[] = ['signInPair'];
const reached = postgresCounter('reached', Number.MAX_SAFE_INTEGER, 24 * 60 * MINUTE, {
  clearExpiredByTimeout: true,
});

/** Attempts with one e-mail address from anywhere that did not succeed: never refused, only delayed more and more. */
const failures = postgresCounter('sign-in-account', Number.MAX_SAFE_INTEGER, 60 * MINUTE);

export class TooManyAttempts extends Error {
  constructor(readonly waitSeconds: number) {
    super('Too many attempts');
  }
}

/** The key as the table keeps it: an HMAC, so that no address is stored. */
function rowKey(key: string) {
  return createHmac('sha256', env().NEXTAUTH_SECRET).update(key).digest('base64url');
}

/** The counters of a key: its own and, where it ends with an IPv6 /64, that of the /48 around it. */
function countersOf(limit: Limit, key: string) {
  const wider = widerKey(key);
  const { own, wide } = limits[limit];
  return [
    { counter: own, row: rowKey(key) },
    ...(wider ? [{ counter: wide, row: rowKey(wider) }] : []),
  ];
}

/**
 * Consumes one point of a limit. What one subscriber is refused is not counted for their neighbours.
 * @throws TooManyAttempts when none is left, with the seconds to wait.
 * @throws UnavailableError
 */
export async function consumePoint(limit: Limit, key: string): Promise<void> {
  for (const { counter, row } of countersOf(limit, key)) await consumeFrom(limit, counter, row);
}

async function consumeFrom(limit: Limit, counter: RateLimiterPostgres, row: string) {
  const refusal = await answered(counter.consume(row)).catch((error: unknown) => {
    if (error instanceof RateLimiterRes) return error;
    throw error;
  });
  if (refusal.consumedPoints <= counter.points) return;
  const first = refusal.consumedPoints === counter.points + 1;
  const waitSeconds =
    first && withBackoff.includes(limit)
      ? await block(limit, counter, row)
      : Math.ceil(refusal.msBeforeNext / 1_000);
  log('throttled', { limit, waitSeconds });
  throw new TooManyAttempts(waitSeconds);
}

/** Blocks a key whose limit was reached, longer each time within a day. @returns the seconds. */
async function block(limit: Limit, counter: RateLimiterPostgres, row: string): Promise<number> {
  const { consumedPoints } = await answered(reached.penalty(`${limit}|${row}`));
  const seconds = backoffSeconds(consumedPoints);
  await answered(counter.block(row, seconds));
  return seconds;
}

/**
 * Gives a consumed point back: a success does not count against the limit. Never more than is
 * counted now: of a point that has expired meanwhile, the library's `reward` would make one to spare.
 */
export async function refundPoint(limit: Limit, key: string): Promise<void> {
  await giveBack(countersOf(limit, key).map(({ counter, row }) => counter.getKey(row)));
}

async function giveBack(keys: string[]): Promise<void> {
  await answered(
    pool.query(
      'UPDATE throttle SET points = points - 1 WHERE key = ANY($1) AND points > 0 AND expire > $2',
      [keys, Date.now()],
    ),
  );
}

/**
 * Counts an attempt with an e-mail address, from any network address, as a failure until it is
 * forgiven: counted afterwards, any number at once would be answered without delay.
 *
 * @returns milliseconds by which its answer is delayed
 */
export async function countFailure(email: string): Promise<number> {
  const { consumedPoints } = await answered(failures.penalty(rowKey(email)));
  return backoffMilliseconds(consumedPoints - 1);
}

/** For an attempt that succeeded. */
export async function forgiveFailure(email: string): Promise<void> {
  await giveBack([failures.getKey(rowKey(email))]);
}

/**
 * Awaits a query of the limiter; an unavailable database gives the same error as in every other
 * query.
 */
function answered<T>(question: Promise<T>): Promise<T> {
  return question.catch(rethrow);
}
