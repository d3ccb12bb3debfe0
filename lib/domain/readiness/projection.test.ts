import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDayNumber } from '../calendar';
import { flatBand } from './band';
import { computeReadiness, type ReadinessPlan, type ReadinessScenario } from './index';
import { readModel } from './model';
import { middleLevel } from './projection';
import { anyCase } from './testing/arbitraries';
import { goalOf, planOf, strategyOf } from './testing/plans';

const entry = (occurredOn: string, value: number) => ({ occurredOn, value });

function projected(plan: ReadinessPlan, asOf: string, date: string, scenario?: ReadinessScenario) {
  const row = computeReadiness(plan, asOf, scenario).series.find((one) => one.date === date);
  if (!row?.projected) throw new Error(`Nothing is projected on ${date}`);
  return row.projected;
}

describe('with no log yet', () => {
  it('the middle is nine tenths of the plan, with a band around it', () => {
    const { p10, p25, p50, p75, p90 } = projected(planOf([goalOf()]), '2026-12-31', '2027-06-30');
    expect(p50).toBeCloseTo((0.9 * 25 * 181) / 365, 12);
    expect([p10, p25, p50, p75, p90]).toEqual(
      [...new Set([p10, p25, p50, p75, p90])].sort((a, b) => a - b),
    );
  });

  it('a goal ahead begins on its first day, and waits until then', () => {
    const plan = planOf([goalOf({ startOn: '2027-12-31', dueOn: '2028-12-31' })]);
    expect(projected(plan, '2026-12-31', '2027-12-31').p90).toBe(0);
    expect(projected(plan, '2026-12-31', '2028-06-30').p50).toBeCloseTo((0.9 * 25 * 182) / 366, 12);
  });
});

describe('goals that no longer move', () => {
  const plan = (given: object, halfLifeYears: number | null = null) =>
    planOf([goalOf({ entries: [entry('2027-03-01', 4)], ...given })], { halfLifeYears });

  it('a dropped goal stays where it was', () => {
    const { p10, p90 } = projected(plan({ droppedOn: '2027-05-01' }), '2027-06-30', '2046-12-31');
    expect([p10, p90]).toEqual([10, 10]);
  });

  it('a dropped goal fades from its last entry', () => {
    const dropped = plan({ droppedOn: '2027-05-01' }, 10);
    const { p50 } = projected(dropped, '2027-06-30', '2036-12-31');
    expect(p50).toBeCloseTo(10 * 2 ** (-3593 / 3652.5), 10);
  });

  it('a reached goal fades from its due date: to be early is no loss', () => {
    const { p10, p50, p90 } = projected(
      plan({ entries: [entry('2027-03-01', 10)] }, 10),
      '2027-06-30',
      '2036-12-31',
    );
    expect(p50).toBeCloseTo(25 * 2 ** (-3288 / 3652.5), 10);
    expect(p10).toBe(p90);
  });

  it('none fades in a strategy in use', () => {
    const strategies = [
      strategyOf({
        inUse: true,
        goals: [
          goalOf({ entries: [entry('2027-03-01', 10)] }),
          goalOf({ entries: [entry('2027-03-01', 4)], droppedOn: '2027-05-01' }),
        ],
      }),
    ];
    const used = planOf([], { halfLifeYears: 1, strategies });
    expect(projected(used, '2027-06-30', '2046-12-31')).toEqual(flatBand(35));
  });
});

describe('goals that still move', () => {
  it('do not fade up to the due date, then as a whole', () => {
    const goal = goalOf({ entries: [entry('2026-12-31', 4)] });
    const plan = planOf([goal], { halfLifeYears: 10 });
    const rush = (date: string) => projected(plan, '2026-12-31', date, { pace: 1e9 }).p50;
    expect(rush('2027-01-31')).toBe(25);
    expect(rush('2027-12-31')).toBe(25);
    expect(rush('2028-12-31')).toBeCloseTo(25 * 2 ** (-366 / 3652.5), 10);
  });

  it('fade from the due date when overdue and nothing more is logged', () => {
    const plan = planOf([goalOf({ entries: [entry('2027-03-01', 5)] })], { halfLifeYears: 10 });
    const still = projected(plan, '2028-03-31', '2031-12-31', { pace: 0 });
    expect(still.p50).toBeCloseTo(12.5 * 2 ** (-1461 / 3652.5), 10);
  });

  it('count as fresh again as the rest gets done', () => {
    const plan = planOf([goalOf({ entries: [entry('2027-03-01', 5)] })], { halfLifeYears: 10 });
    const fresh = 2 ** (-1370 / 3652.5);
    const done = projected(plan, '2028-03-31', '2031-12-31', { pace: 1e9 });
    expect(done.p50).toBeCloseTo(25 * fresh, 10);
    // At a pace with which half of the rest is done by then: a quarter of the goal in 1370 days.
    const { mean } = computeReadiness(plan, '2028-03-31').pace;
    const pace = (0.25 * 365) / 1370 / mean;
    const half = projected(plan, '2028-03-31', '2031-12-31', { pace });
    expect(half.p50).toBeCloseTo(6.25 * 2 ** (-1461 / 3652.5) + 12.5 * fresh, 10);
  });

  it('keep their digits when hardly any rest is left', () => {
    // Eight times 0.1 as a computer adds it up: not quite the target.
    const value = 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1;
    const goal = goalOf({ target: 0.8, points: 100, entries: [entry('2027-03-01', value)] });
    const plan = planOf([goal], { halfLifeYears: 10 });
    expect(value).toBeLessThan(0.8);
    const still = projected(plan, '2028-03-31', '2031-12-31', { pace: 0 });
    expect(still.p50).toBeCloseTo(100 * 2 ** (-1461 / 3652.5), 10);
    const done = projected(plan, '2028-03-31', '2031-12-31');
    expect(done.p10).toBeCloseTo(100 * 2 ** (-1370 / 3652.5), 10);
  });

  it('earn faster with a scenario’s pace', () => {
    const plan = planOf([goalOf({ dueOn: '2036-12-31' })]);
    const once = projected(plan, '2026-12-31', '2028-12-31').p50;
    expect(projected(plan, '2026-12-31', '2028-12-31', { pace: 1.5 }).p50).toBeCloseTo(1.5 * once);
  });
});

