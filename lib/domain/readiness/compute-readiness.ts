import { type CivilDate, toDayNumber } from '../calendar';
import { flatBand } from './band';
import { gridDates } from './grid';
import { horizonOutcomes } from './horizons';
import { loggedLevel, MAX_LEVEL, plannedLevel } from './level';
import { type Model, readModel } from './model';
import { measurePace } from './pace';
import { interpolate } from './piecewise-linear';
import { type ProjectedRow, projectBands } from './projection';
import { disruptedDay } from './required';
import type { Lines, Readiness, ReadinessPlan, ReadinessScenario, SeriesRow } from './types';

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
  const pace = measurePace(model);
  const dates = gridDates(plan.startedOn, asOf);
  const ahead = dates.filter((date) => date > asOf);
  const projected = projectBands(model, pace, ahead.map(toDayNumber));
  const series = dates.map((date, index) =>
    seriesRow(model, date, projected[index - (dates.length - ahead.length)]),
  );
  return { asOf, pace, series, horizons: horizonOutcomes(series) };
}

function seriesRow(model: Model, date: CivilDate, projected: ProjectedRow | undefined): SeriesRow {
  const day = toDayNumber(date);
  const requiredDay = disruptedDay(day, model.disruption);
  const weights = model.strategies.map((strategy) => interpolate(strategy.weight, day));
  const lines = model.strategies.map((strategy, index): Lines => {
    const logged = day <= model.asOfDay ? loggedLevel(model, strategy, day) : null;
    return {
      required: interpolate(strategy.required, requiredDay),
      planned: plannedLevel(model, strategy, day),
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
    planned: mean((line) => line.planned),
    logged,
    projected: projected?.readiness ?? bandOnAsOf(model, day, logged),
    strategies: Object.fromEntries(
      model.strategies.map((strategy, index) => [strategy.key, lines[index] as Lines]),
    ),
  };
}

/** On `asOf` every draw is at the logged level. */
function bandOnAsOf(model: Model, day: number, logged: number | null) {
  return logged !== null && day === model.asOfDay ? flatBand(logged) : null;
}
