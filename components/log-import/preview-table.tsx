import { DataTable } from '@/components/ui/data-table';
import { Tag } from '@/components/ui/tag';

/** A row of a file as it would be entered, in words. */
export type PreviewRow = {
  line: number;
  state: string;
  goal: string;
  day: string;
  value: string;
  note: string;
};

const COLUMNS = [
  { key: 'line', header: 'Line' },
  { key: 'state', header: 'What happens' },
  { key: 'goal', header: 'Goal' },
  { key: 'day', header: 'Day' },
  { key: 'value', header: 'Value', numeric: true },
  { key: 'note', header: 'Note and link' },
] as const;

type PreviewTableProps = { id?: string; rows: readonly PreviewRow[]; caption: string };

/** Rows of a file as they would be entered. */
export function PreviewTable({ id = 'import-rows', rows, caption }: PreviewTableProps) {
  return (
    <DataTable
      id={id}
      caption={caption}
      columns={COLUMNS}
      rows={rows.map((row) => ({
        key: String(row.line),
        cells: {
          ...row,
          day: <span className="whitespace-nowrap">{row.day}</span>,
          state: <Tag className="whitespace-nowrap">{row.state}</Tag>,
        },
      }))}
    />
  );
}

/** A fault of one row, or of several that have the same one. */
export type Fault = { key: string; at: string; sentence: string };

/** Faults of rows, by line and column, with what to do about each. */
export function FaultList({ faults, more }: { faults: readonly Fault[]; more: string | null }) {
  return (
    <ul className="measure grid list-disc gap-1.5 ps-5">
      {faults.map(({ key, at, sentence }) => (
        <li key={key}>
          <span className="font-semibold">{at}:</span> {sentence}
        </li>
      ))}
      {more && <li>{more}</li>}
    </ul>
  );
}
