import { describe, expect, it } from 'vitest';
import { computeReadiness } from './index';
import { readModel } from './model';
import { type QuarterRow, quarterEnds, quarterRows, quarterWeight } from './pace';
import { goalOf, planOf } from './testing/plans';
import type { ReadinessGoal } from './types';

const entry = (occurredOn: string, value: number) => ({ occurredOn, value });
const paceOf = (goals: ReadinessGoal[], asOf: string, startedOn = '2026-12-31') =>
  computeReadiness(planOf(goals, { startedOn }), asOf).pace;

describe('the quarters that count', () => {
  it('begin with the one that holds the day after the first day', () => {
    expect(quarterEnds('2026-03-31', '2026-12-01')).toEqual(['2026-06-30', '2026-09-30']);
    expect(quarterEnds('2026-03-30', '2026-12-01')[0]).toBe('2026-03-31');
    expect(quarterEnds('2026-11-23', '2027-01-01')).toEqual(['2026-12-31']);
  });

  it('end with the last one that was over before asOf', () => {
    expect(quarterEnds('2026-12-31', '2027-03-31')).toEqual([]);
    expect(quarterEnds('2026-12-31', '2027-04-01')).toEqual(['2027-03-31']);
    expect(quarterEnds('2028-01-01', '2026-01-01')).toEqual([]);
  });
});

/** The spread with no stretch to measure it by. */
const PRIOR_SPREAD = Math.sqrt(1 / 3);
const closeTo = (value: number) => expect.closeTo(value, 12);

describe('a quarter', () => {
  /** The rows of a plan with half-year goals: the year 2027 has quarters of 90, 91, 92, 92 days. */
  const rowsOf = (goals: ReadinessGoal[], asOf = '2028-01-01') =>
    quarterRows(readModel(planOf(goals), asOf));

  it('has what the plan has for it, what was open and what was achieved', () => {
    const goal = goalOf({ entries: [entry('2027-02-01', 1), entry('2027-05-01', 4)] });
    const [first, second, third] = rowsOf([goal]);
    const part = (days: number) => closeTo((25 * days) / 365);
    const open = { openQuarters: closeTo(90 / 91.3125) };
    expect(first).toMatchObject({ planned: part(90), open: part(90), change: 2.5, ...open });
    expect(second).toMatchObject({
      planned: part(91),
      open: part(91),
      change: closeTo(7.5),
      logged: true,
    });
    expect(third).toMatchObject({ planned: part(92), open: part(92), change: 0, logged: false });
  });

  it('counts an overdue goal as open, with nothing planned', () => {
    const rows = rowsOf([goalOf({ dueOn: '2027-06-30' })]);
    expect(rows.map(({ planned }) => planned > 0)).toEqual([true, true, false, false]);
    expect(rows[3]?.open).toBeCloseTo((25 * 92) / 181, 12);
  });

  it('counts a goal that is reached in it for half of its days, and not after it', () => {
    const rows = rowsOf([goalOf({ entries: [entry('2027-05-20', 10)] })]);
    expect(rows.map(({ open }) => open)).toEqual(
      [90, 45.5, 0, 0].map((days) => closeTo((25 * days) / 365)),
    );
  });

  it('counts a goal from the day on which it starts', () => {
    const goals = [goalOf({ startOn: '2027-05-31', dueOn: '2028-05-31' })];
    const [first, second] = rowsOf(goals);
    expect(first).toMatchObject({ planned: 0, open: 0, openQuarters: 0 });
    expect(second?.open).toBeCloseTo((25 * 30) / 366, 12);
    expect(second?.openQuarters).toBeCloseTo(30 / 91.3125, 12);
  });

  it('is as long as the goal that was open longest', () => {
    const late = goalOf({ startOn: '2027-02-28', dueOn: '2028-02-28' });
    expect(rowsOf([late, goalOf()])[0]?.openQuarters).toBeCloseTo(90 / 91.3125, 12);
  });

  it('leaves out dropped goals, and what is logged on them', () => {
    const dropped = goalOf({ droppedOn: '2027-02-01', entries: [entry('2027-01-10', 9)] });
    expect(rowsOf([dropped])[0]).toMatchObject({ planned: 0, open: 0, change: 0, logged: false });
  });

  it('counts for half as much after four years', () => {
    const rows = rowsOf([], '2032-01-01');
    const last = rows.at(-1) as QuarterRow;
    expect(quarterWeight(last, last)).toBe(1);
    expect(quarterWeight(rows.find(({ to }) => to === '2027-12-31') as QuarterRow, last)).toBe(0.5);
  });
});

