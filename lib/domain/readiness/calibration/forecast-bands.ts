import { type CivilDate, toDayNumber } from '../../calendar';
import { createPercentileReader } from '../band';
import { gridDates } from '../grid';
import type { Band, ReadinessPlan } from '../index';
import { readModel } from '../model';
import { measurePace } from '../pace';
import { createProjection } from '../projection';

/**
 * The projected bands on some dates of the grid after `asOf`: those of `computeReadiness`, without
 * computing its other lines.
 *
 * @param dates a date that the grid does not have, or not after `asOf`, gets no band
 */
export function forecastBands(
  plan: ReadinessPlan,
  asOf: CivilDate,
  dates: ReadonlySet<CivilDate>,
): Map<CivilDate, Band> {
  const model = readModel(plan, asOf);
  const advance = createProjection(model, measurePace(model));
  const readBand = createPercentileReader();
  const bands = new Map<CivilDate, Band>();
  for (const date of gridDates(plan.startedOn, asOf)) {
    if (date <= asOf || bands.size === dates.size) continue;
    const { readiness } = advance(toDayNumber(date));
    if (dates.has(date)) bands.set(date, readBand(readiness));
  }
  return bands;
}
