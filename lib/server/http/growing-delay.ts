/** Failures that cost nothing: people mistype. */
const FREE_FAILURES = 10;
/** Milliseconds. Long for a guesser, bearable for the owner, who is let in all the same. */
const LONGEST_HOLD = 4_000;

/**
 * Milliseconds that an attempt is held back on an account that failed so often within an hour, from
 * wherever: a quarter of a second, doubled by every ten more.
 */
export function growingHold(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(LONGEST_HOLD, 250 * 2 ** Math.floor((failures - FREE_FAILURES) / 10));
}

/** Seconds to wait when a limit is reached for the nth time in a day: a minute, doubled, at most an hour. */
export function growingWait(times: number): number {
  return Math.min(3_600, 60 * 2 ** (Math.max(1, times) - 1));
}
