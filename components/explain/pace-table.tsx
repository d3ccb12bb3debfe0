import './explain.css';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { PaceExplanation } from '@/lib/domain/explain';
import { formatShortDate } from '@/lib/format/dates';
import { paceNoteInWords } from '@/lib/format/explain/sentences';
import { formatFactor, formatTenths } from '@/lib/format/explain/tenths';
import { type PaceQuarter, paceQuarters } from './pace-quarters';

/** Every full quarter of the log: points planned, points achieved, and their ratio, the index. */
export function PaceTable({ id, explanation }: { id: string; explanation: PaceExplanation }) {
  const { rows, planned, achieved } = paceQuarters(explanation);
  return (
    <ScrollRegion className="table-scroll mt-5" labelledBy={`${id}-caption`}>
      <table className="data-table explain-quarters">
        <caption id={`${id}-caption`}>Points of all goals under way, by quarter</caption>
        <thead>
          <tr>
            <th scope="col">Quarter to</th>
            <th scope="col">Planned</th>
            <th scope="col">Achieved</th>
            <th scope="col">Index</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Quarter key={row.row.to} {...row} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All that count</th>
            <td>{formatTenths(planned)}</td>
            <td>{formatTenths(achieved)}</td>
            <td>{explanation.pace.spi === null ? '–' : formatFactor(explanation.pace.spi)}</td>
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

function Quarter({ row, planned, achieved }: PaceQuarter) {
  const left = row.index === null;
  const points = (tenths: number) => (left ? `(${formatTenths(tenths)})` : formatTenths(tenths));
  return (
    <tr>
      <th scope="row">
        {formatShortDate(row.to)}
        {row.note && <small>{paceNoteInWords(row.note)}</small>}
      </th>
      <td>{points(planned)}</td>
      <td>{points(achieved)}</td>
      <td>{row.index === null ? '–' : formatFactor(row.index)}</td>
    </tr>
  );
}
