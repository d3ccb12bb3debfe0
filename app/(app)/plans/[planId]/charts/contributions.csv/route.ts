import { contributionsInParts } from '@/lib/domain/activity';
import { contributionsCsv } from '@/lib/format/activity/csv';
import { joinInParts, runInParts } from '@/lib/server/in-parts';
import { planFile } from '../../_downloads/plan-file';

/** What every goal brings on every date of the grid. */
export const GET = planFile('contributions.csv', async (plan) =>
  joinInParts(contributionsCsv(await runInParts(contributionsInParts(plan, plan.today)))),
);
