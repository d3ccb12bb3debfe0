import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HORIZON_YEARS, type HorizonYear, horizonDate } from '@/lib/domain/calendar';
import {
  computeReadiness,
  type HorizonOutcome,
  horizonStatus,
  type Readiness,
  shortfall,
} from '@/lib/domain/readiness';
import { anyCase } from '@/lib/domain/readiness/testing/arbitraries';
import { wholePoints } from '../numbers';
import { shortParts, spareInWords, verdict, verdictText } from './verdict';

/** What is required, planned and projected: in the middle future, and at best. */
type Levels = readonly [required: number, planned: number, p50: number, p90?: number];

function outcomeOf(year: HorizonYear, [required, planned, p50, p90 = p50]: Levels): HorizonOutcome {
  const projected = { p10: p50, p25: p50, p50, p75: p50, p90 };
  const lines = { required, planned, projected };
  return {
    year,
    ...lines,
    requiredRange: { low: required, high: required },
    status: horizonStatus(lines),
    ...shortfall(lines),
    strategies: {},
  };
}

function judged(levels: readonly Levels[], given: Partial<Readiness> = {}) {
  const years = HORIZON_YEARS.slice(-levels.length);
  return {
    horizons: levels.map((one, index) => outcomeOf(years[index] ?? 2046, one)),
    plannedUntil: '2040-12-31',
    pace: { quarters: 8, spi: 0.8, mean: 0.8, spread: 0.5 },
    ...given,
  };
}

const noPace = { pace: { quarters: 0, spi: null, mean: 0.9, spread: 0.577 } };
const said = (...given: Parameters<typeof judged>) => {
  const { status, ...rest } = verdict(judged(...given));
  return [status, verdictText({ status, ...rest })];
};
const met: Levels = [48, 60, 50];

describe('the verdict', () => {
  it('tells what is not planned yet from what is behind', () => {
    expect(said([met, [81, 59, 54], [90, 59, 50]])).toEqual([
      'on-track',
      'On track for 2031. 2036 needs about 27 more: 22 not planned yet, 5 behind your plan.',
    ]);
  });

  it('is short where all horizons are reached', () => {
    expect(said([met, met, met])).toEqual(['on-track', 'On track for 2031, 2036 and 2046.']);
  });

  it.each<[string, string, Levels, Partial<Readiness>]>([
    ['more-to-plan', 'More to plan. 2046 needs about 22 more, not planned yet.', [70, 48, 48], {}],
    ['off-track', 'Behind. 2046 needs about 12 more than your pace brings.', [60, 60, 48], {}],
    ['at-risk', 'At risk. 2046 needs about 12 more than your pace brings.', [60, 60, 48, 61], {}],
    ['at-risk', 'At risk. 2046 needs just a little more.', [60.4, 60.4, 60.1, 61], {}],
    [
      'off-track',
      'Behind. 2046 needs about 12 more than nine tenths of your plan bring.',
      [60, 60, 48],
      noPace,
    ],
    [
      'more-to-plan',
      'More to plan. 2046 needs about 7 more: 4 not planned yet, 3 to allow for delays.',
      [60, 56, 53],
      noPace,
    ],
    [
      'more-to-plan',
      'Nothing planned yet. 2046 needs about 22 more.',
      [70, 48, 48],
      { ...noPace, plannedUntil: null },
    ],
  ])('%s: %s', (status, sentence, levels, given) => {
    expect(said([levels], given)).toEqual([status, sentence]);
  });

  it('names horizons that are reached although an earlier one is not', () => {
    expect(said([[50, 60, 45], met, met])).toEqual([
      'off-track',
      'Behind. 2031 needs about 5 more than your pace brings. On track for 2036 and 2046.',
    ]);
    expect(said([met, [50, 60, 45], met])[1]).toBe(
      'On track for 2031 and 2046. 2036 needs about 5 more than your pace brings.',
    );
  });

  it('leads to what fixes each part', () => {
    const { parts } = verdict(judged([met, [81, 59, 54], met]));
    expect(parts.filter(({ fix }) => fix)).toEqual([
      { text: 'about 27 more', fix: { kind: 'gap', year: 2036 } },
      { text: '22 not planned yet', fix: { kind: 'plan', year: 2036 } },
      { text: '5 behind your plan', fix: { kind: 'catch-up', year: 2036 } },
    ]);
  });

  it('says when every horizon is past', () => {
    expect(said([])).toEqual([null, 'This plan’s last horizon, 2046, has passed.']);
  });
});

describe('a horizon', () => {
  it('that is reached has so much to spare', () => {
    expect(spareInWords(outcomeOf(2031, [48, 60, 60.2]))).toBe('12 to spare');
    expect(spareInWords(outcomeOf(2031, [48.2, 60, 48.4]))).toBe('just enough');
  });

  it.each<[string, Levels]>([
    ['just short', [48.4, 48.4, 48.1]],
    ['27 short: 22 not planned yet, 5 behind your plan', [81, 59, 54]],
    ['27 short, not planned yet', [81, 54, 54]],
    ['6 short, behind your plan', [60, 60, 54]],
  ])('says how short it is, and leads to what would help: %s', (words, levels) => {
    const [short, ...why] = shortParts(outcomeOf(2031, levels), { quarters: 3 });
    expect([short, ...why].map((part) => part?.text).join('')).toBe(words);
    expect(short?.fix).toEqual({ kind: 'gap', year: 2031 });
  });
});

describe('for any plan', () => {
  const numbers = (text: string) => (text.match(/\b\d{1,3}\b(?!%)/g) ?? []).map(Number);

  it('the numbers of a sentence add up, and agree with the levels as they are shown', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, asOf }) => {
        const readiness = computeReadiness(plan, asOf);
        const text = verdictText(verdict(readiness));
        const [missing, ...parts] = numbers(text);
        const short = readiness.horizons.find(({ status }) => status !== 'on-track');
        if (short && missing !== undefined) {
          expect(missing).toBe(wholePoints(short.required) - wholePoints(short.projected.p50));
        }
        if (parts.length > 0) expect(parts.reduce((sum, part) => sum + part, 0)).toBe(missing);
      }),
      { numRuns: 60 },
    );
  });

  it('nobody is behind before a quarter is logged, and no year is on track that is not', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, asOf }) => {
        const readiness = computeReadiness(plan, asOf);
        const text = verdictText(verdict(readiness));
        if (readiness.pace.quarters === 0)
          expect(text).not.toMatch(/your plan\b(?! bring)|your pace/);
        const onTrack = /On track for ([^.]*)\./.exec(text)?.[1] ?? '';
        for (const { year, status } of readiness.horizons) {
          expect(onTrack.includes(String(year))).toBe(status === 'on-track');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('beyond the last due date it is only said to be behind where all that is asked is planned', () => {
    fc.assert(
      fc.property(anyCase, ({ plan, asOf }) => {
        const readiness = computeReadiness(plan, asOf);
        for (const outcome of readiness.horizons) {
          const open =
            readiness.plannedUntil === null || horizonDate(outcome.year) > readiness.plannedUntil;
          if (!open || outcome.status !== 'off-track') continue;
          expect(outcome.planned).toBeGreaterThanOrEqual(outcome.required - 1e-6);
        }
      }),
      { numRuns: 60 },
    );
  });
});
