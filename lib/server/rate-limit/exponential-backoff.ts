/** Failures without a delay: people mistype. */
const FREE_FAILURES = 10;
/** Milliseconds. Long for a guesser, bearable for the owner, who is let in all the same. */
const LONGEST_DELAY = 4_000;

/**
 * Exponential backoff of answers: milliseconds that a sign-in is delayed after so many failures
 * within an hour. A quarter of a second, doubled by every ten more.
 */
export function backoffMilliseconds(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(LONGEST_DELAY, 250 * 2 ** Math.floor((failures - FREE_FAILURES) / 10));
}

/**
 * Exponential backoff of a limit: seconds to wait when it is reached for the nth time in a day. A
 * minute, doubled each time, at most an hour.
 */
export function backoffSeconds(times: number): number {
  return Math.min(3_600, 60 * 2 ** (Math.max(1, times) - 1));
}
