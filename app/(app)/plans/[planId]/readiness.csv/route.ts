import { readinessCsv } from '@/lib/format/readiness/csv';
import { planReadiness } from '@/lib/server/plan/plan-readiness';
import { planFile } from '../_downloads/plan-file';

/** Every date of the grid with the four lines, the plan's and each strategy's. */
export const GET = planFile('readiness.csv', async (plan) =>
  readinessCsv(await planReadiness(plan)),
);
