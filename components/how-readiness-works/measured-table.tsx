import { DataTable } from '@/components/ui/data-table';
import type { CalibrationRow } from '@/lib/domain/readiness/calibration';
import { formatPercent, formatPoints } from '@/lib/format/numbers';
import { logYearsWords } from './calibration-sentence';

const COLUMNS = [
  { key: 'what', header: 'Plan, log, ahead' },
  { key: 'within80', header: 'In the range', numeric: true },
  { key: 'within50', header: 'In the middle half', numeric: true },
  { key: 'below', header: 'Below', numeric: true },
  { key: 'above', header: 'Above', numeric: true },
  { key: 'width', header: 'Width', numeric: true },
  { key: 'distance', header: 'Off the middle', numeric: true },
  { key: 'counted', header: 'Counted', numeric: true },
  { key: 'leftOut', header: 'Left out', numeric: true },
] as const;

/** Every row of the measurement. Width and distance are in points. */
export function MeasuredTable({ rows }: { rows: readonly CalibrationRow[] }) {
  return (
    <DataTable
      id="measured"
      caption="Shares of what came; width of the range and mean distance from its middle in points. Ranges narrower than half a point are left out."
      columns={COLUMNS}
      rows={rows.map((row) => ({
        key: `${row.plan}-${row.logYears}-${row.ahead}`,
        cells: {
          what: `${row.plan === 'open' ? 'One goal' : 'Ordinary'}, ${logYearsWords(row.logYears)}, ${row.ahead}`,
          within80: formatPercent(row.within80),
          within50: formatPercent(row.within50),
          below: formatPercent(row.below),
          above: formatPercent(row.above),
          width: row.width.toFixed(1),
          distance: row.distance.toFixed(1),
          counted: formatPoints(row.counted),
          leftOut: formatPoints(row.leftOut),
        },
      }))}
    />
  );
}
