import { readinessCsv } from '@/lib/format/csv';
import { privateFile } from '@/lib/server/http/private-file';
import { planReadiness } from '@/lib/server/plan/plan-readiness';
import { getPlan } from '@/lib/server/plan/queries';

type Context = { params: Promise<{ planId: string }> };

/** Every date of the grid with the four lines, the plan's and each strategy's. */
export async function GET(_request: Request, { params }: Context) {
  const plan = await getPlan((await params).planId);
  const readiness = planReadiness(plan);
  return privateFile(readinessCsv(readiness), 'text/csv', `readiness-${plan.today}.csv`);
}
