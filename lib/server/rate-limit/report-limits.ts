import { RateLimiterMemory } from 'rate-limiter-flexible';

const MINUTE = 60;

/**
 * Kept in this process's memory: a report is worth a line in the log but not a write to the
 * database.
 */
const perAddress = new RateLimiterMemory({ points: 20, duration: MINUTE });
const inTotal = new RateLimiterMemory({ points: 200, duration: MINUTE });

/** Whether a report from this address is read; false when too many came lately. */
export async function acceptsReport(address: string): Promise<boolean> {
  try {
    await perAddress.consume(address);
    await inTotal.consume('all');
    return true;
  } catch {
    return false;
  }
}
