import { DataTable } from '@/components/ui/data-table';
import { Disclosure } from '@/components/ui/disclosure';
import { axisDay, type ReadinessSeries, valueOn } from '@/lib/domain/chart-series';
import { type CivilDate, FIRST_DAY, LAST_DAY, maxDate } from '@/lib/domain/timeline';
import { pointRange, shortDate, wholePoints } from './text';

const COLUMNS = [
  { key: 'date', header: 'Date' },
  { key: 'required', header: 'Required', numeric: true },
  { key: 'planned', header: 'Planned', numeric: true },
  { key: 'logged', header: 'Logged', numeric: true },
  { key: 'projected', header: 'Projected (likely range)', numeric: true },
] as const;

type ChartTableProps = { id: string; series: ReadinessSeries; asOf: CivilDate; caption: string };

/** The lines in numbers: today and every year's end, the horizons among them. */
export function ChartTable({ id, series, asOf, caption }: ChartTableProps) {
  return (
    <Disclosure summary="Show as a table">
      <DataTable
        id={`${id}-table`}
        caption={caption}
        columns={COLUMNS}
        rows={tableDates(series, asOf).map((date) => ({
          key: date,
          cells: {
            date: date === asOf ? `Today, ${shortDate(date)}` : shortDate(date),
            ...cells(series, date),
          },
        }))}
      />
    </Disclosure>
  );
}

/** The last day of each year that the series covers, and today. */
export function tableDates(series: ReadinessSeries, asOf: CivilDate): CivilDate[] {
  const first = series.days[0];
  if (first === undefined) return [];
  const dates: CivilDate[] = asOf >= FIRST_DAY && asOf <= LAST_DAY ? [asOf] : [];
  for (let date = FIRST_DAY; date <= LAST_DAY; ) {
    const end = `${date.slice(0, 4)}-12-31`;
    if (axisDay(end) >= first && !dates.includes(end)) dates.push(end);
    date = maxDate(date, `${Number(date.slice(0, 4)) + 1}-01-01`);
  }
  return dates.sort();
}

function cells(series: ReadinessSeries, date: CivilDate) {
  const day = axisDay(date);
  const points = (column: 'required' | 'planned' | 'logged' | 'p10' | 'p50' | 'p90') =>
    valueOn(series, column, day);
  const show = (value: number | null) => (value === null ? '–' : wholePoints(value));
  const [low, middle, high] = [points('p10'), points('p50'), points('p90')];
  const range = low !== null && high !== null ? pointRange(low, high) : '';
  return {
    required: show(points('required')),
    planned: show(points('planned')),
    logged: show(points('logged')),
    projected: range.includes('–') ? `${show(middle)} (${range})` : show(middle),
  };
}
