import { describe, expect, it } from 'vitest';
import { computeReadiness } from '../index';
import { createRandom, lognormal, normal, seedOf } from './random';
import { simulatePerson } from './simulated-person';
import { MOST_GOALS, QUARTER_ENDS, simulatePlan } from './simulated-plan';

const SIZE = { quarters: 20_000, goals: 20_000 };
const PACE = { mean: 0.75, spread: 0.5 };
const meanOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const steady = (pace: number) => ({
  paces: QUARTER_ENDS.map(() => pace),
  stamina: [],
  logs: 'quarterly' as const,
});

describe('pseudo-random numbers', () => {
  it('are the same for the same seed, and differ for another', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, createRandom(seed));
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(seedOf(1, 2, 3)).toBe(seedOf(1, 2, 3));
    expect(new Set([seedOf(1, 2), seedOf(2, 1), seedOf(1, 2, 0), seedOf(3)]).size).toBe(4);
  });

  it('are uniform between 0 and 1, both ends excluded', () => {
    const random = createRandom(1);
    const numbers = Array.from({ length: 10_000 }, random);
    const tenths = numbers.reduce((counts, number) => {
      const tenth = Math.floor(10 * number);
      return counts.with(tenth, (counts[tenth] ?? 0) + 1);
    }, Array<number>(10).fill(0));
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(120);
    expect(Math.min(...numbers)).toBeGreaterThan(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
  });

  it('give lognormal paces with the mean and the spread asked for', () => {
    const random = createRandom(2);
    const paces = Array.from({ length: 40_000 }, () => lognormal(normal(random), 0.75, 0.5));
    const mean = meanOf(paces);
    const variance = meanOf(paces.map((pace) => (pace - mean) ** 2));
    expect(mean).toBeCloseTo(0.75, 1);
    expect(Math.sqrt(variance)).toBeCloseTo(0.5, 1);
    expect(Math.min(...paces)).toBeGreaterThan(0);
  });
});

describe('a simulated person', () => {
  const personOf = (habit: Parameters<typeof simulatePerson>[2]) =>
    simulatePerson(createRandom(3), PACE, habit, SIZE);
  /** The correlation of each quarter's normal score with the one before. */
  const correlation = (paces: readonly number[]) => {
    const logs = paces.map(Math.log);
    const mean = meanOf(logs);
    const off = logs.map((value) => value - mean);
    const products = off.slice(1).map((value, at) => value * (off[at] ?? 0));
    return meanOf(products) / meanOf(off.map((value) => value ** 2));
  };

  it('has independent quarters, and writes the log every quarter', () => {
    const { paces, stamina, logs } = personOf('steady');
    expect(Math.abs(correlation(paces))).toBeLessThan(0.03);
    expect(meanOf(paces)).toBeCloseTo(0.75, 1);
    expect({ stamina, logs }).toEqual({ stamina: [], logs: 'quarterly' });
  });

  it('has runs: a correlation of 0.3, with the same mean', () => {
    const { paces } = personOf('runs');
    expect(correlation(paces)).toBeCloseTo(0.3, 1);
    expect(meanOf(paces)).toBeCloseTo(0.75, 1);
  });

  it('pauses for four quarters or more, now and then', () => {
    const { paces } = personOf('pauses');
    const text = paces.map((pace) => (pace === 0 ? '0' : 'x')).join('');
    const pauses = text.match(/0+/g) ?? [];
    expect(pauses.slice(0, -1).every(({ length }) => length >= 4)).toBe(true);
    expect(pauses.join('').length / paces.length).toBeGreaterThan(0.12);
    expect(pauses.join('').length / paces.length).toBeLessThan(0.22);
  });

  it('declines by a tenth a year', () => {
    const size = { quarters: 80, goals: 0 };
    const declining = simulatePerson(createRandom(3), PACE, 'decline', size).paces;
    const even = simulatePerson(createRandom(3), PACE, 'steady', size).paces;
    expect((declining[40] ?? 0) / (even[40] ?? 1)).toBeCloseTo(0.9 ** 10, 12);
  });

  it('gives one goal in four up', () => {
    const { stamina } = personOf('given-up');
    expect(stamina.filter((most) => most < 1).length / stamina.length).toBeCloseTo(0.25, 1);
  });
});

