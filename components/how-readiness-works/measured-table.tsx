import { DataTable } from '@/components/ui/data-table';
import type { CalibrationRow } from '@/lib/domain/readiness/calibration';
import { formatPercent, formatPoints } from '@/lib/format/numbers';
import { logYearsWords } from './calibration-sentence';

const COLUMNS = [
  { key: 'what', header: 'Plan, log, ahead' },
  { key: 'within80', header: 'In the range', numeric: true },
  { key: 'within50', header: 'In its darker half', numeric: true },
  { key: 'below', header: 'Below', numeric: true },
  { key: 'above', header: 'Above', numeric: true },
  { key: 'belowMiddle', header: 'Below the middle', numeric: true },
  { key: 'bias', header: 'Off the middle', numeric: true },
  { key: 'width', header: 'Width', numeric: true },
  { key: 'score', header: 'Score', numeric: true },
  { key: 'counted', header: 'Counted', numeric: true },
] as const;

type MeasuredTableProps = { id: string; caption: string; rows: readonly CalibrationRow[] };

/** Every row of a measurement. Width, score and what came less the middle are in points. */
export function MeasuredTable({ id, caption, rows }: MeasuredTableProps) {
  return (
    <DataTable
      id={id}
      caption={caption}
      columns={COLUMNS}
      rows={rows.map((row) => ({
        key: `${row.plan}-${row.logYears}-${row.ahead}`,
        cells: {
          what: `${row.plan === 'open' ? 'One goal' : 'Ordinary'}, ${logYearsWords(row.logYears)}, ${row.ahead}`,
          within80: formatPercent(row.within80),
          within50: formatPercent(row.within50),
          below: formatPercent(row.below),
          above: formatPercent(row.above),
          belowMiddle: formatPercent(row.belowMiddle),
          bias: signed(row.bias),
          width: row.width.toFixed(1),
          score: row.score.toFixed(1),
          counted: formatPoints(row.counted),
        },
      }))}
    />
  );
}

function signed(points: number): string {
  const text = Math.abs(points).toFixed(1);
  return points < 0 && text !== '0.0' ? `−${text}` : text;
}
