import { smallMultiples } from '@/lib/domain/activity';
import { panelsCsv } from '@/lib/format/activity/csv';
import { planReadiness } from '@/lib/server/plan/plan-readiness';
import { planFile } from '../../_downloads/plan-file';

/** Every strategy today and at the horizons. */
export const GET = planFile('strategies.csv', async (plan) =>
  panelsCsv(smallMultiples(plan, await planReadiness(plan))),
);
