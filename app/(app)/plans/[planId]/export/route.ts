import { privateFile } from '@/lib/server/http/private-file';
import { getPlan } from '@/lib/server/plan/queries';
import { toPlanFile } from '@/lib/server/plan/to-plan-file';

type Context = { params: Promise<{ planId: string }> };

/** The plan in the format that `npm run readiness` reads. */
export async function GET(_request: Request, { params }: Context) {
  const plan = await getPlan((await params).planId);
  const file = `${JSON.stringify(toPlanFile(plan), null, 2)}\n`;
  return privateFile(file, 'application/json', `longview-plan-${plan.today}.json`);
}
