import 'server-only';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { noteThrottled } from '../database/viewer';
import { requestAddress } from '../http/request-address';
import { log } from '../log';
import { widerKey } from '../rate-limit/wider-key';

/** Searches of one network address within a minute: two a second, more than an office types. */
const SEARCHES = 120;

/** Kept in this process's memory: what it protects is this process's share of the database. */
const perAddress = new RateLimiterMemory({ points: SEARCHES, duration: 60 });
const perWiderNetwork = new RateLimiterMemory({ points: 5 * SEARCHES, duration: 60 });

/**
 * Whether the address that this request came from may search the catalogue now. Where it may not, the
 * request is answered with status 429.
 */
export async function allowsSearch(): Promise<boolean> {
  const address = await requestAddress();
  try {
    await perAddress.consume(address);
    const wider = widerKey(address);
    if (wider) await perWiderNetwork.consume(wider);
    return true;
  } catch {
    log('throttled', { limit: 'searchAddress', waitSeconds: 60 });
    noteThrottled();
    return false;
  }
}
