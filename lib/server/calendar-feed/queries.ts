import 'server-only';
import { partsInWords } from '@/lib/format/calendar-feed';
import { feedScope } from '@/lib/schemas/calendar-feed';
import { listPlanLinks } from '../sharing/queries';

/** A plan's calendar feeds, newest first, those that ended included. */
export async function listFeeds(planId: string) {
  const links = await listPlanLinks(planId, 'calendar');
  return links.map(({ id, name, scope, state, ...at }) => ({
    id,
    name,
    state,
    holds: partsInWords(feedScope.parse(scope)),
    createdAt: at.createdAt.toISOString(),
    expiresAt: at.expiresAt.toISOString(),
    lastFetchedAt: at.lastOpenedAt?.toISOString() ?? null,
    timesFetched: at.timesOpened,
  }));
}
