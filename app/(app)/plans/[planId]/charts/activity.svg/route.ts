import { renderCalendarSvg } from '@/components/charts/calendar/render-calendar-svg';
import { calendarYear } from '@/lib/domain/activity';
import { currentDisplay } from '@/lib/format/display';
import { planFile } from '../../_downloads/plan-file';
import { chosenYear } from '../chart-data';

/** One year of the log, a square a day, as a standalone SVG: `?year=2027`, else the latest. */
export const GET = planFile('activity.svg', (plan, request) => {
  const year = chosenYear(plan, new URL(request.url).searchParams.get('year'));
  const calendar = calendarYear(plan, plan.today, year, currentDisplay().weekStart);
  return renderCalendarSvg(plan.title, calendar, plan.today);
});
