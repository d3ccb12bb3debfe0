import type { CivilDate } from '../calendar';
import { planAsOf } from './as-of';
import { bestLife } from './best-life';
import { firstDayOf } from './first-day';
import { reviewsOf } from './reviews';
import { adoptionsOf, scenariosOf } from './scenarios';
import type { DemoLife, DemoOutlook } from './types';

/**
 * Two years with a plan from an outlook, as they might have gone until today: the same for the same
 * outlook and day. The plan stands well and is short in one strategy, and there is a way to the end.
 */
export function demoLife(outlook: DemoOutlook, today: CivilDate): DemoLife {
  const startedOn = firstDayOf(today);
  const { lived, short } = bestLife(outlook, today);
  const putOff = [...lived.courses.values()].find((course) => course.putOff !== null);
  return {
    startedOn,
    strategies: lived.strategies,
    scenarios: scenariosOf(outlook, lived, short, { startedOn, today }),
    adoptions: adoptionsOf(lived, startedOn),
    reviews: reviewsOf(
      startedOn,
      today,
      (day) => planAsOf(outlook, startedOn, lived, day),
      putOff?.putOff ? { title: putOff.title, on: putOff.putOff.on } : null,
    ),
    loggedOn: lived.loggedOn,
  };
}
