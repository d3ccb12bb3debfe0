import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { own } from '@/lib/domain/own';
import type { CellKind, EvidenceFile, EvidenceRow } from '@/lib/schemas/evidence';
import { EvidenceFault } from './evidence-fault';
import type { NumberedRow } from './read-rows';

/** Rows between two reports of progress. */
const PROGRESS_EVERY = 100_000;
/** Rows sent to the database together. */
const BATCH = 200;
/** How many faults of one kind are named. */
const NAMED = 5;

const sqlTypes: Readonly<Record<CellKind, string>> = {
  text: 'text',
  whole: 'integer',
  number: 'double precision',
  flag: 'boolean',
};

/** `stage_tasks` for `tasks.csv`: a temporary table, dropped when the transaction ends. */
export function stageOf(file: string): string {
  return `stage_${file.replace('.csv', '')}`;
}

/** Copies checked rows into a staging table, each with its line number for the messages of faults. */
export async function stageRows(
  client: pg.Client,
  file: string,
  format: EvidenceFile,
  rows: AsyncIterable<NumberedRow>,
  progress: (count: number) => void,
): Promise<number> {
  const names = Object.keys(format.columns);
  const columns = Object.entries(format.columns).map(
    ([name, { kind }]) => `"${name}" ${sqlTypes[kind]}`,
  );
  const table = stageOf(file);
  await client.query(
    `CREATE TEMPORARY TABLE ${table} ("line" integer, ${columns.join(', ')}) ON COMMIT DROP`,
  );
  let count = 0;
  async function* lines() {
    let batch = '';
    for await (const { line, row } of rows) {
      count += 1;
      batch += copyLine(line, names, row);
      if (count % BATCH === 0) {
        yield batch;
        batch = '';
      }
      if (count % PROGRESS_EVERY === 0) progress(count);
    }
    yield batch;
  }
  await pipeline(Readable.from(lines()), client.query(copyFrom(`COPY ${table} FROM STDIN`)));
  await findDuplicates(client, file, format);
  return count;
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

function copyLine(line: number, names: readonly string[], row: EvidenceRow): string {
  const cells = names.map((name) => {
    const value = own(row, name) ?? null;
    if (value === null) return '\\N';
    return String(value).replace(
      /[\\\t\n\r]/g,
      (character) => own(escapes, character) ?? character,
    );
  });
  return `${[line, ...cells].join('\t')}\n`;
}

async function findDuplicates(client: pg.Client, file: string, { key }: EvidenceFile) {
  const columns = key.map((name) => `"${name}"`).join(', ');
  const { rows } = await client.query<{ first: number; again: number; named: string }>(
    `SELECT min("line") AS first, (array_agg("line" ORDER BY "line"))[2] AS again,
            concat_ws(', ', ${columns}) AS named
     FROM ${stageOf(file)} GROUP BY ${columns} HAVING count(*) > 1 ORDER BY again LIMIT ${NAMED}`,
  );
  if (rows.length === 0) return;
  throw new EvidenceFault(
    rows.map(
      ({ first, again, named }) =>
        `${file}, line ${again}, column ${key.join(' and ')}: ${named} is on line ${first} already`,
    ),
  );
}

/** Every code that a file names must be an occupation's. */
export async function findUnknownOccupations(
  client: pg.Client,
  file: string,
  format: EvidenceFile,
) {
  for (const column of format.occupations) {
    const { rows } = await client.query<{ line: number; code: string }>(
      `SELECT "line", "${column}" AS code FROM ${stageOf(file)} AS named
       WHERE NOT EXISTS (
         SELECT FROM ${stageOf('occupations.csv')} AS known WHERE known.onet_soc = named."${column}"
       ) ORDER BY "line" LIMIT ${NAMED}`,
    );
    if (rows.length === 0) continue;
    throw new EvidenceFault(
      rows.map(
        ({ line, code }) =>
          `${file}, line ${line}, column ${column}: ${code} is not in occupations.csv`,
      ),
    );
  }
}

/** The two files of skills are joined, so each needs the other's rows. */
export async function findUnmatchedSkills(client: pg.Client) {
  const [importance, level] = ['skills_importance.csv', 'skills_level.csv'] as const;
  for (const [file, other] of [
    [importance, level],
    [level, importance],
  ] as const) {
    const { rows } = await client.query<{ line: number; code: string }>(
      `SELECT "line", onet_soc AS code FROM ${stageOf(file)} AS one
       WHERE NOT EXISTS (
         SELECT FROM ${stageOf(other)} AS two
         WHERE two.onet_soc = one.onet_soc AND two.rating_date = one.rating_date
       ) ORDER BY "line" LIMIT ${NAMED}`,
    );
    if (rows.length === 0) continue;
    throw new EvidenceFault(
      rows.map(
        ({ line, code }) =>
          `${file}, line ${line}, column onet_soc: ${code} is not in ${other} with this rating_date`,
      ),
    );
  }
}
