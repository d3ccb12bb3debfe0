import { type HorizonYear, toDayNumber } from '../calendar';
import { type MonthAxis, Occupancy, type Place } from './month-axis';
import type { Ahead, LaidGoal } from './outlook-ahead';
import { type RoadChoice, type RoadTemplate, roadId } from './types';

/** A template with its place. */
export interface Laid extends LaidGoal {
  readonly template: RoadTemplate;
  readonly place: Place;
}

/** Differences below this are rounding. */
const TOLERANCE = 1e-6;

export function layGoals(
  ahead: Ahead,
  axis: MonthAxis,
  own: readonly Place[],
  templates: readonly RoadTemplate[],
  choice: RoadChoice,
): Laid[] {
  const { atOnce, until = 2046, leftOut = [], preferred = [] } = choice;
  const horizons = ahead.horizons.filter(({ year }) => year <= until);
  const last = horizons.at(-1);
  if (!last) return [];
  const occupancy = new Occupancy(own);
  const laid: Laid[] = [];
  const waiting = ahead.strategies.map(({ key }) => {
    const all = templates.filter(
      (one) => one.strategyKey === key && !leftOut.includes(roadId(one)),
    );
    const first = (one: RoadTemplate) => preferred.includes(roadId(one));
    return [...all.filter(first), ...all.filter((one) => !first(one))];
  });
  const take = (strategy: number, template: RoadTemplate, place: Place) => {
    occupancy.add(place);
    laid.push({
      strategy,
      template,
      place,
      points: template.points,
      startDay: toDayNumber(axis.startOn(place)),
      dueDay: toDayNumber(axis.dueOn(place)),
    });
  };
  const monthAt = (year: HorizonYear) => axis.monthOf(`${year}-12-31`);
  const end = monthAt(last.year);
  for (const { year, day } of horizons) {
    const exhausted = new Set<number>();
    for (;;) {
      const [widest] = ahead.strategies
        .map((_, strategy) => ({
          strategy,
          gap: ahead.required(strategy, day - 91) - ahead.level(strategy, day - 91, laid),
        }))
        .filter(({ strategy, gap }) => gap > TOLERANCE && !exhausted.has(strategy))
        .sort(
          (a, b) =>
            b.gap * ahead.weight(b.strategy, day) - a.gap * ahead.weight(a.strategy, day) ||
            a.strategy - b.strategy,
        );
      if (!widest) break;
      const { strategy } = widest;
      const template = waiting[strategy]?.[0];
      const previous = laid.findLast((goal) => goal.strategy === strategy);
      const place = template && firstFit(template, previous ? previous.place.to + 1 : 0);
      if (template && place && place.from < monthAt(year)) {
        waiting[strategy]?.shift();
        take(strategy, template, place);
      } else exhausted.add(strategy);
    }
  }
  return laid;

  function firstFit({ months }: RoadTemplate, earliest: number): Place | null {
    for (let from = earliest; ; from++) {
      const place = axis.place(from, months);
      if (place.to > end) return null;
      if (occupancy.hasRoom(place, atOnce)) return place;
    }
  }
}
