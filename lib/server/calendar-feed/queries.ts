import 'server-only';
import { partsInWords } from '@/lib/format/calendar-feed';
import { feedScope } from '@/lib/schemas/calendar-feed';
import { listPlanLinks } from '../sharing/queries';

/** A plan's calendar feeds, newest first, those that ended included. */
export async function listFeeds(plan: { id: string; timeZone: string }) {
  const links = await listPlanLinks(plan, 'calendar');
  return links.map(({ scope, shownName: _, ...link }) => ({
    ...link,
    holds: partsInWords(feedScope.parse(scope)),
  }));
}
