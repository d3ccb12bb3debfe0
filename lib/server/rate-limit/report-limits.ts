import { RateLimiterMemory } from 'rate-limiter-flexible';
import { widerKey } from './wider-key';

const MINUTE = 60;

/**
 * Kept in this process's memory: a report is worth a line in the log but not a write to the
 * database.
 */
const perAddress = new RateLimiterMemory({ points: 20, duration: MINUTE });
const perWiderNetwork = new RateLimiterMemory({ points: 100, duration: MINUTE });
const inTotal = new RateLimiterMemory({ points: 200, duration: MINUTE });

/** Whether a report from this address is read; false when too many came lately. */
export async function acceptsReport(address: string): Promise<boolean> {
  try {
    await perAddress.consume(address);
    const wider = widerKey(address);
    if (wider) await perWiderNetwork.consume(wider);
    await inTotal.consume('all');
    return true;
  } catch {
    return false;
  }
}
