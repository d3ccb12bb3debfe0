import { smallMultiples } from '@/lib/domain/activity';
import { computeReadiness } from '@/lib/domain/readiness';
import { panelsCsv } from '@/lib/format/csv-activity';
import { planFile } from '../../_files/plan-file';

/** Every strategy today and at the horizons. */
export const GET = planFile('strategies.csv', (plan) =>
  panelsCsv(smallMultiples(plan, computeReadiness(plan, plan.today))),
);
