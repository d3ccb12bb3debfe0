import type { CivilDate } from '../calendar';
import type { ReadinessPlan, ReadinessScenario } from '../readiness';
import { createPercentileReader } from '../readiness/band';
import { ALL_FUTURES, createProgressReader } from '../readiness/futures';
import type { GoalLog } from '../readiness/goal-log';
import { readModel } from '../readiness/model';
import { measurePace } from '../readiness/pace';
import { fractionAfter, projectGoal } from '../readiness/projected-goal';

/** Fractions of a goal, 0–1. */
export interface FractionBand {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** Projects one goal: the fraction band by day number, from `asOf` on. */
export function goalProjection(
  plan: ReadinessPlan,
  asOf: CivilDate,
  log: GoalLog,
  scenario?: ReadinessScenario,
): (day: number) => FractionBand {
  const model = readModel(plan, asOf, scenario);
  const readProgress = createProgressReader(model, measurePace(model));
  const readBand = createPercentileReader();
  const goal = projectGoal(log, model.asOfDay);
  const atStart = new Float64Array(ALL_FUTURES);
  readProgress(goal.from, atStart);
  const fractions = new Float64Array(ALL_FUTURES);
  return (day) => {
    readProgress(Math.max(day, goal.from), fractions);
    for (let j = 0; j < ALL_FUTURES; j++) {
      const gone = (fractions[j] as number) - (atStart[j] as number);
      fractions[j] = fractionAfter(goal, gone);
    }
    const { p10, p50, p90 } = readBand(fractions);
    return { p10, p50, p90 };
  };
}
