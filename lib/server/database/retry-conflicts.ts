import { setTimeout as delay } from 'node:timers/promises';

const ATTEMPTS = 4;
/** Milliseconds before the second attempt, at most; each later one may wait twice as long. */
const FIRST_PAUSE = 40;

/** PostgreSQL's: could not serialise, deadlock; Prisma's name for both. */
const CONFLICTS = ['40001', '40P01', 'P2034'];

/** Whether two transactions got in each other's way, so that the same may well work now. */
export function isConflict(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, originalCode, meta, driverAdapterError, cause } = error as Record<string, unknown>;
  return (
    [code, originalCode].some((name) => CONFLICTS.includes(String(name))) ||
    [meta, driverAdapterError, cause].some((inner) => inner !== error && isConflict(inner))
  );
}

/**
 * Runs a whole transaction again when it lost against another one, after a pause of random length:
 * two that met would meet again.
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
      await pause(Math.random() * FIRST_PAUSE * 2 ** (attempt - 1));
    }
  }
}
