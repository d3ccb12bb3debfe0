import './how-readiness-works.css';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { CalibrationRow, PlanKind } from '@/lib/domain/readiness/calibration';
import { formatPercent } from '@/lib/format/numbers';
import { calibrationTable, coverageVerdict } from './calibration';
import { logYearsWords } from './calibration-sentence';

type CalibrationTableProps = {
  plan: PlanKind;
  caption: string;
  rows: readonly CalibrationRow[];
};

/** How often the range caught what came, by how far ahead it looked and how long the log was. */
export function CalibrationTable({ plan, caption, rows }: CalibrationTableProps) {
  const id = `calibration-${plan}`;
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
                <td key={table.logYears[index]}>
                  {row ? formatPercent(row.within80) : '–'}
                  {row && <small>{coverageVerdict(row)}</small>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
