import { activeDays } from '@/lib/domain/activity';
import { activityCsv } from '@/lib/format/activity/csv';
import { planFile } from '../../_downloads/plan-file';

/** Every day that has an entry, in all years. */
export const GET = planFile('activity.csv', (plan) => {
  const goals = plan.strategies.flatMap((strategy) => strategy.goals);
  const titles = new Map(goals.map(({ id, title }) => [id, title]));
  return activityCsv(activeDays(plan, plan.today), titles);
});
