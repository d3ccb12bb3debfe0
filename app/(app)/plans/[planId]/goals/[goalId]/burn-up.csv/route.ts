import { burnUp } from '@/lib/domain/activity';
import { burnUpCsv } from '@/lib/format/activity/csv';
import { goalFile } from '../../../_downloads/plan-file';

/** A goal's plan, log and projection on every date of its time, in its own unit. */
export const GET = goalFile('burn-up.csv', (plan, { key }, goal) =>
  burnUpCsv(burnUp(plan, plan.today, { strategyKey: key, goalId: goal.id }), goal),
);
