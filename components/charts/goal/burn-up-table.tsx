import { DataTable } from '@/components/ui/data-table';
import type { BurnUp, BurnUpRow } from '@/lib/domain/activity';
import type { CivilDate } from '@/lib/domain/calendar';
import { formatShortDate } from '@/lib/format/dates';
import { shortValueInWords } from '@/lib/format/goal-value';
import { drawnRows, valueAt } from './burn-up-lines';
import type { GoalHistoryGoal } from './goal-history';

/** Rows shown: hundreds would make the page slow. The CSV has them all. */
const MOST = 24;

type BurnUpTableProps = { id: string; burnUp: BurnUp; goal: GoalHistoryGoal; asOf: CivilDate };

/** Planned, logged and projected in the goal's own unit: today, and dates evenly before and after. */
export function BurnUpTable({ id, burnUp, goal, asOf }: BurnUpTableProps) {
  const rows = sampled(drawnRows(burnUp, goal, asOf), asOf);
  const written = (fraction: number | null | undefined) =>
    fraction === null || fraction === undefined ? '–' : amount(goal, valueAt(goal, fraction));
  return (
    <DataTable
      id={`${id}-table`}
      caption={`Planned, logged and projected${goal.unit ? `, in ${goal.unit}` : ''}. The CSV has every month.`}
      columns={[
        { key: 'date', header: 'Date' },
        { key: 'planned', header: 'Planned', numeric: true },
        { key: 'logged', header: 'Logged', numeric: true },
        { key: 'projected', header: 'Projected', numeric: true },
        { key: 'likely', header: 'Likely range', numeric: true },
      ]}
      rows={rows.map(({ date, planned, logged, projected }) => ({
        key: date,
        cells: {
          date: `${date === asOf ? 'Today, ' : ''}${formatShortDate(date)}`,
          planned: written(planned),
          logged: written(logged),
          projected: written(projected?.p50),
          likely: projected ? rangeOf(written(projected.p10), written(projected.p90)) : '–',
        },
      }))}
    />
  );
}

function rangeOf(low: string, high: string): string {
  return low === high ? low : `${low}–${high}`;
}

/** To three significant digits, which is finer than a pace can be known. */
function amount(goal: GoalHistoryGoal, value: number): string {
  return shortValueInWords(goal, Number(value.toPrecision(3)));
}

export function sampled(rows: readonly BurnUpRow[], asOf: CivilDate): BurnUpRow[] {
  const step = Math.ceil(rows.length / MOST);
  return rows.filter(
    ({ date }, index) => index % step === 0 || date === asOf || index === rows.length - 1,
  );
}
