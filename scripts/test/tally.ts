import { z } from 'zod';

/** How many tests or checks passed and how many failed. */
export interface Tally {
  passed: number;
  failed: number;
}

export const passedCheck: Tally = { passed: 1, failed: 0 };
export const failedCheck: Tally = { passed: 0, failed: 1 };

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
}

/** The last line of `npm test`. */
export function tallyLine({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}

/** A run without a single test has proved nothing and counts as failed. */
export function testStatus({ passed, failed }: Tally): number {
  return failed === 0 && passed > 0 ? 0 : 1;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

/**
 * Counts a vitest JSON report. A file that failed without a failed test, because it does not load
 * for example, counts as one; so does a run that failed for any other reason, or found no test.
 */
export function tallyVitest(report: unknown, exitCode: number): Tally {
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(report);
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  return atLeastOne({ passed: numPassedTests, failed: numFailedTests + brokenFiles }, exitCode);
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** Counts a Playwright JSON report. A flaky test has failed. */
export function tallyPlaywright(report: unknown, exitCode: number): Tally {
  const { stats, errors } = playwrightReport.parse(report);
  const failed = stats.unexpected + stats.flaky + errors.length;
  return atLeastOne({ passed: stats.expected, failed }, exitCode);
}

function atLeastOne(tally: Tally, exitCode: number): Tally {
  const silent = tally.failed === 0 && (exitCode !== 0 || tally.passed === 0);
  return silent ? { ...tally, failed: 1 } : tally;
}
