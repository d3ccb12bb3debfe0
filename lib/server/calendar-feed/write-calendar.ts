import 'server-only';
import ical, {
  escape as escapeText,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { addDays } from '@/lib/domain/calendar';
import type { FeedEvent, FeedPlan } from '@/lib/domain/calendar-feed';
import { eventText } from '@/lib/format/calendar-feed';

/** How often a calendar is asked to fetch a feed, in seconds. Google keeps to times of its own. */
const REFRESH_SECONDS = 4 * 60 * 60;

/**
 * Control characters, which RFC 5545 does not allow in text. Some readers also end a line at a next
 * line (U+0085), a line separator or a paragraph separator, so these become line ends as well.
 */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const CONTROLS = /[^\P{Cc}\n\t]/gu;

/** Text as an iCalendar file can carry it. */
export function calendarText(text: string): string {
  return text.toWellFormed().replace(LINE_ENDS, '\n').replace(CONTROLS, '');
}

/**
 * A calendar file (iCalendar, RFC 5545 and 7986) with CRLF line ends: the same bytes for the same
 * events. It has no METHOD, so DTSTAMP is the time of the last change, as LAST-MODIFIED is.
 *
 * The library writes the calendar's name and description as they are given to it, and no line end
 * after the last line; both are put right here.
 *
 * @param planUrl the plan's absolute address
 */
export function writeCalendar(
  plan: Pick<FeedPlan, 'title' | 'archived'>,
  events: readonly FeedEvent[],
  planUrl: string,
): string {
  const title = calendarText(plan.title);
  const calendar = ical({
    prodId: '//Longview//Longview//EN',
    name: escapeText(title, false),
    ttl: REFRESH_SECONDS,
    ...(plan.archived && {
      description: 'This plan is archived and has nothing due.',
    }),
  });
  for (const event of events) {
    const { summary, description, path } = eventText(event, title);
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      stamp: new Date(event.changedAt),
      lastModified: new Date(event.changedAt),
      // As text, which the library reads as midnight in UTC and writes without a zone.
      start: event.on,
      end: addDays(event.on, 1),
      allDay: true,
      summary: calendarText(summary),
      description: calendarText(`${description}\n${planUrl}${path}`),
      url: `${planUrl}${path}`,
      status: event.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // Nobody is busy all day because something is due.
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    });
  }
  return `${calendar.toString()}\r\n`;
}
