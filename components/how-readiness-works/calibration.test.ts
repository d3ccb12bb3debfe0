import { describe, expect, it } from 'vitest';
import type {
  CalibrationRow,
  Coverage,
  HabitRow,
  PaceRow,
  PlanKind,
} from '@/lib/domain/readiness/calibration';
import { calibrationResult } from '@/lib/domain/readiness/calibration/result';
import { calibrationTable, coverageVerdict, leastCaught, pooledRows } from './calibration';
import { calibrationSentence, slowPeopleSentence } from './calibration-sentence';

const coverage = (within80: number, given: Partial<Coverage> = {}): Coverage => ({
  counted: 100,
  within80,
  within50: 0.5,
  below: 0.1,
  above: 0.1,
  belowMiddle: 0.5,
  bias: 0,
  width: 5,
  score: 6,
  simple: { stays: 20, planned: 20, lastYear: 20 },
  ...given,
});
const row = (
  plan: PlanKind,
  logYears: number,
  within80: number,
  given: Partial<CalibrationRow> = {},
): CalibrationRow => ({ plan, logYears, ahead: '5 years', ...coverage(within80), ...given });
const pooled = (plan: PlanKind, logYears: number, within80: number): HabitRow => ({
  habit: 'steady',
  plan,
  logYears,
  ...coverage(within80),
});

describe('the verdict on the range’s calibration', () => {
  it('follows from the per cent that are shown', () => {
    const said = [0.8, 0.747, 0.853, 0.744, 0.856].map((within80) => coverageVerdict({ within80 }));
    expect(said).toEqual(['as claimed', 'as claimed', 'as claimed', 'too narrow', 'too wide']);
  });

  it('does not hide a bad result', () => {
    const rows = [
      row('open', 2, 0.78),
      row('open', 4, 0.4, { ahead: '2046', above: 0.5, bias: 1.04 }),
    ];
    const habits = [pooled('open', 2, 0.78), pooled('open', 4, 0.6)];
    expect(calibrationSentence(rows, habits, 'open')).toContain(
      'caught 60% to 78% of what came, depending on how long the log was, and its darker half 50%. It caught least at the end of 2046, after 4 years of log: 40%, which is less than it claims. What it missed there lay mostly above it, and on average what came was 1.0 points above the middle.',
    );
  });

  it('is short where the least is near what it claims', () => {
    const sentence = calibrationSentence([row('open', 2, 0.78)], [pooled('open', 2, 0.78)], 'open');
    expect(sentence).toMatch(/It caught least 5 years ahead, after 2 years of log: 78%\.$/);
    expect(calibrationSentence([], [], 'open')).toBe('');
  });

  it('says how people fare who are steadily slow', () => {
    const slow = (logYears: number, below: number): PaceRow => ({
      plan: 'open',
      mean: 0.5,
      logYears,
      ...coverage(0.7, { below, belowMiddle: 0.9 }),
    });
    const sentence = slowPeopleSentence([slow(0.5, 0.25), slow(8, 0.12)]);
    expect(sentence).toContain('25% of cases after half a year of log and in 12% after 8 years');
    expect(sentence).toContain('90% of what comes is below the middle');
    expect(slowPeopleSentence([])).toBe('');
  });
});

describe('the kept measurement', () => {
  it('is shown whole', () => {
    for (const plan of ['open', 'ordinary'] as const) {
      const { logYears, rows } = calibrationTable(calibrationResult.rows, plan);
      const cells = rows.flatMap((one) => one.cells).filter((cell) => cell !== undefined);
      expect(cells).toHaveLength(calibrationResult.rows.filter((one) => one.plan === plan).length);
      expect(rows.every((one) => one.cells.length === logYears.length)).toBe(true);
      expect(pooledRows(calibrationResult.habits, plan)).toHaveLength(logYears.length);
    }
  });

  it('misses what the words beside it say: higher, by about a point, far ahead', () => {
    const ordinary = calibrationResult.rows.filter(({ plan }) => plan === 'ordinary');
    const least = leastCaught(ordinary);
    expect(least?.ahead).toBe('2046');
    expect(least?.above).toBeGreaterThan(2 * (least?.below ?? 1));
    expect(Math.round(least?.bias ?? 0)).toBe(1);
  });

  it('holds what the range claims, all looks ahead together', () => {
    for (const row of calibrationResult.habits.filter(({ habit }) => habit === 'steady')) {
      expect(coverageVerdict(row)).toBe('as claimed');
      expect(Math.abs(row.within50 - 0.5)).toBeLessThan(0.06);
    }
  });
});
