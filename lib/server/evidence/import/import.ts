import path from 'node:path';
import type pg from 'pg';
import { Problem } from '@/lib/cli/problem';
import { SOURCE_IDS, type SourceId } from '@/lib/domain/evidence';
import { own } from '@/lib/domain/own';
import { EVIDENCE_FILES, type EvidenceFile } from '@/lib/schemas/evidence';
import { withClient } from '../../database/connection';
import { EVIDENCE_TABLES } from '../../database/evidence-tables';
import { loadStaged, removeSources, updateSummaries } from './load';
import { readFolder } from './read-folder';
import { readRows } from './read-rows';
import { findUnknownOccupations, findUnmatchedSkills, stageRows } from './stage';

export interface ImportOptions {
  /** A dry run: does everything and rolls it back. */
  check?: boolean;
  say?: (sentence: string) => void;
}

const silent = (_sentence: string) => {};

/** Rows read, by file. */
export type Imported = Readonly<Record<string, number>>;

/**
 * Imports a folder of CSV files into the database at `url`. Every source that the folder lists is
 * replaced as a whole, every other stays. One transaction: readers see all of it or nothing.
 *
 * @throws {EvidenceFault} with file, line and column of each fault; then nothing is changed.
 */
export async function importEvidence(
  url: string,
  folder: string,
  { check = false, say = silent }: ImportOptions = {},
): Promise<Imported> {
  const found = await readFolder(folder);
  return changeEvidence(url, { check, say }, async (client) => {
    const counts: Record<string, number> = {};
    for (const file of found.files) {
      const format = formatOf(file);
      const rows = readRows(folder, file, format);
      const progress = (count: number) => say(`${file}: ${count.toLocaleString('en-GB')} rows …`);
      counts[file] = await stageRows(client, file, format, rows, progress);
      await findUnknownOccupations(client, file, format);
      say(`${file}: ${own(counts, file)?.toLocaleString('en-GB')} rows`);
    }
    if (found.files.includes('skills_level.csv')) await findUnmatchedSkills(client);
    await removeSources(
      client,
      found.sources.map(({ source_id }) => source_id),
    );
    await loadStaged(client, found);
    return counts;
  });
}

/** @throws {Problem} when there is no such source. */
export async function removeSource(url: string, id: string, say = silent): Promise<void> {
  const known = SOURCE_IDS.find((source) => source === id);
  await changeEvidence(url, { check: false, say }, async (client) => {
    const { rows } = await client.query<{ id: SourceId }>('SELECT "id" FROM "EvidenceSource"');
    const held = rows.map((row) => row.id);
    if (!known || !held.includes(known)) {
      const choice = held.length > 0 ? `There are: ${held.join(', ')}.` : 'There is none at all.';
      throw new Problem(`There is no source ${JSON.stringify(id)}. ${choice}`);
    }
    await removeSources(client, [known]);
  });
}

function formatOf(file: string): EvidenceFile {
  const format = own(EVIDENCE_FILES, file);
  if (!format) throw new Error(`No format for ${path.basename(file)}`);
  return format;
}

async function changeEvidence<Result>(
  url: string,
  { check: dryRun, say }: Required<ImportOptions>,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  return withClient(url, async (client) => {
    await client.query('BEGIN');
    try {
      await lockImports(client, say);
      const result = await work(client);
      await updateSummaries(client);
      await client.query(dryRun ? 'ROLLBACK' : 'COMMIT');
      // Frees the space of replaced rows, and updates the statistics of the query planner.
      if (!dryRun) await client.query(`VACUUM (ANALYZE) ${EVIDENCE_TABLES.map(quoted).join(', ')}`);
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {});
      throw error;
    }
  });
}

/** Takes an advisory lock: a second import waits here, and says so. */
async function lockImports(client: pg.Client, say: (sentence: string) => void): Promise<void> {
  const key = `hashtextextended('longview.evidence', 0)`;
  const { rows } = await client.query<{ free: boolean }>(
    `SELECT pg_try_advisory_xact_lock(${key}) AS free`,
  );
  if (rows[0]?.free) return;
  say('Another import is under way: waiting for it …');
  await client.query(`SELECT pg_advisory_xact_lock(${key})`);
}

function quoted(name: string): string {
  return `"${name}"`;
}
