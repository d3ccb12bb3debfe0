import { setTimeout as delay } from 'node:timers/promises';

const ATTEMPTS = 4;
/** Milliseconds: the longest wait before the second attempt; it doubles with each later one. */
const FIRST_BACKOFF = 40;

/** SQLSTATE of a serialisation failure and of a deadlock; Prisma's code for both. */
const CONFLICTS = ['40001', '40P01', 'P2034'];

/** Whether a transaction failed by a serialisation failure or a deadlock: a retry may well succeed. */
export function isConflict(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, originalCode, meta, driverAdapterError, cause } = error as Record<string, unknown>;
  return (
    [code, originalCode].some((name) => CONFLICTS.includes(String(name))) ||
    [meta, driverAdapterError, cause].some((inner) => inner !== error && isConflict(inner))
  );
}

/**
 * Retries a whole transaction that failed by a conflict with another one, with exponential backoff
 * and full jitter: without the jitter, two that collided would collide again.
 */
export async function retryConflicts<T>(
  transaction: () => Promise<T>,
  pause: (milliseconds: number) => Promise<unknown> = delay,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw error;
      await pause(Math.random() * FIRST_BACKOFF * 2 ** (attempt - 1));
    }
  }
}
