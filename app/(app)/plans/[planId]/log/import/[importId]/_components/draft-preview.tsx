import { FaultList, type PreviewRow, PreviewTable } from '@/components/log-import/preview-table';
import { Disclosure } from '@/components/ui/disclosure';
import type { EnteredOn, FileRow, ResolvedRow } from '@/lib/domain/log-import';
import { formatShortDate } from '@/lib/format/dates';
import { valueInWords } from '@/lib/format/goal-value';
import {
  COLUMN_NAMES,
  countOf,
  faultInWords,
  faultLines,
  linesInWords,
} from '@/lib/format/log-import';
import { groupDigits } from '@/lib/format/numbers';
import type { Preview } from '@/lib/server/log-import/preview';
import type { PlanView } from '@/lib/server/plan/queries';

/** Rows that are shown as they would be entered. */
const SHOWN = 20;
/** Faults and twins that are shown one by one. */
const LISTED = 50;

/** What becomes of a file's rows: counts of all, the first twenty, every fault. */
export function DraftPreview({ plan, preview }: { plan: PlanView; preview: Preview }) {
  const { rows, reading, entering, movesTo } = preview;
  if (!rows) return null;
  const written = new Set(entering);
  const toRow = (row: ResolvedRow, file: FileRow | undefined) =>
    previewRow(row, file, { plan, preview, written });
  const shown = rows.slice(0, SHOWN).map((row, index) => toRow(row, reading.rows[index]));
  const twins = rows.flatMap((row, index) =>
    row.kind === 'twin' && index >= SHOWN ? [toRow(row, reading.rows[index])] : [],
  );
  const faults = faultLines(rows).map((fault) => ({
    key: `${fault.lines[0]} ${fault.column}`,
    at: `${linesInWords(fault.lines)}, ${COLUMN_NAMES[fault.column].toLowerCase()}`,
    sentence: faultInWords(fault, movesTo ?? plan.startedOn),
  }));
  return (
    <div className="my-6 grid gap-6">
      {faults.length > 0 && (
        <div>
          <h3 className="mb-2 text-lg">Rows that cannot be entered as they are</h3>
          <FaultList faults={faults.slice(0, LISTED)} more={moreInWords(faults.length)} />
        </div>
      )}
      <PreviewTable
        rows={shown}
        caption={
          rows.length > SHOWN ? `The first ${SHOWN} of ${countOf(rows.length, 'row')}` : 'All rows'
        }
      />
      {twins.length > 0 && (
        <Disclosure
          summary={`${countOf(twins.length, 'more row')} that ${twins.length === 1 ? 'is' : 'are'} there already`}
        >
          <PreviewTable
            id="import-twins"
            rows={twins.slice(0, LISTED)}
            caption={moreInWords(twins.length) ?? 'All of them'}
          />
        </Disclosure>
      )}
    </div>
  );
}

function moreInWords(count: number): string | null {
  return count > LISTED ? `The first ${LISTED} of ${groupDigits(count)}.` : null;
}

type Context = { plan: PlanView; preview: Preview; written: ReadonlySet<ResolvedRow> };

function previewRow(row: ResolvedRow, file: FileRow | undefined, context: Context): PreviewRow {
  const { columns } = context.preview.reading;
  const cell = (column: number | null) => (column === null ? '' : (file?.cells[column] ?? ''));
  const state = stateInWords(row, context.written.has(row));
  if (row.kind === 'fault' || row.kind === 'left-out') {
    return {
      ...{ line: row.line, state, goal: cell(columns.goal) },
      ...{ day: cell(columns.date), value: cell(columns.value), note: cell(columns.note) },
    };
  }
  const { entry } = row;
  const goal = row.kind === 'waiting' ? null : goalOf(row.goal, context);
  return {
    ...{ line: entry.line, state, goal: goal?.title ?? entry.title },
    day: formatShortDate(entry.day),
    value: goal ? valueInWords(goal, entry.value) : groupDigits(entry.value),
    note: [entry.note, entry.link].filter((text) => text !== '').join(' · '),
  };
}

function goalOf(on: EnteredOn, { plan, preview }: Context) {
  if ('id' in on) {
    return plan.strategies.flatMap(({ goals }) => goals).find(({ id }) => id === on.id) ?? null;
  }
  const made = preview.toMake.get(on.newKey);
  return made ? { ...made, baseline: made.baseline ?? 0, target: made.target ?? 100 } : null;
}

function stateInWords(row: ResolvedRow, isWritten: boolean): string {
  if (isWritten) return row.kind === 'twin' ? 'Will be entered again' : 'Will be entered';
  if (row.kind === 'twin') {
    return row.of === 'log' ? 'There already' : `Same as line ${row.of.line}`;
  }
  if (row.kind === 'waiting') return 'Waits for a goal';
  return row.kind === 'left-out' ? 'Left out' : 'Cannot be entered';
}
