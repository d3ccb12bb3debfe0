import type { WaitingEntry } from './waiting-entry';

/** Days: the server knows an idempotency key for thirty. */
const MAX_AGE = 27;

/**
 * Whether an entry has waited for so long that the server might not know its key any more: if the first
 * attempt was saved without an answer, sending it again would log it twice.
 *
 * @param now milliseconds since 1970
 */
export function isTooOld({ typedAt }: Pick<WaitingEntry, 'typedAt'>, now: number): boolean {
  return now - typedAt > MAX_AGE * 24 * 60 * 60 * 1_000;
}
