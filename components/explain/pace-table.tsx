import './explain.css';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { PaceExplanation } from '@/lib/domain/explain';
import { formatShortDate } from '@/lib/format/dates';
import { paceNoteInWords } from '@/lib/format/explain/sentences';
import { formatFactor, formatHundredths, formatShare } from '@/lib/format/explain/tenths';
import { type PaceQuarter, paceQuarters } from './pace-quarters';

/** Every full quarter of the log as it counts: what was planned, open and achieved. */
export function PaceTable({ id, explanation }: { id: string; explanation: PaceExplanation }) {
  const { rows, planned, open, achieved, quarters } = paceQuarters(explanation);
  const { spi } = explanation.pace;
  return (
    <ScrollRegion className="table-scroll mt-5" labelledBy={`${id}-caption`}>
      <table className="data-table explain-quarters">
        <caption id={`${id}-caption`}>Points of all goals under way, by quarter</caption>
        <thead>
          <tr>
            <th scope="col">Quarter to</th>
            <th scope="col">Planned</th>
            <th scope="col">Open</th>
            <th scope="col">Achieved</th>
            <th scope="col">Index</th>
            <th scope="col">Quarters</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Quarter key={row.row.to} {...row} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Together</th>
            <td>{formatHundredths(planned)}</td>
            <td>{formatHundredths(open)}</td>
            <td>{formatHundredths(achieved)}</td>
            <td>{spi === null ? '–' : formatFactor(spi)}</td>
            <td>{formatHundredths(quarters)}</td>
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

function Quarter({ row, planned, open, achieved, quarters }: PaceQuarter) {
  const counts = row.index !== null;
  const times = counts && row.weight < 1 ? formatShare(row.weight) : null;
  const cell = (value: number, shown: number) => (
    <td>
      {counts ? formatHundredths(shown) : shown > 0 ? `(${formatHundredths(shown)})` : '–'}
      {times && value > 0 && (
        <small>
          {formatFactor(value)} × {times}
        </small>
      )}
    </td>
  );
  return (
    <tr>
      <th scope="row">
        {formatShortDate(row.to)}
        {row.note && <small>{paceNoteInWords(row.note)}</small>}
      </th>
      <td>{formatHundredths(planned)}</td>
      {cell(row.open, open)}
      {cell(row.achieved, achieved)}
      <td>{row.index === null ? '–' : formatFactor(row.index)}</td>
      {cell(row.openQuarters, quarters)}
    </tr>
  );
}
