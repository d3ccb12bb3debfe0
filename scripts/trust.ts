import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectDirectory } from '@/lib/cli/paths';
import { runCommand } from '@/lib/cli/shutdown';
import { faultsOf, trustTable } from './trust/table';
import { taggedTests } from './trust/tagged-tests';

/** `npm run -s trust`: writes docs/trust.md from the tests' titles. */
await runCommand(async () => {
  const tests = taggedTests();
  await writeFile(path.join(projectDirectory, 'docs', 'trust.md'), trustTable(tests));
  const faults = faultsOf(tests);
  console.log(faults.join('\n') || 'Every line is held by a test.');
  return faults.length === 0 ? 0 : 1;
});
