import { type CivilDate, toDayNumber } from '../calendar';
import { plannedUntil } from '../readiness';
import { middleProgress } from '../readiness/futures';
import type { GoalLog } from '../readiness/goal-log';
import { gridDates } from '../readiness/grid';
import { loggedEarned, MAX_LEVEL, startingLevelOn } from '../readiness/level';
import { type Model, readModel, type StrategyModel } from '../readiness/model';
import { measurePace } from '../readiness/pace';
import { interpolate } from '../readiness/piecewise-linear';
import { projectedEarned, projectGoal } from '../readiness/projected-goal';
import { runToEnd } from '../readiness/run-to-end';
import type { ReadinessPlan, ReadinessScenario } from '../readiness/types';
import { fractionIn } from './projected-goal';

/** One layer of a stacked area chart: what a goal, or the starting level, brings on each date. */
export interface ContributionLayer {
  readonly strategyKey: string;
  /** Null for the strategy's starting level. */
  readonly goalId: string | null;
  readonly title?: string;
  /** Points on each date: of the strategy if one was chosen, else of the whole. */
  readonly values: readonly number[];
}

/** On each date the layers and `cap` add up to `totals`. */
export interface Contributions {
  /** The latest due date of the goals shown that are not dropped; null without any. */
  readonly plannedUntil: CivilDate | null;
  /** The grid: logged up to `asOf`, the middle future after it. */
  readonly dates: readonly CivilDate[];
  readonly layers: readonly ContributionLayer[];
  /** What is cut off where a strategy would be above 100: 0 or less. */
  readonly cap: readonly number[];
  readonly totals: readonly number[];
}

/**
 * Additive decomposition over time: what every goal brings, in the order of the plan, each
 * strategy's starting level before its goals. After `asOf` all dates show the middle future.
 *
 * @param strategyKey limits the result to one strategy, in its own points; when left out, all
 * strategies, weighted, in points of the whole
 * @throws RangeError when the plan has no such strategy
 */
export function contributions(
  plan: ReadinessPlan,
  asOf: CivilDate,
  scenario?: ReadinessScenario,
  strategyKey?: string,
): Contributions {
  return runToEnd(contributionsInParts(plan, asOf, scenario, strategyKey));
}

/** The same in parts, each a date, for a server that answers others in between. */
export function* contributionsInParts(
  plan: ReadinessPlan,
  asOf: CivilDate,
  scenario?: ReadinessScenario,
  strategyKey?: string,
): Generator<void, Contributions> {
  const chosen = plan.strategies.findIndex(({ key }) => key === strategyKey);
  if (strategyKey !== undefined && chosen < 0) {
    throw new RangeError(`The plan has no strategy ${JSON.stringify(strategyKey)}`);
  }
  const model = readModel(plan, asOf, scenario);
  const dates = gridDates(plan.startedOn, asOf);
  const shown = plan.strategies
    .map((strategy, index) => ({ strategy, read: model.strategies[index] as StrategyModel }))
    .filter((_, index) => strategyKey === undefined || index === chosen);
  const until = plannedUntil({ strategies: shown.map(({ strategy }) => strategy) });
  const columns = shown.map(({ strategy, read }) => ({
    read,
    starting: layerOf(strategy.key, null, strategy.title),
    goals: strategy.goals.map(({ id, title }) => layerOf(strategy.key, id, title)),
  }));
  const earnedOn = earnedByDate(model);
  const cap: number[] = [];
  const totals: number[] = [];
  for (const day of dates.map(toDayNumber)) {
    yield;
    const earned = earnedOn(day);
    let cut = 0;
    let total = 0;
    for (const { read, starting, goals } of columns) {
      const share = strategyKey === undefined ? interpolate(read.weight, day) : 1;
      let whole = startingLevelOn(read, day);
      starting.values.push(share * whole);
      for (const [at, goal] of read.goals.entries()) {
        const points = earned(read, goal);
        goals[at]?.values.push(share * points);
        whole += points;
      }
      const level = Math.min(MAX_LEVEL, whole);
      total += share * level;
      cut += share * (level - whole);
    }
    cap.push(cut);
    totals.push(total);
  }
  const layers = columns.flatMap(({ starting, goals }) => [starting, ...goals]);
  return { plannedUntil: until, dates, layers, cap, totals };
}

function layerOf(strategyKey: string, goalId: string | null, title: string | undefined) {
  return { strategyKey, goalId, title, values: [] as number[] };
}

/** What each goal has earned on a day: by the log up to `asOf`, then in the middle future. */
function earnedByDate(model: Model) {
  const pace = measurePace(model);
  const progress = (day: number) => middleProgress(model, pace, day);
  return (day: number) => (strategy: StrategyModel, log: GoalLog) => {
    if (day <= model.asOfDay) return loggedEarned(strategy, log, day);
    const goal = projectGoal(log, model.asOfDay);
    const fraction = fractionIn(goal, progress, day);
    return projectedEarned(strategy, goal, model.asOfDay, day, fraction);
  };
}
