import {
  calendarYear,
  contributions,
  loggedYears,
  paceHistory,
  smallMultiples,
} from '@/lib/domain/activity';
import { planReadiness } from '@/lib/server/plan/plan-readiness';
import type { PlanView } from '@/lib/server/plan/queries';

/** The year of the log that an address asks for; the latest unless it names another of the plan's. */
export function chosenYear(plan: PlanView, asked: string | string[] | null | undefined): number {
  const years = loggedYears(plan, plan.today);
  return (
    years.find((year) => String(year) === asked) ?? years.at(-1) ?? Number(plan.today.slice(0, 4))
  );
}

/** The numbers of the charts page: each part is what its own file has. */
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
