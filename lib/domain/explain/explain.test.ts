import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeReadiness, type Lines } from '../readiness/index';
import { anyCase } from '../readiness/testing/arbitraries';
import { goalOf, planOf, strategyOf } from '../readiness/testing/plans';
import {
  type EarnedPart,
  explainReadiness,
  explainStrategy,
  type Line,
  type Percentile,
  type RequiredPart,
} from './index';

const LINES: readonly Line[] = ['required', 'planned', 'logged', 'projected'];
const PERCENTILES: readonly Percentile[] = ['p10', 'p25', 'p50', 'p75', 'p90'];
const NEAR = 1e-9;
const anyQuestion = fc.record({
  example: anyCase,
  at: fc.nat(),
  line: fc.constantFrom(...LINES),
  percentile: fc.constantFrom(...PERCENTILES),
});

function shown(lines: Lines, line: Line, percentile: Percentile): number | null {
  return line === 'projected' ? (lines.projected?.[percentile] ?? null) : lines[line];
}

/** How far a part is from the sum of its components. */
function unexplained(part: EarnedPart | RequiredPart): number {
  const weighted = Math.abs(part.points - part.weight.value * part.level);
  if ('required' in part) {
    const { before, after, share, value } = part.required;
    const between = before.value * (1 - share) + after.value * share;
    return Math.max(weighted, Math.abs(between - value), Math.abs(value - part.level));
  }
  const goals = part.goals.map((goal) => {
    const pieces = goal.pieces.map((piece) =>
      Math.abs(piece.earned - goal.points * piece.fraction * piece.fresh),
    );
    const sum = goal.pieces.reduce((total, piece) => total + piece.earned, 0);
    return Math.max(0, ...pieces, Math.abs(sum - goal.earned), goal.fraction - 1);
  });
  const { level, fresh, left } = part.starting;
  const sum = part.goals.reduce((total, goal) => total + goal.earned, left) + part.cap;
  const starting = Math.abs(level * fresh - left);
  return Math.max(weighted, ...goals, starting, part.cap, Math.abs(sum - part.level));
}

it('adds up to the number of the chart, whatever the plan, line, date and percentile', () => {
  fc.assert(
    fc.property(anyQuestion, ({ example, at, line, percentile }) => {
      const { plan, asOf, scenario } = example;
      const { series } = computeReadiness(plan, asOf, scenario);
      const row = series[at % series.length];
      if (!row) throw new Error('A series has rows');
      const question = { date: row.date, line, percentile };
      const account = explainReadiness(plan, asOf, question, scenario);
      const value = shown(row, line, percentile);
      expect(account === null).toBe(value === null);
      if (!account || value === null) return;
      const sum = account.strategies.reduce((total, part) => total + part.points, 0);
      expect(Math.abs(account.value - value)).toBeLessThan(NEAR);
      expect(Math.abs(sum - value)).toBeLessThan(NEAR);
      for (const part of account.strategies) expect(unexplained(part)).toBeLessThan(NEAR);
    }),
    { numRuns: 150 },
  );
}, 60_000);

it('adds up to the level of a strategy on its own chart', () => {
  fc.assert(
    fc.property(anyQuestion, ({ example, at, line, percentile }) => {
      const { plan, asOf, scenario } = example;
      const { series } = computeReadiness(plan, asOf, scenario);
      const row = series[at % series.length];
      const key = plan.strategies[at % plan.strategies.length]?.key ?? '';
      const lines = row?.strategies[key];
      if (!row || !lines) throw new Error('A row has every strategy');
      const question = { date: row.date, line, percentile };
      const account = explainStrategy(plan, asOf, key, question, scenario);
      const value = shown(lines, line, percentile);
      expect(account === null).toBe(value === null);
      if (!account || value === null) return;
      expect(Math.abs(account.value - value)).toBeLessThan(NEAR);
      expect(unexplained(account.strategy)).toBeLessThan(NEAR);
    }),
    { numRuns: 150 },
  );
}, 60_000);

