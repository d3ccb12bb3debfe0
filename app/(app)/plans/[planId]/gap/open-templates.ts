import type { GoalTemplate } from '@/lib/domain/gap';
import type { PlanView } from '@/lib/server/plan/queries';
import { strategyTexts } from '@/lib/server/plan/strategy-texts';

/** The outlook's ready-made goals that the plan has not taken up. */
export async function openTemplates(plan: PlanView): Promise<GoalTemplate[]> {
  const texts = await strategyTexts(plan);
  return plan.strategies.flatMap((strategy) => {
    const taken = new Set(strategy.goals.map(({ templateKey }) => templateKey));
    const templates = texts.get(strategy.key)?.templates ?? [];
    return templates
      .filter(({ key }) => !taken.has(key))
      .map(({ key, title, points, months }) => ({
        key,
        title,
        points,
        months,
        strategyKey: strategy.key,
      }));
  });
}
