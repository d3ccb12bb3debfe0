import { DataTable } from '@/components/ui/data-table';
import type { HabitRow } from '@/lib/domain/readiness/calibration';
import { pooledRows } from './calibration';
import { logYearsWords } from './calibration-sentence';

/** The range’s interval score beside those of three simple forecasts. */
export function ScoresTable({ habits }: { habits: readonly HabitRow[] }) {
  const rows = [...pooledRows(habits, 'open'), ...pooledRows(habits, 'ordinary')];
  return (
    <DataTable
      id="scores"
      className="mt-6 max-w-3xl"
      caption="Interval scores in points, all looks ahead together. The lower, the better."
      columns={[
        { key: 'what', header: 'Plan and log' },
        { key: 'score', header: 'The range', numeric: true },
        { key: 'stays', header: 'Today’s level stays', numeric: true },
        { key: 'planned', header: 'The plan comes true', numeric: true },
        { key: 'lastYear', header: 'Each year brings what the last did', numeric: true },
      ]}
      rows={rows.map(({ plan, logYears, score, simple }) => ({
        key: `${plan}-${logYears}`,
        cells: {
          what: `${plan === 'open' ? 'One goal' : 'Ordinary'}, ${logYearsWords(logYears)}`,
          score: <b>{score.toFixed(1)}</b>,
          stays: simple.stays.toFixed(1),
          planned: simple.planned.toFixed(1),
          lastYear: simple.lastYear.toFixed(1),
        },
      }))}
    />
  );
}