describe('a plan two months on', () => {
  const entry = (occurredOn: string, value: number) => ({ occurredOn, value });
  const goals = [
    goalOf({ id: 'half', entries: [entry('2027-02-10', 5)] }),
    goalOf({ id: 'rest', points: 90, dueOn: '2030-12-31' }),
  ];
  const strategies = [
    strategyOf({ key: 'a', startingLevel: 20, goals, weights: { 2031: 3, 2036: 1, 2046: 1 } }),
    strategyOf({
      key: 'b',
      required: { 2026: 0, 2031: 40, 2036: 60, 2046: 80 },
      weights: { 2031: 1, 2036: 1, 2046: 1 },
    }),
  ];
  const plan = planOf([], { halfLifeYears: 10, strategies });
  const explain = (date: string, line: Line, scenario = {}) => {
    const account = explainReadiness(plan, '2027-02-28', { date, line }, scenario);
    if (!account) throw new Error(`${line} does not run on ${date}`);
    return account;
  };

  it('names the entry in effect, and what fading leaves of the starting level', () => {
    const account = explain('2027-02-28', 'logged');
    if (account.line !== 'logged') throw new Error('Asked for what is logged');
    const part = account.strategies[0];
    expect(part?.weight).toMatchObject({ value: 0.75, share: 0 });
    expect(part?.starting.left).toBeCloseTo(20 * 2 ** (-59 / 3652.5), 10);
    expect(part?.goals[0]?.pieces).toEqual([
      {
        basis: 'entry',
        entry: entry('2027-02-10', 5),
        fraction: 0.5,
        fadesFrom: null,
        fresh: 1,
        earned: 12.5,
      },
    ]);
    expect(part?.goals[1]).toMatchObject({ goalId: 'rest', pieces: [], earned: 0 });
  });

  it('cuts off what is above 100', () => {
    const account = explain('2030-12-31', 'planned');
    if (account.line !== 'planned') throw new Error('Asked for what is planned');
    expect(account.strategies[0]?.level).toBe(100);
    expect(account.strategies[0]?.cap).toBeLessThan(-20);
  });

  it('gives the horizons around a required level, on the day on which disruption reads it', () => {
    const account = explain('2034-06-30', 'required', { disruption: 1.5 });
    if (account.line !== 'required') throw new Error('Asked for what is required');
    expect(account.strategies[1]?.required).toMatchObject({
      before: { date: '2036-12-31', value: 60 },
      after: { date: '2046-12-31', value: 80 },
    });
    expect(account.strategies[1]?.weight.before.date).toBe('2031-12-31');
  });

  it('gives the middle future’s progress, and the futures of the band’s edges', () => {
    const account = explain('2029-12-31', 'projected', { pace: 1.5 });
    if (account.line !== 'projected' || !account.future) throw new Error('Asked for a projection');
    const { future, mean, ownMean, factor, luck, quartersAhead, gone } = account.future;
    expect([future, luck, factor]).toEqual([0, 1, 1.5]);
    expect(ownMean).toBe(mean);
    expect(gone).toBeCloseTo(1.5 * mean * quartersAhead, 10);
    expect(account.band.map(({ percentile, rank }) => [percentile, rank])).toEqual([
      ['p10', 10],
      ['p25', 25],
      ['p50', null],
      ['p75', 75],
      ['p90', 90],
    ]);
    for (const { future: one } of account.band) {
      const { score, spread, effectiveQuarters, deviation } = one;
      expect(deviation).toBeCloseTo(spread / Math.sqrt(effectiveQuarters + 3), 12);
      expect(one.ownMean).toBeCloseTo(Math.max(0, one.mean + score * deviation), 12);
      expect(one.gone).toBeCloseTo(1.5 * one.ownMean * one.luck * one.quartersAhead, 10);
    }
  });

  it('says when the future reached a goal, and that its points fade from the due date', () => {
    const account = explain('2036-12-31', 'projected');
    if (account.line !== 'projected') throw new Error('Asked for a projection');
    const [logged, paced] = account.strategies[0]?.goals[0]?.pieces ?? [];
    if (paced?.basis !== 'pace') throw new Error('The goal goes on');
    expect(paced.reachedOn).toMatch(/^2027-|^2028-/);
    expect(paced.fadesFrom).toBe('2027-12-31');
    expect(logged?.fadesFrom).toBe('2027-12-31');
    expect(paced.fraction).toBe(0.5);
  });

  it('renews what is logged of an overdue goal as the rest gets done', () => {
    const overdue = explainReadiness(plan, '2028-06-30', { date: '2028-12-31', line: 'projected' });
    if (overdue?.line !== 'projected') throw new Error('Asked for a projection');
    const pieces = overdue.strategies[0]?.goals[0]?.pieces ?? [];
    expect(pieces.map(({ basis, fadesFrom }) => [basis, fadesFrom])).toEqual([
      ['entry', '2027-12-31'],
      ['renewed', '2028-06-30'],
      ['pace', '2028-06-30'],
    ]);
    expect((pieces[0]?.fraction ?? 0) + (pieces[1]?.fraction ?? 0)).toBeCloseTo(0.5, 12);
  });

  it('lets nothing fade of what is in use', () => {
    const used = planOf([], {
      halfLifeYears: 10,
      strategies: [{ ...strategies[0], inUse: true } as (typeof strategies)[number]],
    });
    for (const line of ['planned', 'projected'] as const) {
      const account = explainReadiness(used, '2027-02-28', { date: '2046-12-31', line });
      if (account?.line !== line) throw new Error(`Asked for what is ${line}`);
      const part = account.strategies[0];
      expect(part).toMatchObject({ inUse: true, starting: { fresh: 1, left: 20 } });
      for (const piece of part?.goals.flatMap(({ pieces }) => pieces) ?? []) {
        expect(piece).toMatchObject({ fresh: 1, fadesFrom: null });
      }
    }
  });

  it('has no future on asOf, where all are at the logged level', () => {
    const account = explain('2027-02-28', 'projected');
    expect(account).toMatchObject({ line: 'projected', future: null, band: [] });
    expect(account.value).toBe(explain('2027-02-28', 'logged').value);
  });

  it('is null where a line does not run', () => {
    const ask = (date: string, line: Line) => explainReadiness(plan, '2027-02-28', { date, line });
    expect(ask('2027-03-31', 'logged')).toBeNull();
    expect(ask('2027-01-31', 'projected')).toBeNull();
  });

  it('refuses a date between those of the grid, and a strategy that is not there', () => {
    const ask = (date: string) => explainReadiness(plan, '2027-02-28', { date, line: 'planned' });
    expect(() => ask('2027-03-15')).toThrow(RangeError);
    expect(() => ask('tomorrow')).toThrow(/grid/);
    const question = { date: '2027-02-28', line: 'planned' } as const;
    expect(() => explainStrategy(plan, '2027-02-28', 'c', question)).toThrow(RangeError);
  });
});
