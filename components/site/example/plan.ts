import { addDays, type CivilDate, daysBetween, endOfQuarter } from '@/lib/domain/calendar';
import type { ReadinessEntry, ReadinessGoal, ReadinessPlan } from '@/lib/domain/readiness';
import { layRoad, planWithRoad, ROAD_PACES, type RoadTemplate } from '@/lib/domain/road';

/** A fictional plan: an engineer's, after three and a half years. */
export const exampleAsOf: CivilDate = '2029-06-30';
const startedOn: CivilDate = '2026-01-01';

/** What the outlook for machine learning engineers asks, and its ready-made goals. */
export const exampleStrategies = [
  {
    key: 'high-stakes-domain',
    weights: { 2031: 30, 2036: 35, 2046: 25 },
    required: { 2026: 10, 2031: 50, 2036: 75, 2046: 85 },
    months: [6, 12, 24, 36, 48],
    points: [14, 17, 21, 24, 26],
  },
  {
    key: 'systems-reliability',
    weights: { 2031: 30, 2036: 30, 2046: 20 },
    required: { 2026: 10, 2031: 55, 2036: 75, 2046: 80 },
    months: [6, 9, 24, 30, 60],
    points: [13, 15, 20, 22, 27],
  },
  {
    key: 'interpretability-communication',
    weights: { 2031: 25, 2036: 25, 2046: 35 },
    required: { 2026: 10, 2031: 45, 2036: 65, 2046: 90 },
    months: [12, 12, 18, 36, 60],
    points: [17, 17, 20, 25, 29],
  },
  {
    key: 'open-research',
    weights: { 2031: 15, 2036: 10, 2046: 20 },
    required: { 2026: 5, 2031: 35, 2036: 45, 2046: 60 },
    months: [6, 12, 24, 30, 48],
    points: [10, 12, 15, 16, 19],
  },
] as const;

/** Each counts its measure from 0 to 100 %. */
const templates = exampleStrategies.flatMap(({ key, months, points }) =>
  months.map(
    (length, index): RoadTemplate => ({
      strategyKey: key,
      key: `${index + 1}`,
      title: '',
      unit: '%',
      baseline: 0,
      target: 100,
      points: points[index] ?? 0,
      months: length,
    }),
  ),
);

const firstDay: ReadinessPlan = {
  startedOn,
  halfLifeYears: 10,
  strategies: exampleStrategies.map(({ key, weights, required }) => ({
    key,
    weights,
    required,
    startingLevel: 5,
    inUse: true,
    goals: [],
  })),
};

const road = layRoad(firstDay, startedOn, templates, { atOnce: ROAD_PACES.steady });

/** What the person does in each quarter, as a multiple of what the plan has: three quarters of it. */
const PACES = [0.6, 0.9, 0.4, 1.1, 0.7, 1.2, 0.5, 0.8, 1, 0.6, 1.1, 0.4, 0.9, 0.8] as const;

/** The plan that the road laid out for them on the first day, with what they have logged since. */
export const examplePlan: ReadinessPlan = withLog(planWithRoad(firstDay, road.goals));

function withLog(plan: ReadinessPlan): ReadinessPlan {
  return {
    ...plan,
    strategies: plan.strategies.map((strategy) => ({
      ...strategy,
      goals: strategy.goals.map((goal) => ({ ...goal, entries: entriesOf(goal) })),
    })),
  };
}

/** An entry at each quarter's end until the goal is reached. */
function entriesOf({ startOn, dueOn }: ReadinessGoal): ReadinessEntry[] {
  const days = daysBetween(startOn, dueOn);
  const entries: ReadinessEntry[] = [];
  let from = startedOn;
  let done = 0;
  for (const pace of PACES) {
    const occurredOn = endOfQuarter(from);
    done += pace * Math.max(0, daysBetween(startOn > from ? startOn : from, occurredOn));
    if (done > 0 && entries.at(-1)?.value !== 100) {
      entries.push({ occurredOn, value: Math.min(100, Math.round((100 * done) / days)) });
    }
    from = addDays(occurredOn, 1);
  }
  return entries;
}
