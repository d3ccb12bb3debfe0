import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, type Options, parse } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import {
  DELIMITERS,
  type Delimiter,
  type FileRow,
  likeliestDelimiter,
  MAX_ROWS,
} from '@/lib/domain/log-import';
import { fromCsvCell } from '@/lib/format/csv';
import { nextTurn } from '../in-parts';

/** Characters. A note has 5,000; a quote that never closes stops here. */
const LONGEST_RECORD = 65_536;
/** Cells of a row; those behind them are not offered. */
const MOST_CELLS = 60;
/** Records, blank ones included: of those a small file can hold millions. */
const MOST_RECORDS = 3 * MAX_ROWS;
/** What is looked at to find the delimiter: characters and records. */
const SAMPLE = 65_536;
const SAMPLE_RECORDS = 60;
/** Characters handed to the parser at a time, so that other requests get their turn in between. */
const CHUNK = 4_096;

/** A file that cannot be read as rows at all. */
export type ReadFault =
  | { readonly kind: 'too-many-rows' }
  | { readonly kind: 'one-column' }
  | { readonly kind: 'open-quote' | 'long-record' | 'unreadable'; readonly line: number };

export class UnreadableFile extends Error {
  constructor(readonly fault: ReadFault) {
    super(fault.kind);
  }
}

/** Quotes that open in the middle of a cell are text, and rows may be of unequal width. */
const TOLERANT = {
  bom: true,
  relax_quotes: true,
  relax_column_count: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  max_record_size: LONGEST_RECORD,
} as const satisfies Options;

/**
 * Reads a CSV file whole, blank rows left out, each row with the line on which it begins. Cells that
 * our own exports guard against a spreadsheet are as they were before.
 *
 * @param chosen the delimiter; detected when absent
 * @throws UnreadableFile
 */
export async function readRecords(
  file: string,
  chosen?: Delimiter,
): Promise<{ delimiter: Delimiter; records: FileRow[] }> {
  const { text, lines: before, named } = withoutSeparatorLine(file);
  const delimiter = chosen ?? named ?? delimiterOf(text);
  const records: FileRow[] = [];
  let count = 0;
  let line = before + 1;
  // Rows are taken here, and none is passed on: a stream of millions of blank ones would take minutes.
  const take = (cells: readonly string[], { lines }: { lines: number }) => {
    const row = toRow(cells, line);
    if (row) records.push(row);
    line = before + lines + 1;
    // With the header.
    if (records.length > MAX_ROWS + 1 || ++count > MOST_RECORDS)
      throw new UnreadableFile({ kind: 'too-many-rows' });
    return null;
  };
  const parser = parse({ ...TOLERANT, delimiter, on_record: take });
  try {
    await pipeline(Readable.from(chunksOf(text)), parser.resume());
  } catch (error) {
    throw error instanceof CsvError ? new UnreadableFile(faultOf(error, line)) : error;
  }
  if (records.every(({ cells }) => cells.length < 2))
    throw new UnreadableFile({ kind: 'one-column' });
  return { delimiter, records };
}

function toRow(record: readonly string[], line: number): FileRow | null {
  const cells = record.slice(0, MOST_CELLS).map(fromCsvCell);
  return cells.some((cell) => cell.trim() !== '') ? { line, cells } : null;
}

function faultOf({ code }: CsvError, line: number): ReadFault {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return { kind: 'open-quote', line };
  return { kind: code === 'CSV_MAX_RECORD_SIZE' ? 'long-record' : 'unreadable', line };
}

/** `sep=;`, with which spreadsheets are told the delimiter in the first line. */
function withoutSeparatorLine(file: string) {
  const [line, sign] = /^\ufeff?"?sep=([,;|\t])"?(?:\r\n|\n|\r)/i.exec(file) ?? [];
  const named = DELIMITERS.find((delimiter) => delimiter === sign);
  return { text: file.slice(line?.length ?? 0), lines: line ? 1 : 0, named };
}

function delimiterOf(text: string): Delimiter {
  // Not the last line of a part: it may be cut.
  const sample = text.length > SAMPLE ? text.slice(0, text.lastIndexOf('\n', SAMPLE) + 1) : text;
  return likeliestDelimiter((delimiter) => sampleOf(sample, delimiter));
}

/** The first records by a delimiter; plain lines where a quote is at fault, which is said later. */
function sampleOf(sample: string, delimiter: Delimiter): FileRow[] {
  try {
    const parsed: unknown = parseNow(sample, { ...TOLERANT, delimiter, to: SAMPLE_RECORDS });
    return (parsed as string[][]).map((cells) => ({ line: 0, cells }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const lines = sample.split(/\r\n|\n|\r/, SAMPLE_RECORDS);
    return lines.map((line) => ({ line: 0, cells: line.split(delimiter) }));
  }
}

async function* chunksOf(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += CHUNK) {
    yield text.slice(at, at + CHUNK);
    await nextTurn();
  }
}
