import {
  calendarYear,
  contributionsInParts,
  loggedYears,
  paceHistory,
  smallMultiples,
} from '@/lib/domain/activity';
import { currentDisplay } from '@/lib/format/display';
import { nextTurn, runInParts } from '@/lib/server/in-parts';
import { planReadiness } from '@/lib/server/plan/plan-readiness';
import type { PlanView } from '@/lib/server/plan/queries';

/** The year that an address asks for if the log has it, else the latest year of the log. */
export function chosenYear(plan: PlanView, asked: string | string[] | null | undefined): number {
  const years = loggedYears(plan, plan.today);
  return (
    years.find((year) => String(year) === asked) ?? years.at(-1) ?? Number(plan.today.slice(0, 4))
  );
}

/**
 * The numbers of the charts page; each part is the same as in its own download. Others are answered
 * between two of them.
 */
export async function chartData(plan: PlanView, year: number) {
  const readiness = await planReadiness(plan);
  const panels = smallMultiples(plan, readiness);
  await nextTurn();
  const layers = await runInParts(contributionsInParts(plan, plan.today));
  await nextTurn();
  const history = paceHistory(plan, plan.today);
  await nextTurn();
  const calendar = calendarYear(plan, plan.today, year, currentDisplay().weekStart);
  return { readiness, panels, contributions: layers, history, calendar };
}
