import 'server-only';
import { createHash } from 'node:crypto';
import { layRoad, type Road } from '@/lib/domain/road';
import { parseRoadQuery, type RoadLimits } from '@/lib/schemas/road';
import type { PlanView } from '../plan/queries';
import { openTemplates } from './open-templates';

/**
 * Lays the road that an address asks for: the page shows it, and taking it writes it. Both call
 * this, so that what is written is what was shown, and nothing is trusted from the browser but the
 * choice.
 *
 * @param from the current transaction, where there is one
 */
export async function layPlanRoad(
  plan: PlanView,
  query: URLSearchParams,
  from?: Parameters<typeof openTemplates>[1],
) {
  const templates = await openTemplates(plan, from);
  const limits: RoadLimits = {
    today: plan.today,
    templates,
    notInUse: plan.strategies.filter(({ inUse, retired }) => !inUse && !retired).map(keyOf),
  };
  const { choice, faults } = parseRoadQuery(query, limits);
  const road = layRoad(plan, plan.today, templates, choice);
  return { templates, limits, choice, faults, road, hash: roadHash(road, choice.inUse) };
}

const keyOf = ({ key }: { key: string }) => key;

/** Tells two roads apart by all that taking them would write. */
function roadHash({ goals }: Road, inUse: readonly string[]): string {
  const written = goals.map(({ year: _year, brings: _brings, ...goal }) => goal);
  return createHash('sha256')
    .update(JSON.stringify([written, inUse]))
    .digest('base64url');
}
