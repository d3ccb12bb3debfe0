import { computeReadiness } from '@/lib/domain/readiness';
import { strategyCsv } from '@/lib/format/csv';
import { strategyFile } from '../../../_files/plan-file';

/** A strategy's four lines on every date of the grid. */
export const GET = strategyFile('level.csv', (plan, { key }) =>
  strategyCsv(computeReadiness(plan, plan.today), key),
);
