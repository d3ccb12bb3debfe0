import type { GoalTemplate } from '@/lib/domain/solve';
import { getOutlook } from '@/lib/server/outlooks/queries';
import type { PlanView } from '@/lib/server/plans/queries';

/** The outlook's ready-made goals that the plan has not taken up. */
export async function openTemplates(plan: PlanView): Promise<GoalTemplate[]> {
  const outlook = await getOutlook(plan.outlook.slug);
  return plan.strategies.flatMap((strategy) => {
    const taken = new Set(strategy.goals.map(({ templateKey }) => templateKey));
    const templates = outlook?.strategies.find(({ key }) => key === strategy.key)?.templates ?? [];
    return templates
      .filter(({ key }) => !taken.has(key))
      .map(({ key, title, points, months }) => ({
        ...{ key, title, points, months },
        strategyKey: strategy.key,
      }));
  });
}
