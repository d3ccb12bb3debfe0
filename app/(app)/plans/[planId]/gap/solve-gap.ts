import type { HorizonYear } from '@/lib/domain/calendar';
import { horizonGap, paceNeeded, pointsNeeded, templatesNeeded } from '@/lib/domain/gap';
import { nextTurn } from '@/lib/server/in-parts';
import type { PlanView } from '@/lib/server/plan/queries';
import { openTemplates } from '@/lib/server/road/open-templates';

/**
 * The gap at a horizon and all that closes it; null for a horizon that is not ahead. Others are
 * answered between two searches.
 */
export async function solveGap(plan: PlanView, year: HorizonYear, target: number | undefined) {
  const sought = { target };
  const gap = horizonGap(plan, plan.today, year, sought);
  if (!gap) return null;
  await nextTurn();
  const pace = paceNeeded(plan, plan.today, year, sought);
  const planned = { target: gap.target - gap.toPlan };
  const catchUp = paceNeeded(plan, plan.today, year, planned);
  await nextTurn();
  const fewest = pointsNeeded(plan, plan.today, year, sought);
  await nextTurn();
  const balanced = pointsNeeded(plan, plan.today, year, { ...sought, approach: 'balanced' });
  const templates = await openTemplates(plan);
  const ready = templatesNeeded(plan, plan.today, year, templates, sought);
  if (!pace || !catchUp || !fewest || !balanced || !ready) return null;
  return { gap, pace, catchUp, fewest, balanced, ready, offered: templates.length };
}
