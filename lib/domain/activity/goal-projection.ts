import type { CivilDate } from '../calendar';
import type { Band, ReadinessPlan, ReadinessScenario } from '../readiness';
import { createPercentileReader } from '../readiness/band';
import { ALL_FUTURES, createProgressReader } from '../readiness/futures';
import type { GoalLog } from '../readiness/goal-log';
import { readModel } from '../readiness/model';
import { measurePace } from '../readiness/pace';
import { fractionAfter, projectGoal } from '../readiness/projected-goal';

/** Fractions of a goal, 0–1, instead of points. */
export type FractionBand = Band;

export interface GoalProjection {
  /** Whether the log has a pace yet; until then nine tenths of the planned one stand in. */
  readonly hasPace: boolean;
  /** By day number, from `asOf` on; it never falls. */
  readonly bandOn: (day: number) => FractionBand;
}

/** Projects one goal: the middle future and the band of the others around it. */
export function goalProjection(
  plan: ReadinessPlan,
  asOf: CivilDate,
  log: GoalLog,
  scenario?: ReadinessScenario,
): GoalProjection {
  const model = readModel(plan, asOf, scenario);
  const pace = measurePace(model);
  const readProgress = createProgressReader(model, pace);
  const readBand = createPercentileReader();
  const goal = projectGoal(log, model.asOfDay);
  const atStart = new Float64Array(ALL_FUTURES);
  readProgress(goal.from, atStart);
  const fractions = new Float64Array(ALL_FUTURES);
  const bandOn = (day: number): FractionBand => {
    readProgress(Math.max(day, goal.from), fractions);
    for (let j = 0; j < ALL_FUTURES; j++) {
      const gone = (fractions[j] as number) - (atStart[j] as number);
      fractions[j] = fractionAfter(goal, gone);
    }
    return readBand(fractions);
  };
  return { hasPace: pace.spi !== null, bandOn };
}
