import { type Columns, type FileRow, hasHeader, matchColumns } from './columns';
import { type DateOrder, dateOrderOf, looksLikeDate } from './dates';
import { type DecimalMark, decimalMarkOf, looksLikeNumber } from './numbers';

/** What may stand between the cells of a row. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How a file is to be read, as far as a person has said it; what is absent is detected. */
export interface ReadingChoices {
  readonly header?: boolean | undefined;
  readonly columns?: Columns | undefined;
  readonly dateOrder?: DateOrder | undefined;
  readonly decimalMark?: DecimalMark | undefined;
}

/** How a file is read. Null is what only the person can say, with an example that could be two. */
export interface Reading {
  /** The names of the columns; null where the first row is an entry. */
  readonly header: readonly string[] | null;
  /** The rows below the header. */
  readonly rows: readonly FileRow[];
  /** The number of cells of the widest row. */
  readonly width: number;
  readonly columns: Columns;
  readonly dateOrder: DateOrder | null;
  readonly ambiguousDate: string | null;
  readonly decimalMark: DecimalMark | null;
  readonly ambiguousNumber: string | null;
}

/** Decides how a file's records are read: what the person chose, else what the file itself shows. */
export function readingOf(
  records: readonly FileRow[],
  delimiter: string,
  chosen: ReadingChoices,
): Reading {
  const withHeader = chosen.header ?? hasHeader(records);
  const header = withHeader ? (records[0]?.cells ?? []) : null;
  const rows = withHeader ? records.slice(1) : records;
  const columns = chosen.columns ?? matchColumns(header, rows);
  const cellsOf = (column: number | null) =>
    column === null ? [] : rows.map(({ cells }) => cells[column] ?? '');
  const order = dateOrderOf(cellsOf(columns.date));
  const mark = decimalMarkOf(cellsOf(columns.value), delimiter);
  return {
    header,
    rows,
    width: Math.max(0, ...records.slice(0, 200).map(({ cells }) => cells.length)),
    columns,
    dateOrder: chosen.dateOrder ?? order.order,
    ambiguousDate: order.ambiguous,
    decimalMark: chosen.decimalMark ?? mark.mark,
    ambiguousNumber: mark.ambiguous,
  };
}

/**
 * The delimiter under which the first rows of a file look most like entries: a date in one cell and a
 * number in another, then as many cells as the first row has.
 *
 * @param recordsBy the first records as each delimiter divides them
 */
export function likeliestDelimiter(
  recordsBy: (delimiter: Delimiter) => readonly FileRow[],
): Delimiter {
  // Of equals the first: commas are in other cells too.
  const inOrder: readonly Delimiter[] = ['\t', ';', '|', ','];
  const scored = inOrder.map((delimiter) => ({ delimiter, score: scoreOf(recordsBy(delimiter)) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

function scoreOf(records: readonly FileRow[]): number {
  const width = records[0]?.cells.length ?? 0;
  if (width < 2) return 0;
  const even = records.filter(({ cells }) => cells.length === width).length;
  return 3 * records.filter(({ cells }) => isEntry(cells)).length + even;
}

function isEntry(cells: readonly string[]): boolean {
  const at = cells.findIndex(looksLikeDate);
  return at >= 0 && cells.some((cell, index) => index !== at && looksLikeNumber(cell));
}
