import { describe, expect, it } from 'vitest';
import type { HorizonComparison, Reach } from '@/lib/domain/scenario';
import { changeInWords, monthsInWords, scenarioFaultInWords } from './scenario';

function horizon(from: number, to: number, reach: Partial<Reach> = {}): HorizonComparison {
  const outcome = (p50: number) => ({
    year: 2036 as const,
    required: 50,
    requiredRange: { low: 45, high: 55 },
    planned: 50,
    projected: { p10: p50, p25: p50, p50, p75: p50, p90: p50 },
    status: 'off-track' as const,
    toPlan: 0,
    behind: 50 - p50,
    strategies: {},
  });
  return {
    year: 2036,
    base: outcome(from),
    other: outcome(to),
    difference: to - from,
    reach: { base: null, other: null, monthsEarlier: null, ...reach },
  };
}

describe('a change in words', () => {
  it.each([
    [horizon(40, 52), '12% more in 2036'],
    [horizon(40, 39), '1% less in 2036'],
    [horizon(40, 40.4), 'no change'],
    [horizon(40.4, 40.6), '1% more in 2036'],
    [
      horizon(60, 60, { base: '2036-05-31', other: '2034-05-31', monthsEarlier: 24 }),
      'reaches what 2036 needs two years earlier',
    ],
    [
      horizon(60, 58, { base: '2036-05-31', other: '2036-10-31', monthsEarlier: -5 }),
      'reaches what 2036 needs five months later; 2% less in 2036',
    ],
    [
      horizon(40, 52, { other: '2036-05-31' }),
      'reaches what 2036 needs, unlike today’s plan; 12% more in 2036',
    ],
    [horizon(50, 50, { base: '2036-05-31' }), 'no longer reaches what 2036 needs'],
    [horizon(50, 50, { base: '2030-05-31', other: '2030-05-31', monthsEarlier: 0 }), 'no change'],
  ])('%#: %s', (comparison, words) => {
    expect(changeInWords([comparison])).toBe(words);
  });

  it('is no change without a horizon', () => {
    expect(changeInWords([])).toBe('no change');
  });

  it.each([
    [1, 'a month'],
    [11, 'eleven months'],
    [12, 'a year'],
    [14, 'a year'],
    [17, 'one and a half years'],
    [30, 'two and a half years'],
    [36, 'three years'],
    [240, '20 years'],
  ])('%i months', (months, words) => {
    expect(monthsInWords(months)).toBe(words);
  });
});

it('says what was left out of an address, and why', () => {
  expect(scenarioFaultInWords({ parameter: 'pace', given: 'fast', reason: 'not-a-number' })).toBe(
    'The pace “fast” is not a number, so it was left out.',
  );
  const long = { parameter: 'add', given: 'x'.repeat(100), reason: 'malformed' } as const;
  expect(scenarioFaultInWords(long)).toBe(
    `The new goal “${'x'.repeat(60)}…” cannot be read, so it was left out.`,
  );
});
