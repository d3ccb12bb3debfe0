import { createPercentileReader } from '../readiness/band';
import { DRAWS, paceDeviation, quartersAhead, Z_SCORES } from '../readiness/draws';
import type { Model } from '../readiness/model';
import { createProjection, type DrawnDay } from '../readiness/projection';
import type { Band, Pace } from '../readiness/types';
import type { BandEdge, DrawExplanation, Percentile } from './types';

const RANKS: Readonly<Record<Percentile, number>> = { p10: 10, p25: 25, p50: 50, p75: 75, p90: 90 };
export const PERCENTILES = Object.keys(RANKS) as readonly Percentile[];

/** A projection that records the days it has advanced to and the draws' paces on them. */
export interface RecordedProjection {
  readonly model: Model;
  readonly pace: Pace;
  /** Day numbers, in order. */
  readonly days: readonly number[];
  readonly paces: readonly Float64Array[];
  /** Advances to the next day of the grid. */
  readonly advance: (day: number) => DrawnDay;
}

export function recordProjection(model: Model, pace: Pace): RecordedProjection {
  const days: number[] = [];
  const paces: Float64Array[] = [];
  const project = createProjection(model, pace);
  const advance = (day: number) => {
    const drawn = project(day);
    days.push(day);
    paces.push(drawn.paces.slice());
    return drawn;
  };
  return { model, pace, days, paces, advance };
}

/** The index, 0–98, of the draw that has a percentile's value: of several, the nearest its rank. */
export function drawAt(values: Float64Array, band: Band, percentile: Percentile): number {
  const rank = RANKS[percentile] - 1;
  let nearest = rank;
  let distance = DRAWS;
  for (let j = 0; j < DRAWS; j++) {
    if (values[j] === band[percentile] && Math.abs(j - rank) < distance) {
      nearest = j;
      distance = Math.abs(j - rank);
    }
  }
  return nearest;
}

/** The five percentiles on the last recorded day, each with its draw. */
export function bandEdges(projection: RecordedProjection, values: Float64Array): BandEdge[] {
  const band = createPercentileReader()(values);
  return PERCENTILES.map((percentile) => ({
    percentile,
    rank: RANKS[percentile],
    value: band[percentile],
    draw: explainDraw(projection, drawAt(values, band, percentile)),
  }));
}

/** How a draw's pace on the last recorded day is computed. */
function explainDraw(
  { model, pace, days, paces }: RecordedProjection,
  draw: number,
): DrawExplanation {
  const quarters = quartersAhead(model, days.at(-1) ?? model.asOfDay);
  return {
    draw: draw + 1,
    score: Z_SCORES[draw] as number,
    mean: pace.mean,
    spread: pace.spread,
    quartersAhead: quarters,
    quartersLogged: pace.quarters,
    deviation: paceDeviation(pace, quarters),
    factor: model.paceFactor,
    pace: paces.at(-1)?.[draw] as number,
  };
}
