import { addDays, type CivilDate, weekdayOf } from '../calendar';

/** The Sunday on which a person looks back on what ended the day before, or soon after it. */
export function sundayFrom(day: CivilDate): CivilDate {
  return addDays(day, 7 - weekdayOf(day));
}
