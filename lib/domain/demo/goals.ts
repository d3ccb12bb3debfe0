import {
  addDays,
  addMonths,
  type CivilDate,
  daysBetween,
  HORIZON_YEARS,
  horizonDate,
  LAST_DAY,
  maxDate,
  minDate,
  startOfQuarter,
} from '../calendar';
import type { ReadinessPlan } from '../readiness';
import { layRoad, ROAD_PACES, type RoadGoal, roadId } from '../road';
import { between, chanceOf, type Random } from './chance';
import { oneStepShort } from './measure';
import { sundayFrom } from './sunday';
import type { DemoOutlook } from './types';

/** What became of a goal of the first road. */
export interface Course extends Omit<RoadGoal, 'brings'> {
  /** The share of the way that was gone by `until`. */
  readonly fraction: number;
  /** The last day on which something was logged; null while nothing is. */
  readonly until: CivilDate | null;
  readonly droppedOn: CivilDate | null;
  /** The due date before it was put off, and the day on which that was decided. */
  readonly putOff: { readonly from: CivilDate; readonly on: CivilDate } | null;
}

/** How many horizons ahead the first road reaches. */
const HORIZONS_AHEAD = 2;
/** Goals of each strategy that begin in the first two years. */
const FIRST_STEPS = 2;
/** A goal that began so many days ago or less has no entry yet. */
const JUST_BEGUN = 14;

/**
 * The road that was taken on the first day: to the second horizon after today, later years being
 * open. The person wanted to begin everywhere at once, so each strategy's first steps come early.
 */
export function firstRoad(
  { strategies }: Pick<DemoOutlook, 'strategies'>,
  plan: ReadinessPlan,
  today: CivilDate,
  inUse: readonly string[],
): readonly RoadGoal[] {
  const templates = strategies.flatMap(({ key: strategyKey, templates: own }) =>
    own.map((template) => ({ ...template, strategyKey })),
  );
  const until = HORIZON_YEARS.filter((year) => horizonDate(year) >= today)[HORIZONS_AHEAD - 1];
  return layRoad(plan, plan.startedOn, templates, {
    atOnce: ROAD_PACES.strong,
    until: until ?? 2046,
    startOn: Object.fromEntries(
      strategies.flatMap(({ key, templates: own }, at) =>
        firstSteps(addMonths(plan.startedOn, at), own).map(({ template, startOn }) => [
          roadId({ strategyKey: key, key: template.key }),
          startOn,
        ]),
      ),
    ),
    inUse,
  }).goals;
}

/** A strategy's goals of the first two years, one after another with a month between them. */
function firstSteps<Template extends { readonly months: number }>(
  from: CivilDate,
  templates: readonly Template[],
) {
  const steps: { template: Template; startOn: CivilDate }[] = [];
  let startOn = from;
  for (const template of templates.slice(0, FIRST_STEPS)) {
    if (startOn >= LAST_DAY) break;
    steps.push({ template, startOn });
    startOn = addMonths(startOn, template.months + 1);
  }
  return steps;
}

/**
 * How the goals of the road went until today: most of them well, one late, one put off, one that is
 * nearly done, and the one that is to be dropped.
 *
 * @param drop the `roadId` of a goal that was given up
 */
export function coursesOf(
  road: readonly RoadGoal[],
  today: CivilDate,
  drop: string | null,
): Course[] {
  const begun = road.filter(({ startOn }) => startOn < addDays(today, -JUST_BEGUN));
  const idOf = (goal: RoadGoal) => roadId({ ...goal, key: goal.template });
  const kept = begun.filter((goal) => idOf(goal) !== drop);
  const nearlyDone = nearlyDoneOf(kept, today);
  const others = kept.filter((goal) => goal !== nearlyDone);
  const running = others.filter(({ dueOn }) => dueOn >= today);
  const ended = others.filter(({ dueOn }) => dueOn < today);
  const putOff = putOffOf(running, today) ?? putOffAndReached(ended, today);
  const late = lateOf(
    ended.filter((goal) => goal !== putOff?.goal),
    today,
  );
  return road.map((goal) => {
    const random = chanceOf(idOf(goal));
    if (idOf(goal) === drop) return dropped(goal, today, random);
    if (goal === nearlyDone) return dueSoon(goal, today, random);
    if (goal === putOff?.goal) return postponed(putOff, today, random);
    if (goal === late) return reached(goal, LATE, today, random);
    if (ended.includes(goal)) {
      return reached(goal, -(EARLY[ended.indexOf(goal) % EARLY.length] ?? 0), today, random);
    }
    if (running.includes(goal)) return underWay(goal, running.indexOf(goal), today, random);
    return { ...goal, fraction: 0, until: null, droppedOn: null, putOff: null };
  });
}

/** Whether a goal may be the one that was given up: it was worked on for a while, some time ago. */
export function mayBeDropped({ startOn, dueOn }: RoadGoal, today: CivilDate): boolean {
  return daysBetween(startOn, today) >= 150 && daysBetween(startOn, dueOn) >= 150;
}

