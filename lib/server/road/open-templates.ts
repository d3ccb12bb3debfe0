import 'server-only';
import { type RoadTemplate, templatesNotTaken } from '@/lib/domain/road';
import type { PlanView } from '../plan/queries';
import { strategyTexts } from '../plan/strategy-texts';

/**
 * The outlook's ready-made goals that the plan has not taken up.
 *
 * @param from the current transaction, where there is one
 */
export async function openTemplates(
  plan: PlanView,
  from?: Parameters<typeof strategyTexts>[1],
): Promise<RoadTemplate[]> {
  const texts = await strategyTexts(plan, from);
  const all = plan.strategies.flatMap(({ key: strategyKey }) =>
    (texts.get(strategyKey)?.templates ?? []).map((template) => ({ ...template, strategyKey })),
  );
  return templatesNotTaken(plan.strategies, all);
}
