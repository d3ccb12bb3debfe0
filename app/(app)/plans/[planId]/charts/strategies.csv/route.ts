import { smallMultiples } from '@/lib/domain/activity';
import { panelsCsv } from '@/lib/format/csv-activity';
import { planReadiness } from '@/lib/server/plans/plan-readiness';
import { planFile } from '../../_files/plan-file';

/** Every strategy today and at the horizons. */
export const GET = planFile('strategies.csv', (plan) =>
  panelsCsv(smallMultiples(plan, planReadiness(plan))),
);
