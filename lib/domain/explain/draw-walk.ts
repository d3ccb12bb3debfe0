import { createBandReader } from '../readiness/band';
import { DRAWS, paceDeviation, quartersAhead, SCORES } from '../readiness/draws';
import type { Model } from '../readiness/model';
import { createProjection, type DrawnDay } from '../readiness/projection';
import type { Band, Pace } from '../readiness/types';
import type { BandEdge, DrawAccount, Percentile } from './types';

const RANKS: Readonly<Record<Percentile, number>> = { p10: 10, p25: 25, p50: 50, p75: 75, p90: 90 };
export const PERCENTILES = Object.keys(RANKS) as readonly Percentile[];

/** A projection that remembers the days it has been on and the draws' paces on them. */
export interface DrawWalk {
  readonly model: Model;
  readonly pace: Pace;
  /** Day numbers, in order. */
  readonly days: readonly number[];
  readonly paces: readonly Float64Array[];
  /** Goes on to the next day of the grid. */
  readonly advance: (day: number) => DrawnDay;
}

export function createDrawWalk(model: Model, pace: Pace): DrawWalk {
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

/** The index of the draw that has a percentile's value: of several, the one nearest its rank. */
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

/** The five percentiles of the walk's last day, each with its draw. */
export function bandEdges(walk: DrawWalk, values: Float64Array): BandEdge[] {
  const band = createBandReader()(values);
  return PERCENTILES.map((percentile) => ({
    percentile,
    rank: RANKS[percentile],
    value: band[percentile],
    draw: drawAccount(walk, drawAt(values, band, percentile)),
  }));
}

/** How a draw comes to its pace on the walk's last day. */
function drawAccount({ model, pace, days, paces }: DrawWalk, draw: number): DrawAccount {
  const quarters = quartersAhead(model, days.at(-1) ?? model.asOfDay);
  return {
    draw: draw + 1,
    score: SCORES[draw] as number,
    mean: pace.mean,
    spread: pace.spread,
    quartersAhead: quarters,
    quartersLogged: pace.quarters,
    deviation: paceDeviation(pace, quarters),
    factor: model.paceFactor,
    pace: paces.at(-1)?.[draw] as number,
  };
}
