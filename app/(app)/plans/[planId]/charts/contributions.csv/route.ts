import { contributions } from '@/lib/domain/activity';
import { contributionsCsv } from '@/lib/format/activity/csv';
import { planFile } from '../../_downloads/plan-file';

/** What every goal brings on every date of the grid. */
export const GET = planFile('contributions.csv', (plan) =>
  contributionsCsv(contributions(plan, plan.today)),
);
