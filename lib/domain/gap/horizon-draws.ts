import { type CivilDate, type HorizonYear, horizonDate, toDayNumber } from '../calendar';
import { createPercentileReader } from '../readiness/band';
import { DRAWS } from '../readiness/draws';
import { gridDates } from '../readiness/grid';
import { MAX_LEVEL } from '../readiness/level';
import { type Model, readModel } from '../readiness/model';
import { measurePace } from '../readiness/pace';
import { interpolate } from '../readiness/piecewise-linear';
import { createProjection } from '../readiness/projection';
import { disruptedDay } from '../readiness/required';
import type { Pace, ReadinessPlan, ReadinessScenario } from '../readiness/types';

/** A plan as a search needs it at one horizon: each strategy's 99 draws, weight and requirement. */
export interface HorizonDraws {
  readonly model: Model;
  readonly pace: Pace;
  /** Days of the grid after `asOf`, to the horizon's. */
  readonly days: readonly number[];
  /** In the order of the plan: keys, shares of the whole (0–1) and required levels. */
  readonly keys: readonly string[];
  readonly weights: readonly number[];
  readonly required: readonly number[];
  /** Each strategy's 99 levels. */
  readonly levels: readonly Float64Array[];
}

/** What to look for at a horizon. */
export interface Sought {
  /** The readiness to reach, 0–100; what the horizon requires when left out. */
  readonly target?: number;
  readonly scenario?: ReadinessScenario;
}

/** The draws at a horizon; null where it is not after `asOf`, or is before the plan begins. */
export function drawHorizon(
  plan: ReadinessPlan,
  asOf: CivilDate,
  year: HorizonYear,
  scenario?: ReadinessScenario,
): HorizonDraws | null {
  const date = horizonDate(year);
  const dates = gridDates(plan.startedOn, asOf);
  if (date <= asOf || !dates.includes(date)) return null;
  const model = readModel(plan, asOf, scenario);
  const pace = measurePace(model);
  const days = dates.filter((one) => one > asOf && one <= date).map(toDayNumber);
  const day = toDayNumber(date);
  const requiredDay = disruptedDay(day, model.disruption);
  return {
    model,
    pace,
    days,
    keys: model.strategies.map(({ key }) => key),
    weights: model.strategies.map(({ weight }) => interpolate(weight, day)),
    required: model.strategies.map(({ required }) => interpolate(required, requiredDay)),
    levels: levelsAt(model, pace, days),
  };
}

/** Each strategy's 99 levels on the last of the days. */
export function levelsAt(model: Model, pace: Pace, days: readonly number[]): Float64Array[] {
  const advance = createProjection(model, pace);
  let levels: readonly Float64Array[] = [];
  for (const day of days) levels = advance(day).strategies;
  return levels.map((draws) => draws.slice());
}

/** The required level of the whole at the horizon, 0–100. */
export function requiredWhole({ weights, required }: HorizonDraws): number {
  return weights.reduce((sum, weight, index) => sum + weight * (required[index] ?? 0), 0);
}

/** Makes a reader of the median of the whole from each strategy's 99 levels. */
export function createMedianReader(
  weights: readonly number[],
): (levels: readonly Float64Array[]) => number {
  const whole = new Float64Array(DRAWS);
  const readBand = createPercentileReader();
  return (levels) => {
    whole.fill(0);
    for (const [index, draws] of levels.entries()) {
      const weight = weights[index] ?? 0;
      for (let j = 0; j < DRAWS; j++) {
        whole[j] = Math.min(MAX_LEVEL, (whole[j] as number) + weight * (draws[j] as number));
      }
    }
    return readBand(whole).p50;
  };
}

/** The median of one strategy's 99 levels. */
export function medianOf(levels: Float64Array): number {
  return createPercentileReader()(levels).p50;
}
