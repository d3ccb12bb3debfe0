import 'server-only';
import { todayIn } from '@/lib/domain/calendar';
import { partsInWords } from '@/lib/format/calendar-feed';
import { feedScope } from '@/lib/schemas/calendar-feed';
import { listPlanLinks } from '../sharing/queries';

/** A plan's calendar feeds, newest first, those that ended included. */
export async function listFeeds({ id: planId, timeZone }: { id: string; timeZone: string }) {
  const links = await listPlanLinks(planId, 'calendar');
  return links.map(({ id, name, scope, state, ...at }) => ({
    id,
    name,
    state,
    holds: partsInWords(feedScope.parse(scope)),
    madeAt: at.createdAt.toISOString(),
    // The end is the first moment at which it is not answered: the day before is its last.
    until: todayIn(timeZone, new Date(at.expiresAt.getTime() - 1)),
    revokedAt: at.revokedAt?.toISOString() ?? null,
    lastFetchedAt: at.lastOpenedAt?.toISOString() ?? null,
    timesFetched: at.timesOpened,
  }));
}
