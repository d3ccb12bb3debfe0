import type { GoalTemplate } from '@/lib/domain/gap';
import { templatesNotTaken } from '@/lib/domain/road';
import type { PlanView } from '@/lib/server/plan/queries';
import { strategyTexts } from '@/lib/server/plan/strategy-texts';

/** The outlook's ready-made goals that the plan has not taken up. */
export async function openTemplates(plan: PlanView): Promise<GoalTemplate[]> {
  const texts = await strategyTexts(plan);
  const all = plan.strategies.flatMap(({ key: strategyKey }) =>
    (texts.get(strategyKey)?.templates ?? []).map(({ key, title, points, months }) => ({
      key,
      title,
      points,
      months,
      strategyKey,
    })),
  );
  return templatesNotTaken(plan.strategies, all);
}
