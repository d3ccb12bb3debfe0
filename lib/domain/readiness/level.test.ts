import { describe, expect, it } from 'vitest';
import { computeReadiness, levelAt } from './index';
import { goalOf, planOf, strategyOf } from './testing/plans';
import type { ReadinessGoal } from './types';

const started = { startedOn: '2026-12-31', halfLifeYears: 1 };
const half = (from: string, to: string) =>
  2 ** ((Date.parse(from) - Date.parse(to)) / (365.25 * 86_400_000));
const logged = (goal: Partial<ReadinessGoal>, date: string) =>
  levelAt(started, strategyOf({ goals: [goalOf(goal)] }), date);
const entry = (occurredOn: string, value: number) => ({ occurredOn, value });

describe('what is logged', () => {
  it('begins with the starting level, which fades from the first day', () => {
    const strategy = strategyOf({ startingLevel: 40 });
    expect(levelAt(started, strategy, '2026-12-31')).toBe(40);
    expect(levelAt(started, strategy, '2026-06-30')).toBe(40);
    expect(levelAt(started, strategy, '2030-12-31')).toBeCloseTo(2.5, 10);
    expect(levelAt({ ...started, halfLifeYears: null }, strategy, '2046-12-31')).toBe(40);
  });

  it('does not fade while the goal is under way', () => {
    expect(logged({ entries: [entry('2027-02-01', 4)] }, '2027-12-31')).toBe(10);
  });

  it('fades from the due date when the goal is not reached by then', () => {
    const entries = [entry('2027-02-01', 4)];
    expect(logged({ entries }, '2028-12-30')).toBeCloseTo(10 * half('2027-12-31', '2028-12-30'));
  });

  it('fades from the last entry when that came after the due date', () => {
    const entries = [entry('2027-02-01', 4), entry('2028-03-01', 6)];
    expect(logged({ entries }, '2028-02-28')).toBeCloseTo(10 * half('2027-12-31', '2028-02-28'));
    expect(logged({ entries }, '2028-12-30')).toBeCloseTo(15 * half('2028-03-01', '2028-12-30'));
  });

  it('fades from the due date when the goal is reached before it: to be early is no loss', () => {
    const entries = [entry('2027-03-01', 10), entry('2027-06-01', 10)];
    expect(logged({ entries }, '2027-12-31')).toBe(25);
    expect(logged({ entries }, '2028-12-30')).toBeCloseTo(25 * half('2027-12-31', '2028-12-30'));
  });

  it('does not fade where the strategy is in use, neither the starting level nor a goal', () => {
    const entries = [entry('2027-02-01', 4)];
    const goals = [goalOf({ entries }), goalOf({ entries, droppedOn: '2027-05-01' })];
    const strategy = strategyOf({ startingLevel: 40, inUse: true, goals });
    expect(levelAt(started, strategy, '2046-12-31')).toBe(60);
  });

  it('keeps what a dropped goal earned, fading from its last entry', () => {
    const goal = { droppedOn: '2027-05-01', entries: [entry('2027-03-01', 4)] };
    expect(logged(goal, '2027-12-31')).toBeCloseTo(10 * half('2027-03-01', '2027-12-31'));
    expect(logged({ ...goal, entries: [] }, '2027-12-31')).toBe(0);
  });

  it('never passes 100', () => {
    const goals = [1, 2].map(() => goalOf({ points: 80, entries: [entry('2027-03-01', 10)] }));
    expect(levelAt(started, strategyOf({ goals }), '2027-03-01')).toBe(100);
  });
});

describe('what is planned', () => {
  const planned = (goal: Partial<ReadinessGoal>, halfLifeYears: number | null, date: string) =>
    computeReadiness(planOf([goalOf(goal)], { halfLifeYears }), '2026-12-31').series.find(
      (row) => row.date === date,
    )?.planned;

  it('goes straight from the start to the due date, then fades', () => {
    expect(planned({}, null, '2026-12-31')).toBe(0);
    expect(planned({}, null, '2027-06-30')).toBeCloseTo((25 * 181) / 365, 12);
    expect(planned({}, null, '2030-12-31')).toBe(25);
    expect(planned({}, 2, '2027-12-31')).toBe(25);
    expect(planned({}, 2, '2031-12-31')).toBeCloseTo(6.25, 10);
  });

  it('does not fade where the strategy is in use', () => {
    const strategies = [strategyOf({ inUse: true, startingLevel: 10, goals: [goalOf()] })];
    const plan = planOf([], { halfLifeYears: 1, strategies });
    expect(computeReadiness(plan, '2026-12-31').series.at(-1)?.planned).toBe(35);
  });

  it('leaves out a dropped goal, for the days before it was dropped as well', () => {
    expect(planned({ droppedOn: '2029-01-01' }, null, '2027-12-31')).toBe(0);
  });
});
