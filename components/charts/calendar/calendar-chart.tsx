import './calendar.css';
import '../figure/figure.css';
import { DataTable } from '@/components/ui/data-table';
import type { CalendarYear } from '@/lib/domain/activity';
import { formatMonth } from '@/lib/format/dates';
import type { ChartDownloadLinks } from '../figure/chart-downloads';
import { ChartMore } from '../figure/chart-figure';
import { calendarSentence, monthSummary } from './calendar-words';
import { type CalendarMonth, calendarMonths, LEVEL_WORDS, type Level } from './months';
import { daySquares, SQUARE } from './squares';

export interface CalendarChartProps {
  year: CalendarYear;
  /** The years of the plan's log. */
  years: readonly number[];
  /** The address that shows another year. */
  yearHref: (year: number) => string;
  downloads: ChartDownloadLinks;
}

/** Weeks that a month touches at most. One width for all months gives every day the same size. */
const MOST_WEEKS = 6;
const WEEKDAY = { monday: 'Monday', sunday: 'Sunday', saturday: 'Saturday' };
const LEVELS: readonly Level[] = [0, 1, 2, 3, 4];

/** A calendar heat map: a square for each day of a year, larger and darker the more was logged. */
export function CalendarChart({ year, years, yearHref, downloads }: CalendarChartProps) {
  const months = calendarMonths(year);
  return (
    <figure id="activity-chart" className="chart">
      {years.length > 1 && (
        <nav aria-label="Year of activity" className="cal-years">
          {years.map((one) => (
            <a
              key={one}
              className="link"
              href={yearHref(one)}
              aria-current={one === year.year ? 'true' : undefined}
            >
              {one}
            </a>
          ))}
        </nav>
      )}
      <ol className="cal" aria-label={`Entries by day in ${year.year}`}>
        {months.map((month) => (
          <Month key={month.first} month={month} />
        ))}
      </ol>
      <p className="cal-key">
        <span className="sr-only">Squares: </span>
        {LEVELS.map((level) => (
          <span key={level}>
            <svg viewBox={`0 0 ${SQUARE} ${SQUARE}`} aria-hidden="true">
              <path className={`cal-${level}`} d={daySquares([{ column: 0, row: 0, level }])} />
            </svg>
            {LEVEL_WORDS[level]}
          </span>
        ))}
        <span>A column is a week, {WEEKDAY[year.weekStart]} on top.</span>
      </p>
      <figcaption className="chart-sentence">{calendarSentence(year)}</figcaption>
      <ChartMore table={<MonthTable months={months} />} downloads={downloads} />
    </figure>
  );
}

/** A month's squares: a column for each week, a row for each weekday. Its words show on focus. */
function Month({ month }: { month: CalendarMonth }) {
  const { first, squares } = month;
  const name = formatMonth(first);
  return (
    <li>
      <a href={`#activity-${first.slice(0, 7)}`} className="cal-month">
        {name.slice(0, 3)}
        <span>
          {name}: {monthSummary(month)}
        </span>
      </a>
      <svg viewBox={`0 0 ${MOST_WEEKS * SQUARE} ${7 * SQUARE}`} aria-hidden="true">
        <path className="cal-outside" d={daySquares(squares.filter(({ outside }) => outside))} />
        {LEVELS.map((level) => (
          <path
            key={level}
            className={`cal-${level}`}
            d={daySquares(squares.filter((one) => !one.outside && one.level === level))}
          />
        ))}
      </svg>
    </li>
  );
}

function MonthTable({ months }: { months: readonly CalendarMonth[] }) {
  return (
    <DataTable
      id="activity-table"
      caption="Entries by month. The CSV has every day."
      columns={[
        { key: 'month', header: 'Month' },
        { key: 'entries', header: 'Entries', numeric: true },
        { key: 'days', header: 'Days', numeric: true },
        { key: 'which', header: 'In words' },
      ]}
      rows={months.map((month) => ({
        key: month.first,
        cells: {
          month: <span id={`activity-${month.first.slice(0, 7)}`}>{formatMonth(month.first)}</span>,
          entries: month.entries,
          days: month.active.length,
          which: monthSummary(month),
        },
      }))}
    />
  );
}
