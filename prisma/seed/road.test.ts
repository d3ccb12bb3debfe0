import { describe, expect, it } from 'vitest';
import { addMonths, type CivilDate, HORIZON_YEARS } from '@/lib/domain/calendar';
import { computeReadiness, type ReadinessPlan } from '@/lib/domain/readiness';
import { layRoad, planWithRoad, ROAD_PACES, type RoadTemplate } from '@/lib/domain/road';
import type { OutlookFile } from '@/lib/schemas/outlook/outlook-file';
import { OUTLOOK_DIRECTORY, readOutlooks } from './read';

const outlooks = await readOutlooks(OUTLOOK_DIRECTORY);
/** Until the last of them a steady road reaches everything: see docs/rubric.md. */
const starts = ['2026-01-01', '2026-12-01', '2027-01-15', '2027-04-01'];

/** A plan of a person who begins at 0 and uses what they learn. */
function planFromZero({ strategies }: OutlookFile, startedOn: CivilDate): ReadinessPlan {
  return {
    startedOn,
    halfLifeYears: 10,
    strategies: strategies.map(({ key, required, weights }) => ({
      key,
      required,
      weights,
      startingLevel: 0,
      inUse: true,
      goals: [],
    })),
  };
}

function templatesOf({ strategies }: OutlookFile): RoadTemplate[] {
  return strategies.flatMap(({ key: strategyKey, templates }) =>
    templates.map((template) => ({ ...template, strategyKey })),
  );
}

describe.each(outlooks.map((outlook) => [outlook.slug, outlook] as const))('%s', (_, outlook) => {
  it.each(starts)('a steady road from level 0 on %s reaches every level', (asOf) => {
    const plan = planFromZero(outlook, asOf);
    const choice = { atOnce: ROAD_PACES.steady };
    const { goals, left } = layRoad(plan, asOf, templatesOf(outlook), choice);
    expect(left).toEqual([]);
    const { horizons } = computeReadiness(planWithRoad(plan, goals), asOf);
    const statuses = horizons.map(({ year, status, strategies }) => [
      year,
      ...new Set([status, ...Object.values(strategies).map((one) => one.status)]),
    ]);
    expect(statuses).toEqual(HORIZON_YEARS.map((year) => [year, 'on-track']));
  });

  it('the road reaches into the last years, and no year before is without a goal', () => {
    const asOf = '2026-12-01';
    const choice = { atOnce: ROAD_PACES.steady };
    const { goals } = layRoad(planFromZero(outlook, asOf), asOf, templatesOf(outlook), choice);
    for (let day = asOf; day < '2045-01-01'; day = addMonths(day, 12)) {
      const yearOn = addMonths(day, 12);
      const running = goals.some(({ startOn, dueOn }) => startOn < yearOn && dueOn >= day);
      expect([day, running]).toEqual([day, true]);
    }
  });
});
