import type { CivilDate } from '../calendar';
import { gridDates } from '../readiness/grid';
import { MAX_LEVEL } from '../readiness/level';
import { measurePace } from '../readiness/pace';
import { createProjection } from '../readiness/projection';
import type { ReadinessPlan, ReadinessScenario } from '../readiness/types';
import { bandEdges, futureProgress } from './futures';
import { loggedPart, plannedPart } from './goal-parts';
import { projectedPart } from './projected-goal';
import { earnedPart, gridDay, type ReadPlan, readPlan, requiredPart } from './strategy-parts';
import type {
  BandEdge,
  EarnedPart,
  EarnedTerms,
  Line,
  Percentile,
  ProjectedTerms,
  ReadinessExplanation,
  RequiredPart,
  RequiredTerms,
  StrategyExplanation,
} from './types';

/** Which number to explain. */
export interface Question {
  /** A date of the grid: `asOf`, or the last day of a month from the plan's first to 2046-12. */
  readonly date: CivilDate;
  readonly line: Line;
  /** Of the projected line's band; the middle, p50, when left out. */
  readonly percentile?: Percentile;
}

type Parts =
  | (RequiredTerms & { readonly parts: readonly RequiredPart[] })
  | ((EarnedTerms | ProjectedTerms) & { readonly parts: readonly EarnedPart[] });

/**
 * Additive decomposition of a readiness on the chart: parts that add up to what `computeReadiness`
 * gives there. On the projected line it explains one future: the middle one, or the one whose
 * readiness is the percentile's. A strategy's level is then the level in that future, which need not
 * be the percentile of its own band.
 *
 * @returns null where the line does not run: logged after `asOf`, projected before it
 * @throws RangeError when the date is not one of the grid
 */
export function explainReadiness(
  plan: ReadinessPlan,
  asOf: CivilDate,
  { date, line, percentile }: Question,
  scenario?: ReadinessScenario,
): ReadinessExplanation | null {
  const found = partsOn(plan, asOf, { date, line, percentile }, scenario, null);
  if (!found) return null;
  const { parts, ...terms } = found;
  const value = Math.min(
    MAX_LEVEL,
    found.parts.reduce((sum, part) => sum + part.points, 0),
  );
  return { date, asOf, value, ...terms, strategies: parts } as ReadinessExplanation;
}

/**
 * Additive decomposition of a strategy's level on its own chart; on the projected line, of the
 * middle future or the one whose level is the percentile's.
 *
 * @returns null where the line does not run, as for `explainReadiness`
 * @throws RangeError when the plan has no such strategy, or the date is not one of the grid
 */
export function explainStrategy(
  plan: ReadinessPlan,
  asOf: CivilDate,
  key: string,
  { date, line, percentile }: Question,
  scenario?: ReadinessScenario,
): StrategyExplanation | null {
  const index = plan.strategies.findIndex((strategy) => strategy.key === key);
  if (index < 0) throw new RangeError(`The plan has no strategy ${JSON.stringify(key)}`);
  const found = partsOn(plan, asOf, { date, line, percentile }, scenario, index);
  if (!found) return null;
  const { parts, ...terms } = found;
  const strategy = parts[index] as EarnedPart | RequiredPart;
  return { date, asOf, value: strategy.level, ...terms, strategy } as StrategyExplanation;
}

/** Every strategy's part; the future is chosen by one strategy's level, or by the whole. */
function partsOn(
  plan: ReadinessPlan,
  asOf: CivilDate,
  { date, line, percentile = 'p50' }: Question,
  scenario: ReadinessScenario | undefined,
  chooser: number | null,
): Parts | null {
  const dates = gridDates(plan.startedOn, asOf);
  const day = gridDay(dates, date);
  const read = readPlan(plan, asOf, scenario);
  const { model, strategies } = read;
  if (line === 'required') {
    const parts = strategies.map((strategy) => requiredPart(model, strategy, day));
    return { line, parts };
  }
  if (line === 'planned') return { line, parts: earnedParts(read, day, plannedPart) };
  if (line === 'logged') {
    return date > asOf ? null : { line, parts: earnedParts(read, day, loggedPart) };
  }
  if (date < asOf) return null;
  if (date === asOf) {
    return { line, percentile, future: null, band: [], parts: earnedParts(read, day, loggedPart) };
  }
  return { line, percentile, ...projectedParts(read, day, percentile, chooser) };
}

function earnedParts({ strategies }: ReadPlan, day: number, partOf: typeof plannedPart) {
  return strategies.map((strategy) =>
    earnedPart(
      strategy,
      day,
      strategy.goals.map((goal) => partOf(strategy.read, goal, day)),
    ),
  );
}

function projectedParts(
  { model, strategies }: ReadPlan,
  day: number,
  percentile: Percentile,
  chooser: number | null,
) {
  const pace = measurePace(model);
  const futures = createProjection(model, pace)(day);
  const values = chooser === null ? futures.readiness : futures.strategies[chooser];
  const band = bandEdges(model, pace, values as Float64Array, day);
  const { future } = band.find((edge) => edge.percentile === percentile) as BandEdge;
  const progress = futureProgress(model, pace, future.future);
  const parts = strategies.map((strategy) =>
    earnedPart(
      strategy,
      day,
      strategy.goals.map((goal) => projectedPart(model, strategy.read, goal, day, progress)),
    ),
  );
  return { future, band, parts };
}
