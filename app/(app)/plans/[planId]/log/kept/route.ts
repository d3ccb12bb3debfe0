import type { KeptPlan } from '@/lib/domain/offline';
import { requireUser } from '@/lib/server/identity';
import { personTag } from '@/lib/server/offline/person-tag';
import { getPlan } from '@/lib/server/plan/queries';
import { likelyGoal, loggableGoals } from '../../_props/loggable';

type Context = { params: Promise<{ planId: string }> };

/** What a device keeps of the plan that is open, to log without a connection. */
export async function GET(_request: Request, { params }: Context) {
  const plan = await getPlan((await params).planId);
  const { id, title, timeZone, startedOn } = plan;
  const kept: KeptPlan = {
    ...{ id, title, timeZone, startedOn },
    person: personTag((await requireUser()).id),
    goals: loggableGoals(plan),
    goalId: likelyGoal(plan)?.id ?? '',
  };
  return Response.json(kept, { headers: { 'Cache-Control': 'private, no-store' } });
}
