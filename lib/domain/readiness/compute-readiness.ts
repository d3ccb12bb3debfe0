import { type CivilDate, toDayNumber } from '../calendar';
import { flatBand } from './band';
import { gridDates } from './grid';
import { horizonOutcomes } from './horizons';
import { loggedLevel, MAX_LEVEL, plannedLevel } from './level';
import { MODEL_VERSION, type Model, readModel, type StrategyModel } from './model';
import { measurePace } from './pace';
import { interpolate } from './piecewise-linear';
import { plannedUntil } from './planned-until';
import { type ProjectedRow, projectBands } from './projection';
import { disruptedDay } from './required';
import type { Lines, Readiness, ReadinessPlan, ReadinessScenario, SeriesRow } from './types';

/** The range of the required line: nobody knows how fast the profession's clock runs. */
const SLOW_CLOCK = 0.8;
const FAST_CLOCK = 1.25;

/**
 * The readiness model: what is required, planned, logged and projected over the whole time axis.
 * Levels are points 0–100 in full precision; rounding is for the page. Entries after `asOf` are
 * not read. The plan is not changed.
 *
 * @param asOf today in the person's time zone
 * @param scenario a what-if; none by default
 * @throws RangeError when a date is not shaped like one
 */
export function computeReadiness(
  plan: ReadinessPlan,
  asOf: CivilDate,
  scenario?: ReadinessScenario,
): Readiness {
  const model = readModel(plan, asOf, scenario);
  const measured = measurePace(model);
  const { effectiveQuarters: _, ...pace } = measured;
  const dates = gridDates(plan.startedOn, asOf);
  const ahead = dates.filter((date) => date > asOf);
  const projected = projectBands(model, measured, ahead.map(toDayNumber));
  const series = dates.map((date, index) =>
    seriesRow(model, date, projected[index - (dates.length - ahead.length)]),
  );
  return {
    model: MODEL_VERSION,
    asOf,
    plannedUntil: plannedUntil(plan),
    pace,
    series,
    horizons: horizonOutcomes(series),
  };
}

function seriesRow(model: Model, date: CivilDate, projected: ProjectedRow | undefined): SeriesRow {
  const day = toDayNumber(date);
  const weights = model.strategies.map((strategy) => interpolate(strategy.weight, day));
  const lines = model.strategies.map((strategy, index): Lines => {
    const logged = day <= model.asOfDay ? loggedLevel(strategy, day) : null;
    return {
      required: requiredLevel(strategy, day, model.disruption),
      requiredRange: {
        low: requiredLevel(strategy, day, model.disruption * SLOW_CLOCK),
        high: requiredLevel(strategy, day, model.disruption * FAST_CLOCK),
      },
      planned: plannedLevel(strategy, day),
      logged,
      projected: projected?.strategies[index] ?? bandOnAsOf(model, day, logged),
    };
  });
  const mean = (read: (line: Lines) => number) =>
    Math.min(
      MAX_LEVEL,
      lines.reduce((sum, line, index) => sum + (weights[index] ?? 0) * read(line), 0),
    );
  const logged = day <= model.asOfDay ? mean((line) => line.logged ?? 0) : null;
  return {
    date,
    required: mean((line) => line.required),
    requiredRange: {
      low: mean((line) => line.requiredRange.low),
      high: mean((line) => line.requiredRange.high),
    },
    planned: mean((line) => line.planned),
    logged,
    projected: projected?.readiness ?? bandOnAsOf(model, day, logged),
    strategies: Object.fromEntries(
      model.strategies.map((strategy, index) => [strategy.key, lines[index] as Lines]),
    ),
  };
}

/** The level, 0–100, that a strategy asks for on a day, by a clock that runs at some speed. */
function requiredLevel({ required }: StrategyModel, day: number, speed: number): number {
  return interpolate(required, disruptedDay(day, speed));
}

/** On `asOf` every future is at the logged level. */
function bandOnAsOf(model: Model, day: number, logged: number | null) {
  return logged !== null && day === model.asOfDay ? flatBand(logged) : null;
}
