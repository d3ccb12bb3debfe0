import { type CivilDate, toDayNumber } from '../calendar';
import { gridDates } from '../readiness/grid';
import { MAX_LEVEL } from '../readiness/level';
import { measurePace } from '../readiness/pace';
import type { ReadinessPlan, ReadinessScenario } from '../readiness/types';
import { bandEdges, createDrawWalk } from './draw-walk';
import { loggedPart, plannedPart } from './goal-parts';
import { earnedPart, gridDay, type ReadPlan, readPlan, requiredPart, shiftOn } from './parts';
import { projectGoal } from './projected-part';
import type {
  EarnedPart,
  EarnedTerms,
  Line,
  Percentile,
  ProjectedTerms,
  ReadinessAccount,
  RequiredPart,
  RequiredTerms,
  StrategyAccount,
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
 * Everything that makes a readiness on the chart, adding up to what `computeReadiness` gives there.
 * On the projected line it is the account of one draw, the one whose readiness is the percentile's:
 * a strategy's level is that draw's, which need not be the percentile of the strategy's own band.
 *
 * @returns null where the line does not run: logged after `asOf`, projected before it
 * @throws RangeError when the date is not one of the grid
 */
export function explainReadiness(
  plan: ReadinessPlan,
  asOf: CivilDate,
  { date, line, percentile }: Question,
  scenario?: ReadinessScenario,
): ReadinessAccount | null {
  const found = partsOn(plan, asOf, { date, line, percentile }, scenario, null);
  if (!found) return null;
  const { parts, ...terms } = found;
  const value = Math.min(
    MAX_LEVEL,
    found.parts.reduce((sum, part) => sum + part.points, 0),
  );
  return { date, asOf, value, ...terms, strategies: parts } as ReadinessAccount;
}

/**
 * Everything that makes a strategy's level on its own chart; on the projected line, the account of
 * the draw whose level is the percentile's.
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
): StrategyAccount | null {
  const index = plan.strategies.findIndex((strategy) => strategy.key === key);
  if (index < 0) throw new RangeError(`The plan has no strategy ${JSON.stringify(key)}`);
  const found = partsOn(plan, asOf, { date, line, percentile }, scenario, index);
  if (!found) return null;
  const { parts, ...terms } = found;
  const strategy = parts[index] as EarnedPart | RequiredPart;
  return { date, asOf, value: strategy.level, ...terms, strategy } as StrategyAccount;
}

/** Every strategy's part; the projected draw is chosen by one strategy's level, or by the whole. */
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
    return { line, shift: shiftOn(model, day), parts };
  }
  if (line === 'planned') return { line, parts: earned(read, day, plannedPart) };
  if (line === 'logged') {
    return date > asOf ? null : { line, parts: earned(read, day, loggedPart) };
  }
  if (date < asOf) return null;
  if (date === asOf) {
    return { line, percentile, draw: null, band: [], parts: earned(read, day, loggedPart) };
  }
  const days = dates.filter((one) => one > asOf && one <= date).map(toDayNumber);
  return { line, percentile, ...projected(read, days, percentile, chooser) };
}

function earned(
  { model, strategies }: ReadPlan,
  day: number,
  partOf: typeof plannedPart,
): EarnedPart[] {
  return strategies.map((strategy) =>
    earnedPart(
      model,
      strategy,
      day,
      strategy.goals.map((goal) => partOf(model, goal, day)),
    ),
  );
}

function projected(
  { model, strategies }: ReadPlan,
  days: readonly number[],
  percentile: Percentile,
  chooser: number | null,
) {
  const walk = createDrawWalk(model, measurePace(model));
  let drawn = walk.advance(days[0] as number);
  for (const day of days.slice(1)) drawn = walk.advance(day);
  const values = chooser === null ? drawn.readiness : drawn.strategies[chooser];
  const band = bandEdges(walk, values as Float64Array);
  const draw = band.find((edge) => edge.percentile === percentile)?.draw ?? null;
  const index = (draw?.draw ?? 1) - 1;
  const day = days.at(-1) as number;
  const parts = strategies.map((strategy) =>
    earnedPart(
      model,
      strategy,
      day,
      strategy.goals.map((goal) => projectGoal(walk, goal)(index)),
    ),
  );
  return { draw, band, parts };
}
