import {
  calendarYear,
  contributions,
  loggedYears,
  paceHistory,
  smallMultiples,
} from '@/lib/domain/activity';
import { planReadiness } from '@/lib/server/plan/plan-readiness';
import type { PlanView } from '@/lib/server/plan/queries';

/** The year that an address asks for if the log has it, else the latest year of the log. */
export function chosenYear(plan: PlanView, asked: string | string[] | null | undefined): number {
  const years = loggedYears(plan, plan.today);
  return (
    years.find((year) => String(year) === asked) ?? years.at(-1) ?? Number(plan.today.slice(0, 4))
  );
}

/** The numbers of the charts page; each part is the same as in its own download. */
export function chartData(plan: PlanView, year: number) {
  const readiness = planReadiness(plan);
  return {
    readiness,
    panels: smallMultiples(plan, readiness),
    contributions: contributions(plan, plan.today),
    history: paceHistory(plan, plan.today),
    calendar: calendarYear(plan, plan.today, year),
  };
}
