import { addMonths, type CivilDate, type HorizonYear } from '../calendar';
import type { ReadinessPlan } from '../readiness';
import { type Addition, projectedWith, worthOfPoint } from './added-goals';
import { readHorizon, requiredWhole, type Sought } from './horizon-reading';
import { smallestSubset } from './smallest-subset';
import { isMet, TOLERANCE } from './target';

/** A ready-made goal that can be taken up. */
export interface GoalTemplate {
  readonly strategyKey: string;
  /** Unique within its strategy. */
  readonly key: string;
  readonly title: string;
  /** 1–100, in the strategy's points. */
  readonly points: number;
  /** How long it is meant to take, 1 or more. */
  readonly months: number;
}

/** A template as a goal from `asOf` on. */
export interface SuggestedTemplate extends GoalTemplate {
  readonly startOn: CivilDate;
  readonly dueOn: CivilDate;
  /** What the p50 of the whole gains by this one alone, in points. */
  readonly gain: number;
}

/**
 * `met`: nothing is needed. `closed`: the templates bring the middle of the projection (`reached`)
 * to the target. `short`: every template that brings anything is given, and together they are not
 * enough.
 */
export interface TemplatesNeeded {
  readonly kind: 'met' | 'closed' | 'short';
  readonly year: HorizonYear;
  readonly target: number;
  readonly projected: number;
  /** Most gain first. */
  readonly templates: readonly SuggestedTemplate[];
  readonly reached: number;
}

/**
 * A small set of templates that closes the gap at a horizon when they are begun today and pursued
 * at the person's own pace. Exhaustive search for the fewest templates, and of equally many the
 * fewest points, among all sets of up to three; beyond that greedy selection, most gain first,
 * without templates that turn out not to be needed.
 *
 * @param templates those not taken up yet; templates of strategies that the plan lacks are ignored
 * @returns null for a horizon that is not ahead of `asOf`, or before the plan begins
 */
export function templatesNeeded(
  plan: ReadinessPlan,
  asOf: CivilDate,
  year: HorizonYear,
  templates: readonly GoalTemplate[],
  { target, scenario }: Sought = {},
): TemplatesNeeded | null {
  const horizon = readHorizon(plan, asOf, year, scenario);
  if (!horizon) return null;
  const read = (additions: readonly Addition[]) => projectedWith(horizon, additions);
  const projected = read([]);
  const wanted = target ?? requiredWhole(horizon);
  const candidates = templates.flatMap((template) => {
    const strategy = horizon.strategies.findIndex(
      ({ model }) => model.key === template.strategyKey,
    );
    if (strategy < 0) return [];
    const dueOn = addMonths(asOf, template.months);
    const worth = worthOfPoint(horizon, strategy, dueOn);
    const addition: Addition = { strategy, points: template.points, worth };
    const gain = read([addition]) - projected;
    return [{ ...addition, suggestion: { ...template, startOn: asOf, dueOn, gain } }];
  });
  const helpful = candidates
    .filter(({ suggestion }) => suggestion.gain > TOLERANCE)
    .sort((a, b) => b.suggestion.gain - a.suggestion.gain);
  const chosen = isMet(projected, wanted)
    ? []
    : (smallestSubset(helpful, (set) => isMet(read(set), wanted)) ?? helpful);
  const reached = read(chosen);
  const kind = isMet(projected, wanted) ? 'met' : isMet(reached, wanted) ? 'closed' : 'short';
  return {
    kind,
    year,
    target: wanted,
    projected,
    templates: chosen.map(({ suggestion }) => suggestion),
    reached,
  };
}
