import { type CivilDate, HORIZON_YEARS, horizonDate, toDayNumber } from '../calendar';
import { flatBand } from './band';
import { gridDates } from './grid';
import { horizonOutcomes } from './horizons';
import { loggedLevel, MAX_LEVEL, plannedLevel } from './level';
import { MODEL_VERSION, type Model, readModel, type StrategyModel } from './model';
import { type MeasuredPace, measurePace } from './pace';
import { interpolate } from './piecewise-linear';
import { plannedUntil } from './planned-until';
import { createBandProjection, type ProjectedRow } from './projection';
import { disruptedDay } from './required';
import { runToEnd } from './run-to-end';
import type {
  HorizonOutcome,
  Lines,
  Readiness,
  ReadinessPlan,
  ReadinessScenario,
  SeriesRow,
} from './types';

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
  return runToEnd(computeReadinessInParts(plan, asOf, scenario));
}

/** The same in parts, each a date of the series, for a server that answers others in between. */
export function* computeReadinessInParts(
  plan: ReadinessPlan,
  asOf: CivilDate,
  scenario?: ReadinessScenario,
): Generator<void, Readiness> {
  const model = readModel(plan, asOf, scenario);
  const measured = measurePace(model);
  const rowOn = createRowReader(model, measured);
  const series: SeriesRow[] = [];
  for (const date of gridDates(plan.startedOn, asOf)) {
    yield;
    series.push(rowOn(date));
  }
  return toReadiness(plan, asOf, measured, series);
}

/**
 * The same with the horizons' dates alone in its series, which is a hundredth of the work: enough for
 * the verdict and the next action.
 */
export function computeAtHorizons(plan: ReadinessPlan, asOf: CivilDate): Readiness {
  return computeReadinessOn(plan, asOf, () => false);
}

/**
 * The same with some of its dates alone in its series, and those of the horizons: each costs the same.
 *
 * @param isWanted asked for each date of the series, by its place
 */
export function computeReadinessOn(
  plan: ReadinessPlan,
  asOf: CivilDate,
  isWanted: (date: CivilDate, at: number) => boolean,
): Readiness {
  const model = readModel(plan, asOf);
  const measured = measurePace(model);
  const horizons = HORIZON_YEARS.map(horizonDate);
  const dates = gridDates(plan.startedOn, asOf).filter(
    (date, at) => horizons.includes(date) || isWanted(date, at),
  );
  return toReadiness(plan, asOf, measured, dates.map(createRowReader(model, measured)));
}

function toReadiness(
  plan: ReadinessPlan,
  asOf: CivilDate,
  { effectiveQuarters: _, ...pace }: MeasuredPace,
  series: readonly SeriesRow[],
): Readiness {
  return {
    model: MODEL_VERSION,
    asOf,
    plannedUntil: plannedUntil(plan),
    pace,
    series,
    horizons: horizonOutcomes(series),
  };
}

/** The horizons of `computeReadiness` alone. */
export function computeHorizons(plan: ReadinessPlan, asOf: CivilDate): readonly HorizonOutcome[] {
  return computeAtHorizons(plan, asOf).horizons;
}

/** Reads the lines on dates, ascending. */
function createRowReader(model: Model, pace: MeasuredPace): (date: CivilDate) => SeriesRow {
  const project = createBandProjection(model, pace);
  return (date) =>
    seriesRow(model, date, date > model.asOf ? project(toDayNumber(date)) : undefined);
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
