import { describe, expect, it } from 'vitest';
import type { CalibrationRow, PlanKind } from '@/lib/domain/readiness/calibration';
import { calibrationResult } from '@/lib/domain/readiness/calibration/result';
import { calibrationTable, coverageVerdict } from './calibration';
import { calibrationSentence } from './calibration-sentence';

const row = (plan: PlanKind, logYears: number, within80: number): CalibrationRow => ({
  plan,
  logYears,
  within80,
  ahead: '5 years',
  counted: 100,
  leftOut: 0,
  within50: 0.5,
  below: 0.1,
  above: 0.1,
  width: 5,
  distance: 1.25,
});

describe('the verdict on the range’s calibration', () => {
  it('follows from the per cent that are shown', () => {
    const said = [0.8, 0.775, 0.774, 0.7, 0.69, 0.83, 0.91];
    expect(said.map((within80) => coverageVerdict({ within80 }))).toEqual([
      'as claimed',
      'as claimed',
      'a little narrow',
      'a little narrow',
      'too narrow',
      'a little wide',
      'too wide',
    ]);
  });

  it('does not hide a bad result', () => {
    const bad = [row('open', 2, 0.78), row('open', 4, 0.4), row('open', 0.5, 0.1)];
    const sentence = calibrationSentence(bad, 'open');
    expect(sentence).toContain('between 40% and 78%');
    expect(sentence).toContain('too narrow');
    expect(calibrationSentence([row('open', 2, 0.81)], 'open')).toContain(
      'eight in ten that it claims.',
    );
    expect(calibrationSentence([row('open', 2, 0.96)], 'open')).toContain('too wide');
    expect(calibrationSentence([], 'open')).toBe('');
  });

  it('shows every measurement that is kept', () => {
    for (const plan of ['open', 'ordinary'] as const) {
      const { logYears, rows } = calibrationTable(calibrationResult.rows, plan);
      const cells = rows.flatMap((one) => one.cells).filter((cell) => cell !== undefined);
      expect(cells).toHaveLength(calibrationResult.rows.filter((one) => one.plan === plan).length);
      expect(rows.every((one) => one.cells.length === logYears.length)).toBe(true);
    }
  });
});
