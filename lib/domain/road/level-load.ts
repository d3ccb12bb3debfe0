import { fromDayNumber, toDayNumber } from '../calendar';
import type { Attempt } from './best-way';
import { gapBy, type Laid, laidAt, type Stage } from './lay-for-horizon';
import type { Limits, Schedule } from './schedule';

/** The last two horizons are ten years apart: nobody should be behind for most of them. */
const HALF_WAY = toDayNumber('2041-12-31');
/** Differences below this are rounding, in points. */
const ROUNDING = 1e-9;

/**
 * Resource levelling (Burgess and Killebrew, 1962): one after the other, the last first, each goal
 * moves to the later months in which the fewest others run, the latest of equals; but only as far as
 * its strategy is not behind for it, and it ends in time before the horizon. What begins today stays.
 */
export function levelLoad(stage: Stage, { way, batch }: Attempt, atOnce: number): Laid[] {
  const goals = [...batch].sort((a, b) => a.place.from - b.place.from);
  const end = stage.axis.monthOf(fromDayNumber(way.by));
  for (let index = goals.length - 1; index >= 0; index--) {
    const goal = goals[index] as Laid;
    if (goal.place.from === 0) continue;
    const others = goals.filter((other) => other !== goal);
    goals[index] = moved(stage, goal, others, { way: { ...way, atOnce }, end });
  }
  return goals;
}

function moved(
  stage: Stage,
  goal: Laid,
  others: readonly Laid[],
  { way, end }: { readonly way: Attempt['way']; readonly end: number },
): Laid {
  const { strategy } = goal;
  const siblings = others.filter((other) => other.strategy === strategy);
  const schedule = stage.schedule.copy();
  for (const other of others) schedule.add(other);
  const least = gapsOf(stage, strategy, way.by, [...siblings, goal]);
  const losesNothing = (later: Laid) =>
    gapsOf(stage, strategy, way.by, [...siblings, later]).every(
      (gap, index) => gap <= (least[index] ?? 0) + ROUNDING,
    );
  const last = {
    start: Math.min(
      ...siblings.map(({ place }) => place.from).filter((from) => from >= goal.place.from),
    ),
    end: Math.max(end, goal.place.to),
  };
  return placesWithRoom(stage, schedule, way, goal, last).find(losesNothing) ?? goal;
}

/** The places that a goal may move to: where the fewest others run first, of equals the latest. */
function placesWithRoom(
  stage: Stage,
  schedule: Schedule,
  limits: Limits,
  { strategy, template, place }: Laid,
  last: { readonly start: number; readonly end: number },
): Laid[] {
  const found: { readonly from: number; readonly load: number }[] = [];
  for (let from = place.from; from <= last.start; from++) {
    const later = stage.axis.place(from, template.months);
    if (later.to > last.end) break;
    if (!schedule.hasRoom(strategy, later, limits)) continue;
    found.push({ from, load: schedule.load(later) });
  }
  return found
    .sort((a, b) => a.load - b.load || b.from - a.from)
    .map(({ from }) => laidAt(stage, strategy, template, stage.axis.place(from, template.months)));
}

/**
 * What a strategy lacks by the day aimed at, and on each day looked at of what is required then, with
 * goals of this batch.
 */
function gapsOf(stage: Stage, strategy: number, by: number, batch: readonly Laid[]): number[] {
  const { ahead } = stage;
  const goals = [...stage.laid, ...batch];
  return [
    gapBy(stage, strategy, by, goals),
    ...[...ahead.horizons.map(({ day }) => day), HALF_WAY].map((day) =>
      gapBy({ ahead, horizon: { day } }, strategy, day, goals),
    ),
  ];
}
