import { planCalendar } from '@/lib/server/calendar-feed/plan-calendar';
import { planFile } from '../_downloads/plan-file';

/** The plan's dates as a file, to be taken into a calendar once. */
export const GET = planFile('calendar.ics', planCalendar);