it('the middle of a strategy alone is its p50', () => {
  fc.assert(
    fc.property(anyCase, ({ plan, asOf, scenario }) => {
      const model = readModel(plan, asOf, scenario);
      const { pace, series } = computeReadiness(plan, asOf, scenario);
      for (const { date, strategies } of series.filter(({ projected }) => projected)) {
        for (const strategy of model.strategies) {
          const alone = middleLevel(model, pace, strategy, toDayNumber(date));
          expect(alone).toBeCloseTo(strategies[strategy.key]?.projected?.p50 ?? -1, 9);
        }
      }
    }),
    { numRuns: 20 },
  );
});

describe('the required range', () => {
  const plan = planOf([], {
    strategies: [strategyOf({ required: { 2026: 0, 2031: 60, 2036: 60, 2046: 100 } })],
  });
  const rangeOn = (date: string, scenario?: ReadinessScenario) =>
    computeReadiness(plan, '2026-12-31', scenario).series.find((row) => row.date === date)
      ?.requiredRange;
  const share = (date: string, speed: number) =>
    (60 * speed * (toDayNumber(date) - toDayNumber('2026-01-01'))) / 2190;

  it('is the required line with the clock a fifth slower and a quarter faster', () => {
    const { low, high } = rangeOn('2028-06-30') ?? {};
    expect(low).toBeCloseTo(share('2028-06-30', 0.8), 10);
    expect(high).toBeCloseTo(share('2028-06-30', 1.25), 10);
  });

  it('comes on top of a scenario’s speed', () => {
    const { low, high } = rangeOn('2028-06-30', { disruption: 1.5 }) ?? {};
    expect(low).toBeCloseTo(share('2028-06-30', 1.2), 10);
    expect(high).toBeCloseTo(share('2028-06-30', 1.875), 10);
  });

  it('ends where the outlook does', () => {
    expect(rangeOn('2046-12-31')?.high).toBe(100);
    expect(rangeOn('2046-12-31')?.low).toBeLessThan(100);
  });
});

describe('plannedUntil', () => {
  it('is the latest due date of the goals that are not dropped', () => {
    const goals = [
      goalOf(),
      goalOf({ dueOn: '2030-06-30' }),
      goalOf({ dueOn: '2040-06-30', droppedOn: '2028-01-01' }),
    ];
    expect(computeReadiness(planOf(goals), '2028-03-31').plannedUntil).toBe('2030-06-30');
  });

  it('is null without any', () => {
    const dropped = goalOf({ droppedOn: '2028-01-01' });
    expect(computeReadiness(planOf([dropped]), '2028-03-31').plannedUntil).toBeNull();
    expect(computeReadiness(planOf(), '2028-03-31').plannedUntil).toBeNull();
  });
});

describe('the edges of the axis', () => {
  it('a plan looked at before it begins has its starting level', () => {
    const plan = planOf([], { strategies: [strategyOf({ startingLevel: 30 })] });
    const { series, pace } = computeReadiness(plan, '2026-11-15');
    expect(series[0]).toMatchObject({ date: '2026-11-15', logged: 30, planned: 30 });
    expect(series[1]?.date).toBe('2026-12-31');
    expect(pace.quarters).toBe(0);
  });

  it('a plan looked at after 2046 has no horizon ahead', () => {
    const { series, horizons } = computeReadiness(planOf([goalOf()]), '2047-05-05');
    expect(horizons).toEqual([]);
    expect(series.at(-1)).toMatchObject({ date: '2047-05-05', required: 50 });
    expect(series.at(-1)?.projected).not.toBeNull();
    expect(series.filter((row) => row.projected)).toHaveLength(1);
  });

  it('a plan from the middle of 2030 begins in its own month', () => {
    const { series, horizons } = computeReadiness(
      planOf([], { startedOn: '2030-06-15' }),
      '2030-06-15',
    );
    expect(series.slice(0, 3).map(({ date }) => date)).toEqual([
      '2030-06-15',
      '2030-06-30',
      '2030-07-31',
    ]);
    expect(horizons.map(({ year }) => year)).toEqual([2031, 2036, 2046]);
  });

  it('a horizon that is today is not past', () => {
    const years = (asOf: string) =>
      computeReadiness(planOf(), asOf).horizons.map(({ year }) => year);
    expect(years('2031-12-31')).toEqual([2031, 2036, 2046]);
    expect(years('2032-01-01')).toEqual([2036, 2046]);
  });

  it('a plan without strategies is at 0', () => {
    const { series } = computeReadiness(planOf([], { strategies: [] }), '2027-06-30');
    expect(series.at(-1)).toMatchObject({ required: 0, planned: 0, strategies: {} });
  });
});
