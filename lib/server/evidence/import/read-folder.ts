import { readdir } from 'node:fs/promises';
import { messageOf, Problem } from '@/lib/cli/problem';
import type { SourceId } from '@/lib/domain/evidence';
import {
  EVIDENCE_FILES,
  type EvidenceRow,
  SOURCES_FILE,
  sourcesFile,
} from '@/lib/schemas/evidence';
import { EvidenceFault } from './evidence-fault';
import { readRows } from './read-rows';

export interface EvidenceFolder {
  readonly sources: readonly (EvidenceRow & { source_id: SourceId })[];
  /** The files to read, occupations first, because others name their codes. */
  readonly files: readonly string[];
}

/**
 * Reads which sources a folder has, and in which files. A source must come with all its files and a
 * file with all its sources, so that each is replaced as a whole.
 *
 * @throws {EvidenceFault} naming every file that is unknown, missing or without its source.
 */
export async function readFolder(folder: string): Promise<EvidenceFolder> {
  const present = await csvFiles(folder);
  if (!present.includes(SOURCES_FILE)) throw new EvidenceFault([`${SOURCES_FILE} is missing`]);
  const sources = [];
  for await (const { row } of readRows(folder, SOURCES_FILE, sourcesFile)) {
    sources.push(row as EvidenceRow & { source_id: SourceId });
  }
  const listed = new Set(sources.map(({ source_id }) => source_id));
  const faults = present
    .filter((file) => file !== SOURCES_FILE && !(file in EVIDENCE_FILES))
    .map((file) => `${file} is not a documented file (docs/evidence.md)`);
  for (const [file, { sources: carried }] of Object.entries(EVIDENCE_FILES)) {
    const known = carried.filter((id) => listed.has(id));
    const unknown = carried.filter((id) => !listed.has(id));
    if (present.includes(file) && unknown.length > 0) {
      faults.push(`${file} carries ${unknown.join(', ')}, which ${SOURCES_FILE} does not list`);
    }
    if (!present.includes(file) && known.length > 0 && file !== 'role_map.csv') {
      faults.push(`${file} is missing: ${SOURCES_FILE} lists ${known.join(', ')}`);
    }
  }
  if (sources.length === 0) faults.push(`${SOURCES_FILE} lists no source`);
  if (faults.length > 0) throw new EvidenceFault(faults);
  return { sources, files: Object.keys(EVIDENCE_FILES).filter((file) => present.includes(file)) };
}

async function csvFiles(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.toLowerCase().endsWith('.csv')).sort();
  } catch (error) {
    throw new Problem(`Cannot read the folder: ${messageOf(error)}`);
  }
}
