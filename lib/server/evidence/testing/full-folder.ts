import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectDirectory } from '@/lib/cli/paths';

/**
 * The full evidence, which is not part of this project: where `LONGVIEW_EVIDENCE_DIR` says, else
 * in `shared/data/evidence` beside the clone. Undefined where there is none.
 */
export function findFullFolder(): string | undefined {
  const candidates = [
    process.env.LONGVIEW_EVIDENCE_DIR,
    path.join(projectDirectory, '..', 'shared', 'data', 'evidence'),
  ];
  return candidates.find((folder) => folder && existsSync(path.join(folder, 'sources.csv')));
}
