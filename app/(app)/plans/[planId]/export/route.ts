import { toPlanFile } from '@/lib/server/plan/to-plan-file';
import { planFile } from '../_downloads/plan-file';

/** The plan in the format that `npm run readiness` reads. */
export const GET = planFile(
  'longview-plan.json',
  (plan) => `${JSON.stringify(toPlanFile(plan), null, 2)}\n`,
);
