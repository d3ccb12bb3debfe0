import type { Ahead, GoalAhead, HorizonAhead } from './look-ahead';
import type { MonthAxis, Place } from './month-axis';
import type { Limits, Placed, Schedule } from './schedule';
import type { RoadTemplate } from './types';

/** A template with its place. */
export interface Laid extends GoalAhead, Placed {
  readonly template: RoadTemplate;
}

/** What is given while goals are laid for one horizon. */
export interface Stage {
  readonly ahead: Ahead;
  readonly axis: MonthAxis;
  readonly horizon: HorizonAhead;
  /** Of the person's own goals and of those in `laid`; as long as goals may run. */
  readonly schedule: Schedule;
  /** Goals of earlier horizons, and those that the person moved. */
  readonly laid: readonly Laid[];
  /** By strategy, in the order in which they are to be taken. */
  readonly waiting: readonly (readonly RoadTemplate[])[];
}

/** How goals are to be laid. */
export interface Way extends Limits {
  /** The first month in which one may begin. */
  readonly from: number;
  /** The day by which what is required should be reached. */
  readonly by: number;
  /** Whether a goal of which only a part is needed begins no earlier than for that part. */
  readonly justInTime: boolean;
}

/** Differences below this are rounding. */
const TOLERANCE = 1e-6;

export function laidAt(
  { ahead, axis }: Pick<Stage, 'ahead' | 'axis'>,
  strategy: number,
  template: RoadTemplate,
  place: Place,
): Laid {
  const goal = ahead.goal(template.points, axis.startDay(place), axis.dueDay(place));
  return { strategy, template, place, goal };
}

/** How far a strategy is on a day from what the horizon asks of it, in points; 0 or more. */
export function gapBy(
  { ahead, horizon }: Pick<Stage, 'ahead' | 'horizon'>,
  strategy: number,
  day: number,
  goals: readonly GoalAhead[],
): number {
  return Math.max(0, ahead.required(strategy, horizon.day) - ahead.level(strategy, day, goals));
}

/** A strategy while goals are laid. */
interface Open {
  readonly strategy: number;
  readonly weight: number;
  gap: number;
  taken: number;
  earliest: number;
}

/**
 * Greedy list scheduling: the strategy with the widest weighted gap gets its next goal in the first
 * months with room, until no strategy has a gap or none of the goals left would bring anything.
 */
export function layForHorizon(stage: Stage, way: Way): Laid[] {
  const { ahead, laid, waiting } = stage;
  const schedule = stage.schedule.copy();
  const batch: Laid[] = [];
  const open = ahead.keys.map(
    (_, strategy): Open => ({
      strategy,
      weight: ahead.weight(strategy, stage.horizon.day),
      gap: gapBy(stage, strategy, way.by, laid),
      taken: 0,
      earliest: way.from,
    }),
  );
  for (;;) {
    const widest = widestOf(open);
    if (!widest) return batch;
    const template = waiting[widest.strategy]?.[widest.taken];
    const goal = template && firstFit(stage, schedule, way, widest, template);
    const brings = goal ? ahead.earned(goal, way.by) : 0;
    if (!goal || brings <= TOLERANCE) {
      open.splice(open.indexOf(widest), 1);
      continue;
    }
    schedule.add(goal);
    batch.push(goal);
    widest.taken++;
    widest.gap -= brings;
    // First steps first: none begins before the one that it builds on.
    widest.earliest = goal.place.from;
  }
}

/** The strategy with the widest weighted gap; of equals the first in the plan. */
function widestOf(open: readonly Open[]): Open | undefined {
  let widest: Open | undefined;
  for (const one of open) {
    if (one.gap <= TOLERANCE) continue;
    if (!widest || one.weight * one.gap > widest.weight * widest.gap) widest = one;
  }
  return widest;
}

function firstFit(
  stage: Stage,
  schedule: Schedule,
  way: Way,
  { strategy, earliest, gap }: Open,
  template: RoadTemplate,
): Laid | null {
  const hasRoom = (place: Place) => schedule.hasRoom(strategy, place, way);
  const first = findPlace(stage, earliest, template, hasRoom);
  if (!first) return null;
  let fit = laidAt(stage, strategy, template, first);
  if (!way.justInTime) return fit;
  for (;;) {
    const place = stage.axis.place(fit.place.from + 1, template.months);
    const later = laidAt(stage, strategy, template, place);
    if (!hasRoom(place) || stage.ahead.earned(later, way.by) < gap) return fit;
    fit = later;
  }
}

function findPlace(
  { axis, horizon }: Stage,
  earliest: number,
  { months }: RoadTemplate,
  hasRoom: (place: Place) => boolean,
): Place | null {
  for (let from = earliest; ; from++) {
    const place = axis.place(from, months);
    if (axis.startDay(place) >= horizon.day) return null;
    if (hasRoom(place)) return place;
  }
}
