import { strategyCsv } from '@/lib/format/readiness/csv';
import { planReadiness } from '@/lib/server/plan/plan-readiness';
import { strategyFile } from '../../../_downloads/plan-file';

/** A strategy's four lines on every date of the grid. */
export const GET = strategyFile('level.csv', async (plan, { key }) =>
  strategyCsv(await planReadiness(plan), key),
);
