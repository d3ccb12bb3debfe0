import { addYears, type CivilDate, maxDate, toDayNumber } from '../../calendar';
import { createPercentileReader } from '../band';
import type { ReadinessPlan } from '../index';
import { loggedLevel, MAX_LEVEL, plannedLevel } from '../level';
import { type Model, readModel, type StrategyModel } from '../model';
import { measurePace } from '../pace';
import { interpolate } from '../piecewise-linear';
import { createProjection } from '../projection';
import type { Forecast } from './coverage';

/**
 * Forecasts of a plan by what its log shows up to `asOf`: the bands of `computeReadiness`, without
 * its other lines and on any date. The futures are overwritten by the next forecast.
 */
export function createForecaster(
  plan: ReadinessPlan,
  asOf: CivilDate,
): (date: CivilDate) => Omit<Forecast, 'outcome'> {
  const model = readModel(plan, asOf);
  const project = createProjection(model, measurePace(model));
  const readBand = createPercentileReader();
  const logged = (day: number) => readinessOn(model, day, loggedLevel);
  // A year, or as much of one as there is.
  const from = toDayNumber(maxDate(plan.startedOn, addYears(asOf, -1)));
  const now = logged(model.asOfDay);
  const gainedDaily = (now - logged(from)) / (model.asOfDay - from);
  return (date) => {
    const day = toDayNumber(date);
    const { readiness } = project(day);
    return {
      band: readBand(readiness),
      futures: readiness,
      simple: {
        stays: now,
        planned: readinessOn(model, day, plannedLevel),
        lastYear: clampLevel(now + gainedDaily * (day - model.asOfDay)),
      },
    };
  };
}

/** Readiness by the whole log, 0–100. */
export function createOutcomeReader(plan: ReadinessPlan): (date: CivilDate) => number {
  const model = readModel(plan, '2100-12-31');
  return (date) => readinessOn(model, toDayNumber(date), loggedLevel);
}

function readinessOn(
  { strategies }: Model,
  day: number,
  levelOn: (strategy: StrategyModel, day: number) => number,
): number {
  return strategies.reduce(
    (sum, strategy) => sum + interpolate(strategy.weight, day) * levelOn(strategy, day),
    0,
  );
}

function clampLevel(level: number): number {
  return Math.min(MAX_LEVEL, Math.max(0, level));
}
