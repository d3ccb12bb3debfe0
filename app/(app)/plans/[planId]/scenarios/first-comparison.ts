import {
  compareScenarios,
  type NamedScenario,
  type ScenarioComparison,
  scenariosOver,
} from '@/components/scenario/comparison';
import type { UrlState } from '@/components/scenario/url-state';
import type { CivilDate } from '@/lib/domain/calendar';
import type { ReadinessPlan } from '@/lib/domain/readiness';
import { applyScenario, isTodaysPlan, type Scenario } from '@/lib/domain/scenario';
import { nextTurn } from '@/lib/server/in-parts';
import { planReadiness, readinessInParts } from '@/lib/server/plan/plan-readiness';

/** What the page shows at first, computed while others are answered. */
export async function firstComparison(
  plan: ReadinessPlan & { today: CivilDate },
  saved: readonly NamedScenario[],
  { scenario, shown }: UrlState,
): Promise<ScenarioComparison> {
  const under = async (one: Scenario) => {
    await nextTurn();
    const { plan: other, parameters } = applyScenario(plan, one);
    return readinessInParts(other, plan.today, parameters);
  };
  const base = await planReadiness(plan);
  const readiness = isTodaysPlan(scenario) ? base : await under(scenario);
  const overlays = [];
  for (const { scenario: other, ...named } of scenariosOver(plan, saved, shown)) {
    overlays.push({ ...named, readiness: await under(other) });
  }
  return compareScenarios(plan, scenario, base, readiness, overlays);
}
