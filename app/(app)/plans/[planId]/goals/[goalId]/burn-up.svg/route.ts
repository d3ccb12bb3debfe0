import { renderBurnUpSvg } from '@/components/charts/goal/render-burn-up-svg';
import { burnUp } from '@/lib/domain/activity';
import { goalFile } from '../../../_downloads/plan-file';

/** A goal's burn-up as a standalone SVG. */
export const GET = goalFile('burn-up.svg', (plan, { key }, goal) => {
  const at = { strategyKey: key, goalId: goal.id };
  return renderBurnUpSvg(goal, burnUp(plan, plan.today, at, goal.milestones), plan.today);
});
