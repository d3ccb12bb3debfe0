import { describe, expect, it } from 'vitest';
import { computeReadiness } from '../readiness';
import { planOf, strategyOf } from '../readiness/testing/plans';
import { layRoad, planWithRoad, type RoadTemplate } from '.';

const asOf = '2027-01-01';
const plan = planOf([], {
  startedOn: asOf,
  strategies: [strategyOf({ key: 'a' }), strategyOf({ key: 'b' })],
});

function template(strategyKey: string, key: string, given: Partial<RoadTemplate> = {}) {
  return {
    strategyKey,
    key,
    title: key,
    unit: 'pieces',
    baseline: 0,
    target: 10,
    points: 20,
    months: 12,
    ...given,
  };
}

const templates = ['a', 'b'].flatMap((key) => ['one', 'two', 'three'].map((t) => template(key, t)));

describe('layRoad', () => {
  it('lays goals until the middle of the projection reaches what is asked', () => {
    const road = layRoad(plan, asOf, templates, { atOnce: 2 });
    const { horizons } = computeReadiness(planWithRoad(plan, road.goals), asOf);
    expect(horizons.map(({ status }) => status)).toEqual(['on-track', 'on-track', 'on-track']);
    expect(road.left).toEqual([]);
  });

  it('says what is left to plan where the templates end', () => {
    const road = layRoad(plan, asOf, templates.slice(0, 4), { atOnce: 2 });
    expect(road.left.map(({ strategyKey, year }) => [strategyKey, year])).toEqual([
      ['b', 2031],
      ['b', 2036],
      ['b', 2046],
    ]);
    expect(road.left.map(({ points }) => points)).toEqual([30, 30, 30]);
  });
});
