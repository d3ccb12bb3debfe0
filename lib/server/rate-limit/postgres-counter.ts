import 'server-only';
import { type IRateLimiterPostgresOptions, RateLimiterPostgres } from 'rate-limiter-flexible';
import { pool } from '../database/db';

/**
 * A counter in PostgreSQL, which all instances share. One table holds them all, so one of them is to
 * delete what has expired (`clearExpiredByTimeout`).
 *
 * @param duration seconds
 */
export function postgresCounter(
  keyPrefix: string,
  points: number,
  duration: number,
  options: Partial<IRateLimiterPostgresOptions> = {},
): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'throttle',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration,
    ...options,
  });
}
