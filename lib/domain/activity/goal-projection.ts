import type { CivilDate } from '../calendar';
import type { ReadinessPlan, ReadinessScenario } from '../readiness';
import { DRAWS, drawPaces } from '../readiness/draws';
import { fractionOn, type GoalLog } from '../readiness/goal-log';
import { readModel } from '../readiness/model';
import { FULL, splitGoal } from '../readiness/open-goal';
import { measurePace } from '../readiness/pace';

/** Fractions of a goal, 0–1. */
export interface FractionBand {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/**
 * Index of the draw behind each percentile: one goal's progress never falls with a faster draw, so
 * its nth percentile is the nth draw.
 */
const DRAW_OF = { p10: 9, p50: 49, p90: 89 } as const satisfies Record<keyof FractionBand, number>;

/** Projects one goal: the fraction band by day number, from `asOf` on. */
export function goalProjection(
  plan: ReadinessPlan,
  asOf: CivilDate,
  log: GoalLog,
  scenario?: ReadinessScenario,
): (day: number) => FractionBand {
  const model = readModel(plan, asOf, scenario);
  const pace = measurePace(model);
  const { open } = splitGoal(model, log);
  const reached = fractionOn(log, model.asOfDay);
  const paces = new Float64Array(DRAWS);
  return (day) => {
    if (!open || day <= open.from) return { p10: reached, p50: reached, p90: reached };
    drawPaces(model, pace, day, paces);
    const fractionIn = (draw: number) => {
      const fraction = open.reached + ((paces[draw] as number) * (day - open.from)) / open.span;
      return fraction >= FULL ? 1 : fraction;
    };
    return {
      p10: fractionIn(DRAW_OF.p10),
      p50: fractionIn(DRAW_OF.p50),
      p90: fractionIn(DRAW_OF.p90),
    };
  };
}
