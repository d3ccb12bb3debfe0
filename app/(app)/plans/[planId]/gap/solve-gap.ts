import { HORIZON_YEARS, type HorizonYear } from '@/lib/domain/calendar';
import { type HorizonGap, horizonGap, isShort, paceNeeded, whatHelps } from '@/lib/domain/gap';
import { shownGap } from '@/lib/format/gap';
import { nextTurn } from '@/lib/server/in-parts';
import type { PlanView } from '@/lib/server/plan/queries';
import { openTemplates } from '@/lib/server/road/open-templates';

/** The gap at each horizon ahead. Others are answered between two. */
export async function gapsAhead(plan: PlanView): Promise<HorizonGap[]> {
  const gaps: HorizonGap[] = [];
  for (const year of HORIZON_YEARS) {
    const gap = horizonGap(plan, plan.today, year);
    if (gap) gaps.push(gap);
    await nextTurn();
  }
  return gaps;
}

/** The first horizon that shows to be short, else one that is just short, else the next one. */
export function firstShort(gaps: readonly HorizonGap[]): HorizonGap | undefined {
  return gaps.find((gap) => shownGap(gap).missing > 0) ?? gaps.find(isShort) ?? gaps[0];
}

/**
 * The gap at a horizon and what helps; null for a horizon that is not ahead. Others are answered
 * between two searches.
 */
export async function solveGap(plan: PlanView, year: HorizonYear, target: number | undefined) {
  const gap = horizonGap(plan, plan.today, year, { target });
  if (!gap) return null;
  await nextTurn();
  const pace = paceNeeded(plan, plan.today, year, { target });
  const catchUp = paceNeeded(plan, plan.today, year, { target: gap.target - gap.toPlan });
  await nextTurn();
  const found = whatHelps(plan, plan.today, year, await openTemplates(plan), { target });
  return pace && catchUp && found && { gap, pace, catchUp, found };
}
