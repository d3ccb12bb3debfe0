import 'server-only';
import { createHash } from 'node:crypto';
import { todayIn } from '@/lib/domain/calendar';
import { feedEvents } from '@/lib/domain/calendar-feed';
import { lastDayOfLink } from '@/lib/domain/sharing';
import { siteOrigin } from '@/lib/env';
import { feedScope } from '@/lib/schemas/calendar-feed';
import { nextTurn } from '../in-parts';
import { openPlanLink } from '../sharing/open-link';
import { loadFeedPlan } from './load-feed-plan';
import { writeCalendar } from './write-calendar';

const TYPE = 'text/calendar; charset=utf-8';

/**
 * The answer to a calendar that fetches a feed; null for every token that is no live feed's.
 *
 * No cache keeps it. A calendar has events of its own and the ETag that they came with: one that asks
 * whether anything has changed gets 304 without a body.
 *
 * @param file the last part of the address: the token, and `.ics`
 * @throws TooManyAttempts
 */
export async function answerFeed(request: Request, file: string): Promise<Response | null> {
  const token = /^(.+)\.ics$/.exec(file)?.[1] ?? '';
  const link = await openPlanLink('calendar', token, request.method === 'GET');
  const loaded = link && (await link.asHolder(() => loadFeedPlan(link.planId)));
  // Between the two it may have been revoked, or its plan deleted.
  if (!loaded) return null;
  const { plan, timeZone } = loaded;
  const begins = todayIn(timeZone, link.createdAt);
  const ends = lastDayOfLink(link.expiresAt, timeZone);
  await nextTurn();
  const events = feedEvents(plan, new Set(feedScope.parse(link.scope)), {
    today: todayIn(timeZone, new Date()),
    address: { id: link.id, begins, ends, changedAt: link.createdAt.getTime() },
  });
  await nextTurn();
  const body = writeCalendar(plan, events, `${siteOrigin()}/plans/${plan.id}`);
  return conditional(request, body);
}

/** RFC 9110: 304 where the calendar has these very bytes already. */
function conditional(request: Request, body: string): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  const headers = { ETag: etag, 'Cache-Control': 'private, no-store' };
  const known = request.headers.get('if-none-match');
  if (known !== null && (known.trim() === '*' || tagsOf(known).includes(etag))) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(body, {
    headers: {
      ...headers,
      'Content-Type': TYPE,
      'Content-Disposition': 'inline; filename="longview.ics"',
    },
  });
}

/** Compared weakly, as RFC 9110 says: a proxy that compresses marks a tag as weak. */
function tagsOf(header: string): string[] {
  return header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
}