function dropped(goal: RoadGoal, today: CivilDate, random: Random): Course {
  const length = daysBetween(goal.startOn, minDate(goal.dueOn, today));
  const droppedOn = addDays(goal.startOn, Math.round(0.6 * length));
  const until = addDays(droppedOn, -between(random, 25, 50));
  return { ...goal, fraction: 0.3, until, droppedOn, putOff: null };
}

/** The goal whose due date is nearest, if that can be a fortnight away. */
function nearlyDoneOf(kept: readonly RoadGoal[], today: CivilDate): RoadGoal | null {
  const distance = ({ dueOn }: RoadGoal) => Math.abs(daysBetween(today, dueOn));
  const [nearest] = kept
    .filter((goal) => daysBetween(goal.startOn, today) >= 100 && distance(goal) <= 180)
    .toSorted((a, b) => distance(a) - distance(b));
  return nearest ?? null;
}

function dueSoon(goal: RoadGoal, today: CivilDate, random: Random): Course {
  const dueOn = minDate(addDays(today, between(random, 9, 16)), horizonDate(goal.year));
  const fraction = Math.max(0.5, oneStepShort(goal));
  const until = addDays(today, -between(random, 3, 6));
  return { ...goal, dueOn, fraction, until, droppedOn: null, putOff: null };
}

interface PutOff {
  readonly goal: RoadGoal;
  readonly to: CivilDate;
  readonly on: CivilDate;
}

/** The goal with the most still to do that may end three months later, as was decided at a quarter's end. */
function putOffOf(running: readonly RoadGoal[], today: CivilDate): PutOff | null {
  const on = decisionDay(today);
  const may = running
    .map((goal) => ({ goal, on, to: addMonths(goal.dueOn, 3) }))
    .filter(({ goal, to }) => to <= horizonDate(goal.year) && addDays(goal.startOn, 45) <= on)
    .toSorted((a, b) => (a.goal.dueOn < b.goal.dueOn ? 1 : -1));
  return may[0] ?? null;
}

/** When the last quarter was looked back on. */
function decisionDay(today: CivilDate): CivilDate {
  const quarter = startOfQuarter(today);
  const day = sundayFrom(quarter);
  return day < today ? day : sundayFrom(startOfQuarter(addDays(quarter, -1)));
}

/** The last goal that was put off at a quarter's end and has been reached since. */
function putOffAndReached(ended: readonly RoadGoal[], today: CivilDate): PutOff | null {
  const may = ended
    .map((goal) => ({
      goal,
      on: sundayFrom(startOfQuarter(goal.dueOn)),
      to: addMonths(goal.dueOn, 3),
    }))
    .filter(({ goal, on, to }) => addDays(goal.startOn, 45) <= on && on < goal.dueOn && to < today);
  return may.at(-1) ?? null;
}

function postponed({ goal, to, on }: PutOff, today: CivilDate, random: Random): Course {
  const isReached = to < today;
  return {
    ...goal,
    dueOn: to,
    fraction: isReached ? 1 : 0.75 * timeGone(goal, today),
    until: addDays(minDate(to, today), -between(random, 8, 20)),
    droppedOn: null,
    putOff: { from: goal.dueOn, on },
  };
}

/** Days by which a goal was late, and by which others were early, by turns. */
const LATE = 33;
const EARLY = [4, 26, 9, 41] as const;

/** The goal that was reached late, some weeks ago at the least. */
function lateOf(ended: readonly RoadGoal[], today: CivilDate): RoadGoal | undefined {
  const [first, second] = ended.filter(({ dueOn }) => addDays(dueOn, LATE + 10) < today);
  return second ?? first;
}

function reached(goal: RoadGoal, days: number, today: CivilDate, random: Random): Course {
  const most = Math.round(0.25 * daysBetween(goal.startOn, goal.dueOn));
  const day = addDays(goal.dueOn, Math.max(days, -most) - between(random, 0, 4));
  const until = minDate(day, addDays(today, -2));
  return { ...goal, fraction: 1, until, droppedOn: null, putOff: null };
}

/** Paces of the goals under way, by turns. */
const PACES = [1.1, 0.9, 1.2, 1] as const;

function underWay(goal: RoadGoal, at: number, today: CivilDate, random: Random): Course {
  const pace = PACES[at % PACES.length] ?? 1;
  const until = maxDate(goal.startOn, addDays(today, -between(random, 4, 24)));
  const fraction = Math.min(oneStepShort(goal), pace * timeGone(goal, until));
  return { ...goal, fraction, until, droppedOn: null, putOff: null };
}

function timeGone({ startOn, dueOn }: Pick<RoadGoal, 'startOn' | 'dueOn'>, day: CivilDate): number {
  return Math.max(0, Math.min(1, daysBetween(startOn, day) / daysBetween(startOn, dueOn)));
}
