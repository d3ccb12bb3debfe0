import 'server-only';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { WRITE_RATE, type WritePeriod } from '@/lib/domain/ceiling';
import { rethrow } from '../database/unavailable';
import { log } from '../log';
import { postgresCounter } from './postgres-counter';

const SECONDS: Record<WritePeriod, number> = { minute: 60, day: 24 * 60 * 60 };

function counter(period: WritePeriod) {
  const points = WRITE_RATE[period];
  return postgresCounter(`writes-${period}`, points, SECONDS[period], {
    // This process refuses the rest of the period by itself, without a query.
    inMemoryBlockOnConsumed: points + 1,
  });
}

const counters = { minute: counter('minute'), day: counter('day') };

/** Which rate was passed, and the seconds until the next write. */
export type TooManyWrites = { period: WritePeriod; waitSeconds: number };

/**
 * Counts a write of a person, whatever comes of it; all instances share the count.
 *
 * @param key the person's id, or that of their session
 * @returns null, or why it is refused
 * @throws UnavailableError
 */
export async function countWrite(key: string): Promise<TooManyWrites | null> {
  for (const period of ['minute', 'day'] as const) {
    const refusal = await counters[period].consume(key).then(
      () => null,
      (error: unknown) => (error instanceof RateLimiterRes ? error : rethrow(error)),
    );
    if (!refusal) continue;
    const waitSeconds = Math.ceil(refusal.msBeforeNext / 1_000);
    // Once for each period and process: a refusal from memory has consumed nothing.
    if (refusal.consumedPoints > 0) log('throttled', { limit: `writes-${period}`, waitSeconds });
    return { period, waitSeconds };
  }
  return null;
}
