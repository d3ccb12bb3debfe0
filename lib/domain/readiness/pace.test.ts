import { describe, expect, it } from 'vitest';
import { computeReadiness } from './index';
import { quarterEnds } from './pace';
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

describe('pace', () => {
  it('is the planned one, give or take a half, while nothing is logged', () => {
    const unknown = { quarters: 0, spi: null, mean: 1, spread: 0.5 };
    expect(paceOf([], '2036-01-01')).toEqual(unknown);
    expect(paceOf([goalOf()], '2027-03-31')).toEqual(unknown);
    expect(paceOf([goalOf({ startOn: '2030-01-01', dueOn: '2031-01-01' })], '2029-01-01')).toEqual(
      unknown,
    );
  });

  it('is what was achieved over what was planned', () => {
    const goal = goalOf({ entries: [entry('2027-02-01', 1), entry('2027-05-01', 4)] });
    const { quarters, spi, mean, spread } = paceOf([goal], '2027-07-01');
    const planned = [90 / 365, 91 / 365] as const;
    const index = 0.4 / (181 / 365);
    expect(quarters).toBe(2);
    expect(spi).toBeCloseTo(index, 12);
    expect(mean).toBeCloseTo((2 * index + 2) / 4, 12);
    const off = (0.1 / planned[0] - index) ** 2 + (0.3 / planned[1] - index) ** 2;
    expect(spread).toBeCloseTo(Math.sqrt((off + 0.5) / 4), 12);
  });

  it('counts what is logged on the first day in the first row', () => {
    const goal = goalOf({ entries: [entry('2026-12-31', 10)] });
    expect(paceOf([goal], '2027-04-01').spi).toBe(3);
    expect(paceOf([goal], '2027-07-01').spi).toBeCloseTo(365 / 181, 12);
  });

  it('leaves out quarters in which nothing was planned, and what was achieved in them', () => {
    const late = goalOf({ entries: [entry('2028-05-01', 10)] });
    expect(paceOf([late], '2030-01-01')).toMatchObject({ quarters: 4, spi: 0 });
  });

  it('leaves out dropped goals, and goals that begin after the quarter', () => {
    const dropped = goalOf({ droppedOn: '2027-02-01', entries: [entry('2027-01-10', 9)] });
    const ahead = goalOf({
      startOn: '2027-05-01',
      dueOn: '2027-12-31',
      entries: [entry('2027-02-01', 8)],
    });
    expect(paceOf([goalOf(), dropped, ahead], '2027-04-01')).toMatchObject({ quarters: 1, spi: 0 });
    // It counts from the quarter in which it begins, with only what is achieved from then on.
    expect(paceOf([ahead], '2027-07-01')).toMatchObject({ quarters: 1, spi: 0 });
  });

  it('counts a quarter that went backwards as 0', () => {
    const goal = goalOf({ entries: [entry('2027-02-01', 5), entry('2027-05-01', 2)] });
    expect(paceOf([goal], '2027-07-01').spi).toBeCloseTo(0.5 / (181 / 365), 12);
  });

  it('caps a quarter at three times its plan', () => {
    const goal = goalOf({ dueOn: '2036-12-31', entries: [entry('2027-02-01', 10)] });
    const { spi, spread } = paceOf([goal], '2027-07-01');
    expect(spi).toBe(3);
    expect(spread).toBeCloseTo(Math.sqrt((9 + 0.5) / 4), 12);
  });

  it('is not changed by a scenario', () => {
    const plan = planOf([goalOf({ entries: [entry('2027-02-01', 1)] })]);
    expect(computeReadiness(plan, '2028-01-01', { pace: 3 }).pace).toEqual(
      computeReadiness(plan, '2028-01-01').pace,
    );
  });
});
