import { type CivilDate, compareDates, horizonDate, nextHorizon } from '../calendar';
import { computeHorizons } from '../readiness';
import {
  layRoad,
  planWithRoad,
  ROAD_PACES,
  type RoadGoal,
  roadId,
  templatesNotTaken,
} from '../road';
import { planAsOf } from './as-of';
import { firstDayOf, NOT_USED, planOnFirstDay, USED_SINCE } from './first-day';
import { coursesOf, firstRoad, mayBeDropped } from './goals';
import { type Lived, live } from './live';
import type { DemoOutlook } from './types';

/** How many goals are tried as the one that was given up. */
const TRIES = 4;

interface Life {
  readonly lived: Lived;
  /** The key of the strategy that is shortest. */
  readonly short: string;
  readonly worth: number;
}

/** What a life is worth that shows all of it. */
const ALL = 8;

/**
 * The life that has most of what a demo should show: it can be won, it is on track for the next horizon
 * though short in one strategy, and there is a ready-made goal for that. The first of several such.
 */
export function bestLife(outlook: DemoOutlook, today: CivilDate): Life {
  const startedOn = firstDayOf(today);
  const plan = planOnFirstDay(outlook, startedOn);
  const used = outlook.strategies.slice(USED_SINCE, USED_SINCE + 1).map(({ key }) => key);
  const road = firstRoad(outlook, plan, today, used);
  const lifeOf = ({ drop, leftOut }: Choice, atLeast: number): Life => {
    const taken = road.filter((goal) => goal !== leftOut);
    const lived = live(outlook, plan, coursesOf(taken, today, drop && idOf(drop)), today);
    return judged(outlook, startedOn, lived, today, atLeast);
  };
  let best: Life | null = null;
  for (const choice of choicesOf(outlook, road, today)) {
    const life = lifeOf(choice, best?.worth ?? 0);
    if (best === null || life.worth > best.worth) best = life;
    if (best.worth === ALL) break;
  }
  return best ?? lifeOf({ drop: null, leftOut: null }, 0);
}

interface Choice {
  /** The goal that was given up. */
  readonly drop: RoadGoal | null;
  /** A later goal of the same strategy that was not taken up. */
  readonly leftOut: RoadGoal | null;
}

/** Goals of the strategy that is not in use are the first that one gives up. */
function choicesOf(
  { strategies }: DemoOutlook,
  road: readonly RoadGoal[],
  today: CivilDate,
): Choice[] {
  const unused = strategies[Math.min(NOT_USED, strategies.length - 1)]?.key;
  const rank = ({ strategyKey }: RoadGoal) => (strategyKey === unused ? 0 : 1);
  const horizon = horizonDate(nextHorizon(today) ?? 2046);
  const choices = road
    .filter((goal) => mayBeDropped(goal, today))
    .toSorted((a, b) => rank(a) - rank(b) || compareDates(a.dueOn, b.dueOn))
    .slice(0, TRIES)
    .flatMap((drop): Choice[] => {
      const later = road.filter(
        ({ strategyKey, startOn, dueOn }) =>
          strategyKey === drop.strategyKey && startOn > today && dueOn <= horizon,
      );
      return [{ drop, leftOut: null }, ...later.slice(-1).map((leftOut) => ({ drop, leftOut }))];
    });
  return [...choices, { drop: null, leftOut: null }];
}

function judged(
  outlook: DemoOutlook,
  startedOn: CivilDate,
  lived: Lived,
  today: CivilDate,
  atLeast: number,
): Life {
  const plan = planAsOf(outlook, startedOn, lived, today);
  const open = openTemplates(outlook, lived);
  const [next] = computeHorizons(plan, today);
  const [shortest] = Object.entries(next?.strategies ?? {})
    .map(([key, { toPlan, behind }]) => ({ key, points: toPlan + behind }))
    .toSorted((a, b) => b.points - a.points);
  const worth =
    2 * Number(next?.status === 'on-track') +
    Number((shortest?.points ?? 0) >= 1) +
    Number(open.some(({ strategyKey }) => strategyKey === shortest?.key));
  // Laying a road takes most of the time: only where it decides.
  const canBeBest = worth + 4 > atLeast;
  return {
    lived,
    short: shortest?.key ?? plan.strategies[0]?.key ?? '',
    worth: canBeBest && isWinnable(plan, open, today) ? worth + 4 : worth,
  };
}

type Open = ReturnType<typeof openTemplates>;

/** Whether the road from here arrives at each horizon, at a steady pace and with all strategies in use. */
function isWinnable(plan: ReturnType<typeof planAsOf>, open: Open, today: CivilDate): boolean {
  const inUse = plan.strategies.map(({ key }) => key);
  const { goals } = layRoad(plan, today, open, { atOnce: ROAD_PACES.steady, inUse });
  const horizons = computeHorizons(planWithRoad(plan, goals, inUse), today);
  return horizons.every(({ status }) => status === 'on-track');
}

/** The ready-made goals that the plan has not taken up. */
function openTemplates({ strategies }: DemoOutlook, lived: Lived) {
  const templates = strategies.flatMap(({ key: strategyKey, templates: own }) =>
    own.map((template) => ({ ...template, strategyKey })),
  );
  const taking = lived.strategies.map(({ key, goals }) => ({
    key,
    goals: goals.map(({ template }) => ({ templateKey: template })),
  }));
  return templatesNotTaken(taking, templates);
}

function idOf(goal: RoadGoal): string {
  return roadId({ ...goal, key: goal.template });
}
