import { type CivilDate, LAST_DAY, monthEnds } from '../calendar';

/** The dates of the series: month ends from the plan's first month on, and `asOf`, in order. */
export function gridDates(startedOn: CivilDate, asOf: CivilDate): CivilDate[] {
  const dates = monthEnds(startedOn, LAST_DAY);
  if (!dates.includes(asOf)) dates.push(asOf);
  return dates.sort();
}
