import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { TextDecoderStream } from 'node:stream/web';
import { CsvError, parse } from 'csv-parse';
import { messageOf } from '@/lib/cli/problem';
import type { EvidenceFile, EvidenceRow } from '@/lib/schemas/evidence';
import { EvidenceFault, faultAt } from './evidence-fault';

/** Characters. No documented column is nearly as long; a quote that never closes stops here. */
const LONGEST_RECORD = 65_536;

const LINE_END = 0x0a;

export interface NumberedRow {
  /** Where it begins; a quoted cell can go over several lines. The header is on line 1. */
  readonly line: number;
  readonly row: EvidenceRow;
}

/**
 * Streams the rows of one CSV file, each checked as it is read: memory does not grow with the file.
 *
 * @throws {EvidenceFault} at the first row with a fault, naming file, line and columns.
 */
export async function* readRows(
  folder: string,
  file: string,
  format: EvidenceFile,
): AsyncGenerator<NumberedRow> {
  let header: string[] | undefined;
  for await (const { line, cells } of readRecords(path.join(folder, file), file)) {
    if (!header) {
      header = cells;
      checkHeader(file, header, Object.keys(format.columns));
      continue;
    }
    if (cells.length !== header.length) {
      const count = cells.length === 1 ? 'one cell' : `${cells.length} cells`;
      throw faultAt(file, line, `has ${count}, but the header ${header.length}`);
    }
    const record = Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']));
    const row = format.parse(record);
    if (Array.isArray(row)) {
      throw new EvidenceFault(
        row.map(({ column, message }) => `${file}, line ${line}, column ${column}: ${message}`),
      );
    }
    yield { line, row: row as EvidenceRow };
  }
  if (!header) throw faultAt(file, 1, 'the header is missing');
}

function checkHeader(file: string, found: readonly string[], documented: readonly string[]): void {
  const faults = [
    ...documented.filter((name) => !found.includes(name)).map((name) => `${name} is missing`),
    ...found
      .filter((name) => !documented.includes(name))
      .map((name) => `${JSON.stringify(name)} is not a documented column`),
    ...found
      .filter((name, index) => found.indexOf(name) < index)
      .map((name) => `${JSON.stringify(name)} is there twice`),
  ];
  if (faults.length === 0) return;
  throw new EvidenceFault(faults.map((fault) => `${file}, line 1, header: ${fault}`));
}

interface NumberedRecord {
  line: number;
  cells: string[];
}

async function* readRecords(address: string, file: string): AsyncGenerator<NumberedRecord> {
  const bytes = createReadStream(address);
  const decoded = Readable.toWeb(bytes).pipeThrough(
    new TextDecoderStream('utf-8', { fatal: true }),
  );
  // The parser reads ahead of us: its position is where its own faults are.
  let parsed = 0;
  const parser = parse({
    info: true,
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
    on_record: (record, { lines }) => {
      parsed = lines;
      return record;
    },
  });
  const text = Readable.fromWeb(decoded);
  text.on('error', (error) => parser.destroy(error));
  let line = 1;
  try {
    for await (const { record, info } of text.pipe(parser)) {
      yield { line, cells: record };
      line = info.lines + 1;
    }
  } catch (error) {
    if (error instanceof EvidenceFault) throw error;
    if (error instanceof CsvError) throw faultAt(file, parsed + 1, inWords(error));
    if (error instanceof TypeError) {
      throw faultAt(file, await firstBadLine(address), 'is not UTF-8');
    }
    throw new EvidenceFault([`${file}: cannot be read: ${messageOf(error)}`]);
  } finally {
    bytes.destroy();
  }
}

/** The parser's message, or a clearer one where we have it. */
function inWords({ code, message }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quote is opened here and never closed';
  if (code !== 'CSV_MAX_RECORD_SIZE') return message;
  const longest = LONGEST_RECORD.toLocaleString('en-GB');
  return `is longer than ${longest} bytes; perhaps a quote is opened here and never closed`;
}

/** The decoder does not say where the invalid UTF-8 is: the file is read again to find the line. */
async function firstBadLine(address: string): Promise<number> {
  let line = 1;
  let left = Buffer.alloc(0);
  for await (const chunk of createReadStream(address)) {
    let from = 0;
    const bytes = Buffer.concat([left, chunk as Buffer]);
    for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, from)) {
      if (!isUtf8(bytes.subarray(from, end))) return line;
      line += 1;
      from = end + 1;
    }
    left = bytes.subarray(from);
  }
  return line;
}
