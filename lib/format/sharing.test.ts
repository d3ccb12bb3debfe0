import { describe, expect, it } from 'vitest';
import type { Readiness } from '@/lib/domain/readiness';
import { verdict, verdictText } from './readiness/verdict';
import { forReader, sharedSentence, usedInWords } from './sharing';

const readiness = (pace: object, more: object = {}) =>
  ({
    asOf: '2028-03-31',
    series: [{ date: '2028-03-31', logged: 30.4, required: 42.2 }],
    pace: { quarters: 0, spi: null, mean: 0.9, spread: 0.5, ...pace },
    ...more,
  }) as unknown as Readiness;

describe('a shared plan in words', () => {
  it('speaks of the plan and not to its person, whatever the pace', () => {
    const sentences = [
      {},
      { quarters: 1, spi: 0, mean: 0.7 },
      { quarters: 4, spi: 0.8, mean: 0.8 },
      { quarters: 40, spi: 3, mean: 3 },
    ].map((pace) => sharedSentence(readiness(pace)));
    for (const sentence of sentences) expect(sentence).not.toMatch(/\byou(r)?\b/i);
    expect(sentences[0]).toMatch(/^The plan is at about 30% today; the profession needs 42%\. No/);
    expect(sentences[2]).toMatch(/Over 4 quarters, progress was 80% of what was planned\./);
    expect(sentences[3]).toContain('300% of what was planned or more');
  });

  it('says of a verdict the same without “your”', () => {
    const band = { p10: 30, p25: 35, p50: 40, p75: 45, p90: 50 };
    for (const quarters of [0, 4]) {
      for (const [toPlan, behind] of [
        [0, 20],
        [10, 10],
      ] as const) {
        const outcome = { year: 2031, status: 'off-track', required: 60, projected: band };
        const horizons = [{ ...outcome, toPlan, behind }];
        const judged = readiness({ quarters }, { horizons, plannedUntil: '2035-01-01' });
        expect(forReader(verdictText(verdict(judged)))).not.toMatch(/\byour?\b/i);
      }
    }
  });

  it('counts how often a link was used, before the moment of the last time', () => {
    expect([0, 1, 2, 1_234].map((times) => usedInWords('Opened', times))).toEqual([
      'Not opened yet',
      'Opened once, on ',
      'Opened 2 times, last on ',
      'Opened 1,234 times, last on ',
    ]);
    expect(usedInWords('Fetched', 0)).toBe('Not fetched yet');
  });
});
