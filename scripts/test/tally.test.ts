import { describe, expect, it } from 'vitest';
import { addTallies, tallyLine, tallyPlaywright, tallyVitest, testStatus } from './tally';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((result) => ({ status: result })),
});

describe('tallyVitest', () => {
  it('counts tests', () => {
    const testResults = [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')];
    const report = { numPassedTests: 3, numFailedTests: 1, testResults };
    expect(tallyVitest(report, 1)).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a file that does not load as one failure', () => {
    const testResults = [file('passed', 'passed'), file('failed')];
    const report = { numPassedTests: 1, numFailedTests: 0, testResults };
    expect(tallyVitest(report, 1)).toEqual({ passed: 1, failed: 1 });
  });

  it('fails a run that ends badly although its tests passed', () => {
    const report = { numPassedTests: 5, numFailedTests: 0, testResults: [] };
    expect(tallyVitest(report, 1)).toEqual({ passed: 5, failed: 1 });
  });

  it('fails a run without a test', () => {
    const report = { numPassedTests: 0, numFailedTests: 0, testResults: [] };
    expect(tallyVitest(report, 0)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('tallyPlaywright', () => {
  it('counts journeys, and one that passed at a second try as failed', () => {
    const report = { stats: { expected: 7, unexpected: 2, flaky: 1 }, errors: [] };
    expect(tallyPlaywright(report, 1)).toEqual({ passed: 7, failed: 3 });
  });

  it('counts errors outside every journey', () => {
    const report = { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{ message: 'x' }] };
    expect(tallyPlaywright(report, 1)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('the result of npm test', () => {
  it('adds everything up in one line', () => {
    const sum = addTallies([
      { passed: 2, failed: 0 },
      { passed: 3, failed: 1 },
    ]);
    expect(tallyLine(sum)).toBe('5 passed, 1 failed');
  });

  it('is a failure when anything failed, or when nothing ran', () => {
    expect(testStatus({ passed: 5, failed: 1 })).toBe(1);
    expect(testStatus({ passed: 0, failed: 0 })).toBe(1);
    expect(testStatus({ passed: 5, failed: 0 })).toBe(0);
  });
});
