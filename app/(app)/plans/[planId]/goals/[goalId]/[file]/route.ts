import { notFound } from 'next/navigation';
import { renderBurnUpSvg } from '@/components/charts';
import { burnUp } from '@/lib/domain/activity';
import { burnUpCsv } from '@/lib/format/csv-activity';
import { getGoal } from '@/lib/server/plans/get-goal';
import { privateFile } from '@/lib/server/private-file';

type Context = { params: Promise<{ planId: string; goalId: string; file: string }> };

/** A goal's burn-up: its numbers as CSV, or its drawing as SVG. */
export async function GET(_request: Request, { params }: Context) {
  const { planId, goalId, file } = await params;
  const { plan, strategy, goal } = await getGoal(planId, goalId);
  const at = { strategyKey: strategy.key, goalId: goal.id };
  const chart = burnUp(plan, plan.today, at, goal.milestones);
  const name = `burn-up-${plan.today}`;
  if (file === 'burn-up.csv') {
    return privateFile(burnUpCsv(chart, goal), 'text/csv', `${name}.csv`);
  }
  if (file === 'burn-up.svg') {
    return privateFile(renderBurnUpSvg(goal, chart, plan.today), 'image/svg+xml', `${name}.svg`);
  }
  return notFound();
}
