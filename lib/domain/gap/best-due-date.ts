import {
  addDays,
  type CivilDate,
  daysBetween,
  type HorizonYear,
  horizonDate,
  lastDayOfMonth,
  maxDate,
  startOfMonth,
} from '../calendar';
import { worthOfPoint } from './added-goals';
import type { HorizonReading } from './horizon-reading';
import { TOLERANCE } from './target';

/** However slow the pace, a goal is not due before a quarter of the time to the horizon. */
const EARLIEST_SHARE = 0.25;

/**
 * The due date that makes a goal begun on `asOf` worth most at a horizon: the horizon's own day, or
 * the last month's end that lets a slow pace reach it by then.
 */
export function bestDueDate(
  horizon: HorizonReading,
  strategy: number,
  asOf: CivilDate,
  year: HorizonYear,
): CivilDate {
  const [latest, inTime] = [horizonDate(year), dueInTime(horizon, asOf, year)];
  const worth = (dueOn: CivilDate) => worthOfPoint(horizon, strategy, dueOn);
  return worth(inTime) > worth(latest) + TOLERANCE ? inTime : latest;
}

function dueInTime({ model, pace }: HorizonReading, asOf: CivilDate, year: HorizonYear): CivilDate {
  const last = horizonDate(year);
  const share = Math.max(EARLIEST_SHARE, model.paceFactor * pace.mean);
  if (share >= 1) return last;
  const day = addDays(asOf, Math.floor(daysBetween(asOf, last) * share));
  const end = lastDayOfMonth(day) === day ? day : addDays(startOfMonth(day), -1);
  return maxDate(end, addDays(asOf, 1));
}
