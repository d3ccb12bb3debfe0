import { contributions } from '@/lib/domain/activity';
import { contributionsCsv } from '@/lib/format/activity/csv';
import { strategyFile } from '../../../_downloads/plan-file';

/** What every goal of a strategy brings on every date of the grid, in the strategy's own points. */
export const GET = strategyFile('contributions.csv', (plan, { key }) =>
  contributionsCsv(contributions(plan, plan.today, undefined, key)),
);
