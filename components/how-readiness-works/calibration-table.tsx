import './how-readiness-works.css';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { CalibrationRow, Coverage, PlanKind } from '@/lib/domain/readiness/calibration';
import { formatPercent } from '@/lib/format/numbers';
import { calibrationTable, coverageVerdict } from './calibration';
import { logYearsWords } from './calibration-sentence';

type CalibrationTableProps = {
  /** Unique on the page. */
  id: string;
  plan: PlanKind;
  caption: string;
  rows: readonly CalibrationRow[];
  /** All looks ahead together, by years of log. */
  pooled: readonly Coverage[];
};

/** How often the range caught what came, by how far ahead it looked and how long the log was. */
export function CalibrationTable({ id, plan, caption, rows, pooled }: CalibrationTableProps) {
  const table = calibrationTable(rows, plan);
  return (
    <ScrollRegion className="table-scroll mt-6" labelledBy={id}>
      <table className="data-table model-numbers model-calibration">
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Ahead</th>
            {table.logYears.map((years) => (
              <th key={years} scope="col">
                {years === 0.5 ? '½ year' : logYearsWords(years)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ ahead, cells }) => (
            <tr key={ahead}>
              <th scope="row">{/^\d{4}$/.test(ahead) ? `End of ${ahead}` : ahead}</th>
              {cells.map((row, index) => (
                <Caught key={table.logYears[index]} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All together</th>
            {pooled.map((row, index) => (
              <Caught key={table.logYears[index]} row={row} />
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

function Caught({ row }: { row: Coverage | undefined }) {
  if (!row) return <td>–</td>;
  const verdict = coverageVerdict(row);
  return (
    <td>
      {formatPercent(row.within80)}
      {verdict !== 'as claimed' && <small>{verdict}</small>}
    </td>
  );
}
