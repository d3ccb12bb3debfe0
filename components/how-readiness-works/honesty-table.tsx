import './how-readiness-works.css';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { CalibrationRow, PlanKind } from '@/lib/domain/readiness/calibration';
import { formatPercent } from '@/lib/format/numbers';
import { tableOf, verdictOf } from './honesty';
import { logYearsWords } from './honesty-words';

type HonestyTableProps = {
  plan: PlanKind;
  caption: string;
  rows: readonly CalibrationRow[];
};

/** How often the range caught what came, by how far ahead it looked and how long the log was. */
export function HonestyTable({ plan, caption, rows }: HonestyTableProps) {
  const id = `honesty-${plan}`;
  const table = tableOf(rows, plan);
  return (
    <ScrollRegion className="table-scroll mt-6" labelledBy={id}>
      <table className="data-table model-numbers model-honesty">
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
                  {row && <small>{verdictOf(row)}</small>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
