import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { messageOf, Problem } from '@/lib/cli/problem';

/*
 * A backup is one gzip file of lines: a header; for each table a line of its name and columns, its
 * rows as COPY writes them, `\.`, and a line of their number and checksum (the sum of their
 * SHA-256); then an end. A row of COPY never holds a line end and is never `\.`, so it needs no
 * quoting.
 */

const migration = z.strictObject({ name: z.string(), checksum: z.string() });

export const header = z.strictObject({
  longviewBackup: z.literal(1),
  madeAt: z.iso.datetime(),
  migrations: z.array(migration),
});
export const tableLine = z.strictObject({ table: z.string(), columns: z.array(z.string()) });
export const sumLine = z.strictObject({ rows: z.number(), sha256: z.string() });
export const endLine = z.strictObject({ end: z.literal(true), tables: z.number() });

export type Header = z.infer<typeof header>;
export type Sum = z.infer<typeof sumLine>;

export const END_OF_ROWS = '\\.';

const BITS = 256;
const LINE_END = 10;

/**
 * Counts the rows of a table and computes their checksum. It adds the rows' own SHA-256, so that the
 * order does not matter: PostgreSQL puts a small row where an earlier, larger one left room.
 */
export class RowSum {
  #rows = 0;
  #sum = 0n;
  #rest: Buffer = Buffer.alloc(0);

  /** @param bytes whole rows, each with its line end, or parts of them. */
  add(bytes: Uint8Array): void {
    const all = Buffer.concat([this.#rest, bytes]);
    let start = 0;
    for (let end = all.indexOf(LINE_END); end >= 0; end = all.indexOf(LINE_END, start)) {
      this.#addRow(all.subarray(start, end));
      start = end + 1;
    }
    this.#rest = all.subarray(start);
  }

  #addRow(row: Uint8Array): void {
    const hash = createHash('sha256').update(row).digest('hex');
    this.#sum = BigInt.asUintN(BITS, this.#sum + BigInt(`0x${hash}`));
    this.#rows += 1;
  }

  result(): Sum {
    return { rows: this.#rows, sha256: this.#sum.toString(16).padStart(64, '0') };
  }
}

/**
 * The lines of a backup, each with its end. @throws {Problem} for a file that is not gzip, or is
 * cut off.
 */
async function* linesOf(file: string): AsyncGenerator<Buffer, void> {
  const bytes = createReadStream(file).on('error', (error) => gunzip.destroy(error));
  const gunzip = bytes.pipe(createGunzip());
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      let start = 0;
      for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, start)) {
        yield rest.subarray(start, end + 1);
        start = end + 1;
      }
      rest = rest.subarray(start);
    }
  } catch (cause) {
    throw new Problem(`${file} cannot be read as a backup: ${messageOf(cause)}`, { cause });
  }
}

export interface BackupReader {
  header: Header;
  /** The next table, or undefined after the last. Read its rows to the end before the next call. */
  next(): Promise<{ table: string; columns: string[]; rows: AsyncGenerator<Buffer> } | undefined>;
  /** The row count and checksum that the file has for the table that was just read. */
  sum(): Promise<Sum>;
}

/** Reads a backup from its beginning. @throws {Problem} when it is not a backup. */
export async function openBackup(file: string): Promise<BackupReader> {
  const lines = linesOf(file);
  const line = async () => {
    const { value } = await lines.next();
    if (!value) throw new Problem(`${file} is cut off.`);
    return value;
  };
  const parse = async <T>(schema: z.ZodType<T>): Promise<T> => {
    const parsed = schema.safeParse(readJson(await line()));
    if (!parsed.success) throw new Problem(`${file} is not a backup of Longview, or is damaged.`);
    return parsed.data;
  };
  let tables = 0;
  async function* rows() {
    for (let row = await line(); row.toString() !== `${END_OF_ROWS}\n`; row = await line())
      yield row;
  }
  return {
    header: await parse(header),
    async next() {
      const found = await parse(z.union([tableLine, endLine]));
      if ('table' in found) {
        tables += 1;
        return { ...found, rows: rows() };
      }
      if (found.tables !== tables) throw new Problem(`${file} is damaged: a table is missing.`);
      return undefined;
    },
    sum: () => parse(sumLine),
  };
}

function readJson(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString());
  } catch {
    return undefined;
  }
}

/** Reads a backup to its end and compares every table with its checksum. @throws {Problem} */
export async function verifyBackup(file: string): Promise<Header> {
  const backup = await openBackup(file);
  for (let table = await backup.next(); table; table = await backup.next()) {
    const sum = new RowSum();
    for await (const row of table.rows) sum.add(row);
    requireSame(await backup.sum(), sum.result(), `${file} is damaged: ${table.table}`);
  }
  return backup.header;
}

/** @throws {Problem} beginning with `what` when the two differ. */
export function requireSame(expected: Sum, found: Sum, what: string): void {
  if (expected.rows !== found.rows) {
    throw new Problem(`${what} has ${found.rows} rows in place of ${expected.rows}.`);
  }
  if (expected.sha256 !== found.sha256) throw new Problem(`${what} differs.`);
}
