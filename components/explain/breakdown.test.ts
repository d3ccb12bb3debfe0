import fc from 'fast-check';
import { expect, it } from 'vitest';
import { explainReadiness, explainStrategy, type Line } from '@/lib/domain/explain';
import { computeReadiness } from '@/lib/domain/readiness';
import { anyCase } from '@/lib/domain/readiness/testing/arbitraries';
import { formatPoints } from '@/lib/format/numbers';
import { type LevelBreakdown, levelBreakdown, readinessBreakdown } from './breakdown';

const LINES: readonly Line[] = ['required', 'planned', 'logged', 'projected'];
const anyQuestion = fc.record({
  example: anyCase,
  at: fc.nat(),
  line: fc.constantFrom(...LINES),
});

const sum = (rows: readonly { readonly shown: number }[]) =>
  rows.reduce((total, row) => total + row.shown, 0);

/** The reader's own addition, all the way down. */
function expectToAddUp(level: LevelBreakdown) {
  if (level.kind === 'required') {
    expect(sum(level.anchors)).toBe(level.shown);
    return;
  }
  expect(level.starting.shown + sum(level.goals) + level.cap).toBe(level.shown);
  expect(level.cap).toBeLessThanOrEqual(0);
  for (const goal of level.goals) {
    expect(sum(goal.pieces)).toBe(goal.shown);
    expect(goal.shown).toBeGreaterThanOrEqual(0);
  }
}

it('shows rows that add up to the total, whatever the plan, line and date', () => {
  fc.assert(
    fc.property(anyQuestion, ({ example: { plan, asOf }, at, line }) => {
      const { series } = computeReadiness(plan, asOf);
      const row = series[at % series.length];
      const date = row?.date ?? asOf;
      const explanation = explainReadiness(plan, asOf, { date, line });
      if (!explanation || !row) return;
      const breakdown = readinessBreakdown(plan, explanation);
      expect(sum(breakdown.strategies)).toBe(breakdown.shown);
      expect(breakdown.strategies.reduce((all, one) => all + one.weightShown, 0)).toBe(1000);
      for (const { level } of breakdown.strategies) expectToAddUp(level);
      const value = line === 'projected' ? row.projected?.p50 : row[line];
      expect(formatPoints(breakdown.shown / 10)).toBe(formatPoints(value ?? Number.NaN));
    }),
    { numRuns: 120 },
  );
}, 60_000);

it('shows a strategy’s level as the sum of its rows', () => {
  fc.assert(
    fc.property(anyQuestion, ({ example: { plan, asOf }, at, line }) => {
      const { series } = computeReadiness(plan, asOf);
      const row = series[at % series.length];
      const key = plan.strategies[at % plan.strategies.length]?.key ?? '';
      const explanation = explainStrategy(plan, asOf, key, { date: row?.date ?? asOf, line });
      if (!explanation || !row) return;
      const level = levelBreakdown(plan, explanation);
      expectToAddUp(level);
      const lines = row.strategies[key];
      const value = line === 'projected' ? lines?.projected?.p50 : lines?.[line];
      expect(formatPoints(level.shown / 10)).toBe(formatPoints(value ?? Number.NaN));
    }),
    { numRuns: 120 },
  );
}, 60_000);
