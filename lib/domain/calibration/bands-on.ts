import { type CivilDate, toDayNumber } from '../calendar';
import type { Band, ReadinessPlan } from '../readiness';
import { createBandReader } from '../readiness/band';
import { gridDates } from '../readiness/grid';
import { readModel } from '../readiness/model';
import { measurePace } from '../readiness/pace';
import { createProjection } from '../readiness/projection';

/**
 * The bands of a readiness on some dates of the grid after `asOf`: what `computeReadiness` gives
 * there, without all else that it gives.
 */
export function bandsOn(
  plan: ReadinessPlan,
  asOf: CivilDate,
  dates: ReadonlySet<CivilDate>,
): Map<CivilDate, Band> {
  const model = readModel(plan, asOf);
  const advance = createProjection(model, measurePace(model));
  const readBand = createBandReader();
  const bands = new Map<CivilDate, Band>();
  for (const date of gridDates(plan.startedOn, asOf)) {
    if (date <= asOf || bands.size === dates.size) continue;
    const { readiness } = advance(toDayNumber(date));
    if (dates.has(date)) bands.set(date, readBand(readiness));
  }
  return bands;
}
