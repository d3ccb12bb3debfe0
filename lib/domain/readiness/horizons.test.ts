import { describe, expect, it } from 'vitest';
import { flatBand } from './band';
import {
  computeReadiness,
  gaps,
  horizonStatus,
  isPlanned,
  shortfall,
  strategyHorizons,
  strategyStandings,
} from './index';
import { goalOf, planOf, strategyOf } from './testing/plans';

const required = (level: number) => ({ 2026: level, 2031: level, 2036: level, 2046: level });
const plan = planOf([], {
  strategies: [
    strategyOf({ key: 'near', startingLevel: 30, required: required(40) }),
    strategyOf({
      key: 'far',
      startingLevel: 10,
      required: required(60),
      weights: { 2031: 3, 2036: 0, 2046: 1 },
    }),
    strategyOf({ key: 'ahead', startingLevel: 70, required: required(20) }),
  ],
});
const readiness = computeReadiness(plan, '2033-05-01');

describe('horizonStatus', () => {
  const at = (required: number, planned: number, projected = flatBand(40)) => ({
    required,
    planned,
    projected,
  });

  it('is on track at or above what is required', () => {
    expect(horizonStatus(at(50, 0, flatBand(50)))).toBe('on-track');
    expect(horizonStatus(at(0.1 + 0.2, 0, flatBand(0.3)))).toBe('on-track');
  });

  it('is at risk when only a good pace gets there', () => {
    expect(horizonStatus(at(50, 50, { ...flatBand(49), p90: 50 }))).toBe('at-risk');
  });

  it('is more to plan where part of what is missing is not planned', () => {
    expect(horizonStatus(at(50, 49, { ...flatBand(40), p90: 49.9 }))).toBe('more-to-plan');
  });

  it('is off track when all of it is planned and even a good pace falls short', () => {
    expect(horizonStatus(at(50, 50, { ...flatBand(40), p90: 49.9 }))).toBe('off-track');
  });
});

describe('shortfall', () => {
  it('tells what is not planned from what is behind the plan', () => {
    const lines = { required: 80, planned: 58, projected: flatBand(53) };
    expect(shortfall(lines)).toEqual({ toPlan: 22, behind: 5 });
  });

  it('is all behind where the whole of it is planned', () => {
    const lines = { required: 50, planned: 60, projected: flatBand(40) };
    expect(shortfall(lines)).toEqual({ toPlan: 0, behind: 10 });
  });

  it('is nothing where the middle of the projection meets what is required', () => {
    const lines = { required: 50, planned: 40, projected: flatBand(50) };
    expect(shortfall(lines)).toEqual({ toPlan: 0, behind: 0 });
  });
});

describe('isPlanned', () => {
  it('counts a month that goals are due in to its end', () => {
    expect(isPlanned('2031-12-31', '2031-12-01')).toBe(true);
    expect(isPlanned('2031-12-31', '2031-11-30')).toBe(false);
    expect(isPlanned('2031-12-31', null)).toBe(false);
  });
});

describe('strategyHorizons', () => {
  it('judges a strategy by its own lines', () => {
    const ahead = {
      required: 20,
      requiredRange: { low: 20, high: 20 },
      planned: 70,
      projected: flatBand(70),
      status: 'on-track',
      toPlan: 0,
      behind: 0,
    };
    expect(strategyHorizons(readiness.series, 'ahead')).toEqual([
      { year: 2036, ...ahead },
      { year: 2046, ...ahead },
    ]);
    expect(strategyHorizons(readiness.series, 'far')[0]).toMatchObject({
      status: 'more-to-plan',
      toPlan: 50,
      behind: 0,
    });
  });

  it('has none for a key that the plan does not have', () => {
    expect(strategyHorizons(readiness.series, 'other')).toEqual([]);
  });
});

describe('the horizons of a plan', () => {
  const late = planOf([], {
    strategies: [
      strategyOf({ key: 'all-planned', goals: [goalOf({ points: 60 })] }),
      strategyOf({ key: 'half-planned', goals: [goalOf()] }),
    ],
  });
  const [in2031] = computeReadiness(late, '2031-12-30').horizons;

  it('say of each strategy whether it is behind, or has more to plan', () => {
    // No entry in the five years: the middle future has a pace near 0, and one day.
    const { 'all-planned': all, 'half-planned': half } = in2031?.strategies ?? {};
    expect(all).toMatchObject({ status: 'off-track', toPlan: 0 });
    expect(all?.behind).toBeCloseTo(50, 0);
    expect(half).toMatchObject({ status: 'more-to-plan', toPlan: 25 });
    expect(half?.behind).toBeCloseTo(25, 0);
  });

  it('say the same of the whole, by its own lines', () => {
    expect(in2031).toMatchObject({ year: 2031, required: 50, planned: 42.5, toPlan: 7.5 });
    const { behind = 0, projected } = in2031 ?? {};
    expect(behind + 7.5).toBeCloseTo(50 - (projected?.p50 ?? 0), 10);
  });
});

describe('gaps', () => {
  it('is what is required less the middle of what is projected', () => {
    const [first] = gaps(plan, readiness);
    expect(first).toMatchObject({ year: 2036, required: 30, projected: 50, status: 'on-track' });
    expect(first?.gap).toBeCloseTo(-20, 10);
  });

  it('names the strategy with the widest gap by its weight at that horizon', () => {
    const [in2036, in2046] = gaps(plan, readiness);
    expect(in2036?.widest).toMatchObject({ key: 'near', gap: 10, weighted: 5 });
    expect(in2046?.widest?.key).toBe('far');
    expect(in2046?.strategies.map(({ key }) => key)).toEqual(['far', 'near', 'ahead']);
  });

  it('names none when no strategy falls short', () => {
    const ready = planOf([], { strategies: [strategyOf({ startingLevel: 50 })] });
    expect(gaps(ready, computeReadiness(ready, '2033-05-01'))[0]?.widest).toBeNull();
  });
});

it('gives the standing of each strategy today and at the horizons', () => {
  const standings = strategyStandings(plan, readiness);
  expect(standings.map(({ key, level, required: asked }) => [key, level, asked])).toEqual([
    ['near', 30, 40],
    ['far', 10, 60],
    ['ahead', 70, 20],
  ]);
  expect(standings[0]?.horizons.map(({ status }) => status)).toEqual([
    'more-to-plan',
    'more-to-plan',
  ]);
});
