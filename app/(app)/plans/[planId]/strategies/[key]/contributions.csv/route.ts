import { contributionsInParts } from '@/lib/domain/activity';
import { contributionsCsv } from '@/lib/format/activity/csv';
import { joinInParts, runInParts } from '@/lib/server/in-parts';
import { strategyFile } from '../../../_downloads/plan-file';

/** What every goal of a strategy brings on every date of the grid, in the strategy's own points. */
export const GET = strategyFile('contributions.csv', async (plan, { key }) => {
  const parts = contributionsInParts(plan, plan.today, undefined, key);
  return joinInParts(contributionsCsv(await runInParts(parts)));
});
