import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, daysBetween, horizonDate, toDayNumber } from '../calendar';
import { computeReadiness, fractionComplete } from '../readiness';
import { deepFreeze } from '../readiness/testing/arbitraries';
import { layRoad, planWithRoad, roadId } from '.';
import { anyRoad, type RoadCase } from './testing/templates';

const runs = { numRuns: 100 };
const rounding = 1e-9;

function check(holds: (given: RoadCase) => void): void {
  fc.assert(fc.property(anyRoad, holds), runs);
}

describe('a road', () => {
  it('never runs more goals at once than chosen, the person’s own open ones among them', () => {
    check(({ plan, asOf, templates, choice }) => {
      const { goals } = layRoad(plan, asOf, templates, choice);
      const own = plan.strategies
        .flatMap((strategy) => strategy.goals)
        .filter((goal) => goal.droppedOn === null && fractionComplete(goal, asOf) < 1);
      // Where most goals run at once, one of them begins.
      for (const { startOn: day } of [...goals, ...own]) {
        const runsThen = ({ startOn, dueOn }: { startOn: string; dueOn: string }) =>
          startOn <= day && day <= dueOn;
        const laid = goals.filter(runsThen).length;
        if (laid > 0) expect(laid + own.filter(runsThen).length).toBeLessThanOrEqual(choice.atOnce);
      }
    });
  });

  it('begins today or later, takes as long as it usually does, and ends by its horizon', () => {
    check(({ plan, asOf, templates, choice }) => {
      for (const goal of layRoad(plan, asOf, templates, choice).goals) {
        const { strategyKey, template, startOn, dueOn, year } = goal;
        expect(startOn >= asOf).toBe(true);
        expect(dueOn <= horizonDate(year)).toBe(true);
        expect(year <= (choice.until ?? 2046)).toBe(true);
        const months = templates.find(
          (one) => one.strategyKey === strategyKey && one.key === template,
        )?.months;
        expect(Math.abs(daysBetween(addMonths(startOn, months ?? 0), dueOn))).toBeLessThan(17);
      }
    });
  });

  it('once accepted, reaches what is required, or says what is left to plan', () => {
    check(({ plan, asOf, templates, choice }) => {
      const { goals, left } = layRoad(plan, asOf, templates, choice);
      const accepted = computeReadiness(planWithRoad(plan, goals, choice.inUse), asOf);
      const ahead = accepted.horizons.filter(({ year }) => horizonDate(year) > asOf);
      const gaps = ahead.flatMap(({ year, strategies }) =>
        plan.strategies.flatMap(({ key }) => {
          const points = (strategies[key]?.toPlan ?? 0) + (strategies[key]?.behind ?? 0);
          return points > 0.05 ? [{ strategyKey: key, year, points }] : [];
        }),
      );
      expect(left).toHaveLength(gaps.length);
      for (const [index, gap] of gaps.entries()) {
        expect(left[index]).toEqual({ ...gap, points: expect.closeTo(gap.points, 6) });
      }
    });
  });

  it('lowers the middle of the projection nowhere, and says what each goal brings', () => {
    check(({ plan, asOf, templates, choice }) => {
      const { goals } = layRoad(plan, asOf, templates, choice);
      const before = computeReadiness(planWithRoad(plan, [], choice.inUse), asOf).series;
      const after = computeReadiness(planWithRoad(plan, goals, choice.inUse), asOf).series;
      for (const [index, { projected }] of before.entries()) {
        if (!projected) continue;
        expect(after[index]?.projected?.p50).toBeGreaterThanOrEqual(projected.p50 - rounding);
      }
      for (const { brings } of goals) expect(brings).toBeGreaterThanOrEqual(-rounding);
    });
  });

  it('takes each template once, and none that is left out or whose strategy the plan lacks', () => {
    check(({ plan, asOf, templates, choice }) => {
      const { goals } = layRoad(plan, asOf, templates, choice);
      const ids = goals.map((goal) => roadId({ ...goal, key: goal.template }));
      expect(new Set(ids).size).toBe(ids.length);
      const known = new Set(templates.map(roadId));
      for (const id of ids) {
        expect(known.has(id) && !choice.leftOut?.includes(id)).toBe(true);
        expect(id).not.toMatch(/^unknown/);
      }
    });
  });

  it('is in order, is the same for the same input, and changes none of it', () => {
    check((given) => {
      const { plan, asOf, templates, choice } = deepFreeze(given);
      const road = layRoad(plan, asOf, templates, choice);
      expect(layRoad(plan, asOf, templates, choice)).toEqual(road);
      const starts = road.goals.map(({ startOn }) => toDayNumber(startOn));
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    });
  });
});
