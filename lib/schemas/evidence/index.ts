import type { EvidenceFile } from './evidence-file';
import { exposureFiles } from './exposure-files';
import { occupationFiles } from './occupation-files';
import { otherFiles } from './other-files';
import { workFiles } from './work-files';

export type { CellKind } from './cell';
export type { EvidenceFile, EvidenceRow } from './evidence-file';
export { sourcesFile } from './other-files';

export const SOURCES_FILE = 'sources.csv';

/** Every file that a folder of evidence can hold beside sources.csv. */
export const EVIDENCE_FILES: Readonly<Record<string, EvidenceFile>> = {
  ...occupationFiles,
  ...exposureFiles,
  ...workFiles,
  ...otherFiles,
};
