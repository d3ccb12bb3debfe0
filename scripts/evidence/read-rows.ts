import { createReadStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { TextDecoderStream } from 'node:stream/web';
import { CsvError, parse } from 'csv-parse';
import type { EvidenceFile, EvidenceRow } from '@/lib/schemas/evidence';
import { EvidenceFault, faultAt } from './evidence-fault';

/** Characters. No documented column is nearly as long; a quote that never closes stops here. */
const LONGEST_RECORD = 65_536;

export interface NumberedRow {
  /** Where it begins; a quoted cell can go over several lines. The header is on line 1. */
  readonly line: number;
  readonly row: EvidenceRow;
}

/**
 * The rows of one CSV file, checked one by one as they are read: memory does not grow with the
 * file.
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
      throw faultAt(file, line, `has ${cells.length} cells, but the header ${header.length}`);
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
  const parser = parse({ info: true, relax_column_count: true, max_record_size: LONGEST_RECORD });
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
    // The parser is ahead of us: it says itself where it stood.
    if (error instanceof CsvError) throw faultAt(file, Number(error.lines ?? line), error.message);
    if (error instanceof TypeError)
      throw faultAt(file, line, 'is not UTF-8 from here on, or soon after');
    throw new EvidenceFault([`${file}: cannot be read: ${String(error)}`]);
  } finally {
    bytes.destroy();
  }
}
