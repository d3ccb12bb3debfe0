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
  { ahead, horizon }: Pick<Stage, 'ahead'> & { readonly horizon: { readonly day: number } },
  strategy: number,
  day: number,
  goals: readonly GoalAhead[],
): number {
  return Math.max(0, ahead.required(strategy, horizon.day) - ahead.level(strategy, day, goals));
}

/** The days on which what a horizon asks should be there: the one aimed at, and its own. */
export function daysOf({ horizon }: Pick<Stage, 'horizon'>, by: number): readonly number[] {
  return by === horizon.day ? [by] : [by, horizon.day];
}

/** A strategy while goals are laid. */
interface Open {
  readonly strategy: number;
  readonly weight: number;
  /** On the day aimed at and on that of the horizon: what fades may be there and gone again. */
  gaps: readonly number[];
  taken: number;
  earliest: number;
}

/**
 * Greedy list scheduling: the strategy with the widest weighted gap gets its next goal in the first
 * months with room, until no strategy has a gap or none of the goals left would bring anything.
 */
export function layForHorizon(stage: Stage, way: Way): Laid[] {
  const { ahead, laid, waiting } = stage;
  const days = daysOf(stage, way.by);
  const schedule = stage.schedule.copy();
  const batch: Laid[] = [];
  const open = ahead.keys.map(
    (_, strategy): Open => ({
      strategy,
      weight: ahead.weight(strategy, stage.horizon.day),
      gaps: days.map((day) => gapBy(stage, strategy, day, laid)),
      taken: 0,
      earliest: way.from,
    }),
  );
  for (;;) {
    const widest = widestOf(open);
    if (!widest) return batch;
    const template = waiting[widest.strategy]?.[widest.taken];
    const goal = template && firstFit(stage, schedule, way, widest, template);
    const brings = days.map((day) => (goal ? ahead.earned(goal, day) : 0));
    if (!goal || Math.max(...brings) <= TOLERANCE) {
      open.splice(open.indexOf(widest), 1);
      continue;
    }
    schedule.add(goal);
    batch.push(goal);
    widest.taken++;
    widest.gaps = widest.gaps.map((gap, index) => gap - (brings[index] ?? 0));
    // First steps first: none begins before the one that it builds on.
    widest.earliest = goal.place.from;
  }
}

/**
 * The strategy with the widest weighted gap; of equals the first in the plan. One without weight has
 * none: readiness is the weighted mean, so its goals would only take time from the others.
 */
function widestOf(open: readonly Open[]): Open | undefined {
  let widest: Open | undefined;
  let most = 0;
  for (const one of open) {
    const gap = Math.max(...one.gaps);
    if (gap <= TOLERANCE || one.weight * gap <= most) continue;
    widest = one;
    most = one.weight * gap;
  }
  return widest;
}

function firstFit(
  stage: Stage,
  schedule: Schedule,
  way: Way,
  { strategy, earliest, gaps }: Open,
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
    const closes = daysOf(stage, way.by).every(
      (day, index) => stage.ahead.earned(later, day) >= (gaps[index] ?? 0),
    );
    if (!hasRoom(place) || !closes) return fit;
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
