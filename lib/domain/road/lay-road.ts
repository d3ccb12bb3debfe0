import { type CivilDate, horizonDate, toDayNumber } from '../calendar';
import type { ReadinessPlan } from '../readiness';
import { type Laid, layGoals } from './lay-goals';
import { monthAxis } from './month-axis';
import { type Ahead, lookAhead } from './outlook-ahead';
import { ownPlaces } from './own-goals';
import { planWithRoad } from './plan-with-road';
import type { LeftToPlan, Road, RoadChoice, RoadGoal, RoadTemplate } from './types';

/** Less than this is rounding, not something left to plan: half a tenth of a point. */
const LEAST_LEFT = 0.05;

/**
 * Lays ready-made goals on the years so that the middle of the projection reaches what each strategy
 * asks at each horizon. Pure and deterministic; the plan is not changed.
 *
 * @param asOf today in the person's time zone; no goal begins before it
 * @param templates those not taken up, each strategy's in its order: first steps first
 */
export function layRoad(
  plan: ReadinessPlan,
  asOf: CivilDate,
  templates: readonly RoadTemplate[],
  choice: RoadChoice,
): Road {
  const used = planWithRoad(plan, [], choice.inUse);
  const ahead = lookAhead(used, asOf);
  const axis = monthAxis(asOf);
  const laid = layGoals(ahead, axis, ownPlaces(plan, asOf, axis), templates, choice).sort(
    (a, b) => a.startDay - b.startDay || a.dueDay - b.dueDay || a.strategy - b.strategy,
  );
  const goals = laid.map((goal, index): RoadGoal => {
    const { key, months: _, ...template } = goal.template;
    const startOn = axis.startOn(goal.place);
    const dueOn = axis.dueOn(goal.place);
    const horizon = ahead.horizons.find(({ year }) => horizonDate(year) >= dueOn);
    const year = horizon?.year ?? 2046;
    const day = toDayNumber(horizonDate(year));
    const before = laid.slice(0, index);
    const gain =
      ahead.level(goal.strategy, day, [...before, goal]) - ahead.level(goal.strategy, day, before);
    const brings = ahead.weight(goal.strategy, day) * gain;
    return { ...template, template: key, startOn, dueOn, year, brings };
  });
  return { goals, left: leftToPlan(ahead, laid) };
}

function leftToPlan(ahead: Ahead, laid: readonly Laid[]): LeftToPlan[] {
  return ahead.horizons.flatMap(({ year, day }) =>
    ahead.strategies.flatMap(({ key }, strategy) => {
      const points = ahead.required(strategy, day) - ahead.level(strategy, day, laid);
      return points > LEAST_LEFT ? [{ strategyKey: key, year, points }] : [];
    }),
  );
}
