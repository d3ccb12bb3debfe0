import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortfall } from '@/lib/domain/readiness';
import { wholePoints } from '../numbers';
import { shownShortfall } from './shown-shortfall';

function outcomeOf(required: number, planned: number, p50: number) {
  const projected = { p10: p50, p25: p50, p50, p75: p50, p90: p50 };
  return { required, projected, ...shortfall({ required, planned, projected }) };
}

it('adds up to the difference between the two levels as they are shown', () => {
  // Exactly 26.6: 22.2 not planned, 4.4 behind.
  expect(shownShortfall(outcomeOf(80.6, 58.4, 54))).toEqual({
    missing: 27,
    toPlan: 23,
    behind: 4,
  });
  expect(shownShortfall(outcomeOf(81, 59, 54))).toEqual({ missing: 27, toPlan: 22, behind: 5 });
});

it('shows nothing where less than a point that shows is missing', () => {
  expect(shownShortfall(outcomeOf(50.4, 40, 50.1))).toEqual({ missing: 0, toPlan: 0, behind: 0 });
  expect(shownShortfall(outcomeOf(50, 40, 60))).toEqual({ missing: 0, toPlan: 0, behind: 0 });
});

it('holds for every outcome', () => {
  const level = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(level, level, level, (required, planned, p50) => {
      const outcome = outcomeOf(required, planned, p50);
      const { missing, toPlan, behind } = shownShortfall(outcome);
      expect(toPlan + behind).toBe(missing);
      expect(missing).toBe(Math.max(0, wholePoints(required) - wholePoints(p50)));
      expect(Math.abs(toPlan - outcome.toPlan)).toBeLessThan(1.5);
      expect(Math.abs(behind - outcome.behind)).toBeLessThan(1.5);
      if (outcome.toPlan === 0) expect(toPlan).toBe(0);
      if (outcome.behind === 0) expect(behind).toBe(0);
      expect(Math.min(toPlan, behind)).toBeGreaterThanOrEqual(0);
    }),
  );
});