describe('pace', () => {
  it('is nine tenths of the planned one while nothing is known', () => {
    const unknown = { quarters: 0, spi: null, mean: 0.9, spread: closeTo(PRIOR_SPREAD) };
    expect(paceOf([], '2036-01-01')).toEqual(unknown);
    expect(paceOf([goalOf()], '2027-03-31')).toEqual(unknown);
    expect(paceOf([goalOf({ startOn: '2030-01-01', dueOn: '2031-01-01' })], '2029-01-01')).toEqual(
      unknown,
    );
  });

  it('is unknown, too, where goals were open and nothing of them was planned', () => {
    // Due before the plan begins: overdue from the first day on.
    const overdue = goalOf({ startOn: '2025-12-31', dueOn: '2026-06-30' });
    expect(paceOf([overdue], '2028-01-01')).toMatchObject({ quarters: 0, spi: null, mean: 0.9 });
  });

  it('is what was achieved by what the planned pace would have brought, older quarters for less', () => {
    const goal = goalOf({ entries: [entry('2027-02-01', 1), entry('2027-05-01', 4)] });
    const { quarters, spi, mean } = paceOf([goal], '2027-07-01');
    const weight = 2 ** (-91 / 1461);
    const achieved = weight * 2.5 + 7.5;
    const open = (25 * (weight * 90 + 91)) / 365;
    const prior = (3 * 25 * 91.3125) / 365;
    expect(quarters).toBe(2);
    expect(spi).toBeCloseTo(achieved / open, 12);
    expect(mean).toBeCloseTo((achieved + 0.9 * prior) / (open + prior), 12);
  });

  it('counts quarters in which only overdue goals were open', () => {
    const late = goalOf({ entries: [entry('2028-05-01', 10)] });
    const { quarters, spi } = paceOf([late], '2030-01-01');
    expect(quarters).toBe(6);
    expect(spi).toBeGreaterThan(0.6);
  });

  it('starts from what was logged on the first day', () => {
    const reached = goalOf({ entries: [entry('2026-12-31', 10)] });
    expect(paceOf([reached], '2027-04-01')).toMatchObject({ quarters: 0, spi: null });
    const under = goalOf({ entries: [entry('2026-12-31', 5)] });
    expect(paceOf([under], '2027-04-01')).toMatchObject({ quarters: 1, spi: 0 });
  });

  it('counts a goal from the quarter in which it begins, with what is achieved from then on', () => {
    const ahead = goalOf({
      startOn: '2027-05-01',
      dueOn: '2027-12-31',
      entries: [entry('2027-02-01', 8)],
    });
    expect(paceOf([goalOf(), ahead], '2027-04-01')).toMatchObject({ quarters: 1, spi: 0 });
    expect(paceOf([ahead], '2027-07-01')).toMatchObject({ quarters: 1, spi: 0 });
  });

  it('counts a quarter that went backwards as 0', () => {
    const goal = goalOf({ entries: [entry('2027-02-01', 5), entry('2027-05-01', 2)] });
    const weight = 2 ** (-91 / 1461);
    expect(paceOf([goal], '2027-07-01').spi).toBeCloseTo(
      (weight * 0.5 * 365) / (weight * 90 + 91),
      12,
    );
  });

  it('is at most three times the plan', () => {
    const goal = goalOf({ dueOn: '2036-12-31', entries: [entry('2027-02-01', 9)] });
    expect(paceOf([goal], '2027-07-01')).toMatchObject({ spi: 3, mean: 3 });
  });

  it('is not changed by a scenario', () => {
    const plan = planOf([goalOf({ entries: [entry('2027-02-01', 1)] })]);
    expect(computeReadiness(plan, '2028-01-01', { pace: 3 }).pace).toEqual(
      computeReadiness(plan, '2028-01-01').pace,
    );
  });
});

describe('spread', () => {
  /** Stretches by their index and quarters, held against the expected pace. */
  const spreadOf = (mean: number, stretches: readonly (readonly [number, number])[]) =>
    Math.sqrt(
      stretches.reduce((sum, [index, quarters]) => sum + quarters * (index - mean) ** 2, 1) /
        (stretches.length + 3),
    );
  const QUARTER = 91.3125;

  it('is one half, a little more while four quarters are all that stand for it', () => {
    expect(paceOf([goalOf()], '2027-01-31').spread).toBeCloseTo(PRIOR_SPREAD, 12);
  });

  it('adds two quarters up at the least', () => {
    const entries = ['2027-02-01', '2027-05-01', '2027-08-01', '2027-11-01'].map((day, index) =>
      entry(day, index + 1),
    );
    const { mean, spread } = paceOf([goalOf({ entries })], '2028-01-01');
    const stretches = [
      [(0.2 * 365) / 181, 181 / QUARTER],
      [(0.2 * 365) / 184, 184 / QUARTER],
    ] as const;
    expect(spread).toBeCloseTo(spreadOf(mean, stretches), 12);
  });

  it('goes on adding quarters up until something is logged', () => {
    const entries = [entry('2027-02-01', 1), entry('2027-11-01', 6)];
    const { mean, spread } = paceOf([goalOf({ entries })], '2028-01-01');
    expect(spread).toBeCloseTo(spreadOf(mean, [[0.6, 365 / QUARTER]]), 12);
  });

  it('ends the last stretch with the last quarter, if only one is left', () => {
    const entries = [entry('2027-05-01', 4)];
    const { mean, spread } = paceOf([goalOf({ entries })], '2027-10-01');
    const stretches = [
      [(0.4 * 365) / 181, 181 / QUARTER],
      [0, 92 / QUARTER],
    ] as const;
    expect(spread).toBeCloseTo(spreadOf(mean, stretches), 12);
  });

  it('takes a stretch for three times the plan at most', () => {
    const goal = goalOf({ dueOn: '2036-12-31', entries: [entry('2027-02-01', 9)] });
    const { mean, spread } = paceOf([goal], '2027-07-01');
    expect(spread).toBeCloseTo(spreadOf(mean, [[3, 181 / QUARTER]]), 12);
  });
});