describe('a simulated plan', () => {
  const goalsOf = (...given: Parameters<typeof simulatePlan>) =>
    simulatePlan(...given).strategies.flatMap(({ goals }) => goals);

  it('keeps exactly to its plan at the planned pace', () => {
    const { series, pace } = computeReadiness(simulatePlan('open', steady(1)), '2036-12-31');
    const row = series.find(({ date }) => date === '2031-12-31');
    expect(row?.logged).toBeCloseTo(row?.planned ?? -1, 9);
    expect(pace.spi).toBeCloseTo(1, 9);
  });

  it('is one goal of forty years, or four strategies of eight goals, two of which are in use', () => {
    const [open] = goalsOf('open', steady(1));
    expect([open?.startOn, open?.dueOn]).toEqual(['2026-12-31', '2066-12-31']);
    const { strategies, halfLifeYears } = simulatePlan('ordinary', steady(1));
    expect(strategies.map(({ goals }) => goals.length)).toEqual([8, 8, 8, 8]);
    expect(strategies.map(({ inUse }) => inUse)).toEqual([false, true, false, true]);
    expect(halfLifeYears).toBe(10);
    expect(goalsOf('ordinary', steady(1))).toHaveLength(MOST_GOALS);
  });

  it('has goals of one to four years, one after another', () => {
    for (const { goals } of simulatePlan('ordinary', steady(1)).strategies) {
      for (const [index, { startOn, dueOn }] of goals.entries()) {
        expect(startOn).toBe(goals[index - 1]?.dueOn ?? '2026-12-31');
        const years = (Date.parse(dueOn) - Date.parse(startOn)) / (365.25 * 864e5);
        expect(years).toBeGreaterThan(1);
        expect(years).toBeLessThan(4.01);
      }
    }
  });

  it('is logged at each quarter’s end, and at the end of the month in which a goal is reached', () => {
    // 425 days at one and a half times the pace: 284 days, to 11 October.
    const [first] = goalsOf('ordinary', steady(1.5));
    expect(first?.entries.map(({ occurredOn }) => occurredOn)).toEqual([
      '2027-03-31',
      '2027-06-30',
      '2027-09-30',
      '2027-10-31',
    ]);
    expect(first?.entries.at(-1)?.value).toBe(1);
    expect(first?.entries[0]?.value).toBeCloseTo((1.5 * 90) / 425, 9);
  });

  it('goes on with a goal that is overdue, and never ends the open one', () => {
    const [late] = goalsOf('ordinary', steady(0.5));
    expect(late?.entries.at(-1)).toEqual({ occurredOn: '2029-04-30', value: 1 });
    const [open] = goalsOf('open', steady(1.5));
    expect(open?.entries).toHaveLength(80);
    expect(open?.entries.at(-1)?.value).toBeLessThan(1);
  });

  it('stops at a goal that is given up, which is not dropped', () => {
    const [first] = goalsOf('ordinary', { ...steady(1), stamina: [0.4] });
    expect(first?.entries.at(-1)).toEqual({ occurredOn: '2027-06-30', value: 0.4 });
    expect(first?.droppedOn).toBeNull();
  });

  it('is logged on 31 December alone, where the log is written once a year', () => {
    const [first] = goalsOf('ordinary', { ...steady(1), logs: 'yearly' });
    expect(first?.entries).toEqual([
      { occurredOn: '2027-12-31', value: expect.closeTo(365 / 425, 9) },
      { occurredOn: '2028-12-31', value: 1 },
    ]);
  });
});
