import {
  type CivilDate,
  fromDayNumber,
  HORIZON_YEARS,
  type HorizonYear,
  horizonDate,
  toDayNumber,
} from '../calendar';
import type { ReadinessPlan } from '../readiness';
import { bestWay } from './best-way';
import { gapBy, type Laid, type Stage } from './lay-for-horizon';
import { levelLoad } from './level-load';
import { type Ahead, type HorizonAhead, lookAhead } from './look-ahead';
import { type MonthAxis, monthAxis } from './month-axis';
import { layMovedGoals } from './moved-goals';
import { placesOfOwnGoals } from './own-goals';
import { planWithRoad } from './plan-with-road';
import { Schedule } from './schedule';
import {
  type LeftToPlan,
  type Road,
  type RoadChoice,
  type RoadGoal,
  type RoadTemplate,
  roadId,
} from './types';

/** Less than this is rounding, not something left to plan: half a tenth of a point. */
const LEAST_LEFT = 0.05;

/**
 * Lays ready-made goals on the years so that the middle of the projection reaches what each strategy
 * asks at each horizon: the nearest horizon and the widest weighted gap first, with slack before a
 * horizon. Pure and deterministic; the plan is not changed.
 *
 * @param asOf today in the person's time zone; no goal begins before it
 * @param templates those not taken up, each strategy's in its order: first steps first; those of
 *   strategies that the plan lacks are ignored
 */
export function layRoad(
  plan: ReadinessPlan,
  asOf: CivilDate,
  templates: readonly RoadTemplate[],
  choice: RoadChoice,
): Road {
  const ahead = lookAhead(planWithRoad(plan, [], choice.inUse), asOf);
  const axis = monthAxis(asOf);
  const laid = layGoals(plan, asOf, ahead, axis, templates, choice).toSorted(byDates);
  return { goals: roadGoals(ahead, laid), left: leftToPlan(ahead, laid) };
}

function byDates({ goal: a, strategy }: Laid, { goal: b, strategy: other }: Laid): number {
  return a.log.startDay - b.log.startDay || a.log.dueDay - b.log.dueDay || strategy - other;
}

function layGoals(
  plan: ReadinessPlan,
  asOf: CivilDate,
  ahead: Ahead,
  axis: MonthAxis,
  templates: readonly RoadTemplate[],
  choice: RoadChoice,
): Laid[] {
  const { atOnce, until = 2046 } = choice;
  const horizons = ahead.horizons.filter(({ year }) => year <= until);
  const last = horizons.at(-1);
  if (!last) return [];
  const months = axis.monthOf(horizonDate(last.year)) + 1;
  const own = placesOfOwnGoals(plan, asOf, axis);
  const all = ordered(ahead, templates, choice);
  const stageWith = (horizon: HorizonAhead, laid: readonly Laid[]): Stage => {
    const taken = new Set(laid.map(({ template }) => template));
    const waiting = all.map((list) => list.filter((template) => !taken.has(template)));
    const schedule = Schedule.of(months, ahead.keys.length, [...own, ...laid]);
    return { ahead, axis, horizon, laid, waiting, schedule };
  };
  let laid = layMovedGoals(stageWith(last, []), choice);
  for (const horizon of horizons) {
    const stage = stageWith(horizon, laid);
    const attempt = bestWay(stage, atOnce, startsFor(horizon.year, axis));
    laid = [...laid, ...levelLoad(stage, attempt, atOnce)];
  }
  return laid;
}

/** By strategy: the templates that are not left out, preferred ones first. */
function ordered(
  { keys }: Ahead,
  templates: readonly RoadTemplate[],
  { leftOut = [], preferred = [] }: RoadChoice,
): RoadTemplate[][] {
  const isPreferred = (template: RoadTemplate) => preferred.includes(roadId(template));
  return keys.map((key) => {
    const all = templates.filter(
      (template) => template.strategyKey === key && !leftOut.includes(roadId(template)),
    );
    return [...all.filter(isPreferred), ...all.filter((template) => !isPreferred(template))];
  });
}

/** From which month goals for a horizon begin: after the one before it, or as early as it takes. */
function startsFor(year: HorizonYear, axis: MonthAxis): number[] {
  const before = HORIZON_YEARS.findLast((other) => other < year);
  const starts: number[] = [];
  let month = before === undefined ? 0 : axis.monthOf(horizonDate(before)) + 1;
  for (; month > 0; month -= 12) starts.push(month);
  return [...starts, 0];
}

function roadGoals(ahead: Ahead, laid: readonly Laid[]): RoadGoal[] {
  return laid.map(({ strategy, template, goal }, index) => {
    const { strategyKey, key, title, unit, baseline, target, points } = template;
    const startOn = fromDayNumber(goal.log.startDay);
    const dueOn = fromDayNumber(goal.log.dueDay);
    const year = HORIZON_YEARS.find((horizon) => horizonDate(horizon) >= dueOn) ?? 2046;
    const day = toDayNumber(horizonDate(year));
    const levelWith = (count: number) => ahead.level(strategy, day, laid.slice(0, count));
    const brings = ahead.weight(strategy, day) * (levelWith(index + 1) - levelWith(index));
    return {
      strategyKey,
      template: key,
      title,
      unit,
      baseline,
      target,
      points,
      startOn,
      dueOn,
      year,
      brings,
    };
  });
}

function leftToPlan(ahead: Ahead, laid: readonly Laid[]): LeftToPlan[] {
  return ahead.horizons.flatMap((horizon) =>
    ahead.keys.flatMap((strategyKey, strategy) => {
      const points = gapBy({ ahead, horizon }, strategy, horizon.day, laid);
      return points > LEAST_LEFT ? [{ strategyKey, year: horizon.year, points }] : [];
    }),
  );
}
