import { describe, expect, it } from 'vitest';
import { computeReadiness, type ReadinessPlan, type ReadinessScenario } from './index';
import { goalOf, planOf, strategyOf } from './testing/plans';

const entry = (occurredOn: string, value: number) => ({ occurredOn, value });

function projected(plan: ReadinessPlan, asOf: string, date: string, scenario?: ReadinessScenario) {
  const row = computeReadiness(plan, asOf, scenario).series.find((one) => one.date === date);
  if (!row?.projected) throw new Error(`Nothing is projected on ${date}`);
  return row.projected;
}

describe('with no log yet', () => {
  it('the middle is the plan, with a spread around it', () => {
    const { p10, p50, p90 } = projected(planOf([goalOf()]), '2026-12-31', '2027-06-30');
    const spread = 1.2815515655446 * 0.5 * Math.sqrt(91.3125 / 181 + 1 / 2);
    expect(p50).toBeCloseTo((25 * 181) / 365, 12);
    expect(p10).toBeCloseTo(((25 * 181) / 365) * (1 - spread), 10);
    expect(p90).toBeCloseTo(((25 * 181) / 365) * (1 + spread), 10);
  });

  it('a goal ahead begins on its first day, and waits until then', () => {
    const plan = planOf([goalOf({ startOn: '2027-12-31', dueOn: '2028-12-31' })]);
    expect(projected(plan, '2026-12-31', '2027-12-31').p90).toBe(0);
    expect(projected(plan, '2026-12-31', '2028-06-30').p50).toBeCloseTo((25 * 182) / 366, 12);
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

  it('a reached goal fades from its last entry', () => {
    const { p10, p50, p90 } = projected(
      plan({ entries: [entry('2027-03-01', 10)] }, 10),
      '2027-06-30',
      '2036-12-31',
    );
    expect(p50).toBeCloseTo(25 * 2 ** (-3593 / 3652.5), 10);
    expect(p10).toBe(p90);
  });
});

describe('goals that still move', () => {
  it('do not fade up to the month end at which they are reached, then as a whole', () => {
    const goal = goalOf({ entries: [entry('2026-12-31', 4)] });
    const plan = planOf([goal], { halfLifeYears: 10 });
    const rush = (date: string) => projected(plan, '2026-12-31', date, { pace: 1e9 }).p50;
    expect(rush('2027-01-31')).toBe(25);
    expect(rush('2028-01-31')).toBeCloseTo(25 * 2 ** (-365 / 3652.5), 10);
  });

  it('fade apart when overdue: what is logged from the due date, the rest when it is reached', () => {
    const goal = goalOf({ entries: [entry('2027-03-01', 5)] });
    const plan = planOf([goal], { halfLifeYears: 10 });
    // Pace 0: what is logged fades from the due date, and nothing is added.
    const still = projected(plan, '2028-03-31', '2031-12-31', { pace: 0 });
    expect(still.p50).toBeCloseTo(12.5 * 2 ** (-1461 / 3652.5), 10);
    // At an extreme pace the rest is reached on the first date of the grid after asOf.
    const rush = projected(plan, '2028-03-31', '2031-12-31', { pace: 1e9 });
    expect(rush.p50).toBeCloseTo(12.5 * 2 ** (-1461 / 3652.5) + 12.5 * 2 ** (-1340 / 3652.5), 10);
  });

  it('earn faster with a scenario’s pace', () => {
    const plan = planOf([goalOf({ dueOn: '2036-12-31' })]);
    const once = projected(plan, '2026-12-31', '2028-12-31').p50;
    expect(projected(plan, '2026-12-31', '2028-12-31', { pace: 1.5 }).p50).toBeCloseTo(1.5 * once);
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
