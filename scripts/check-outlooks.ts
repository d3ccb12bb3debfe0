import { OutlookFileError } from '@/lib/schemas/outlook/outlook-file';
import { OUTLOOK_DIRECTORY, readOutlooks } from '@/prisma/seed/read';

// `npm run outlooks:check [-- directory]`: checks outlook files without a database.
try {
  const outlooks = await readOutlooks(process.argv[2] ?? OUTLOOK_DIRECTORY);
  const lines = outlooks.map(({ slug, strategies }) => `${slug}: ${strategies.length} strategies`);
  process.stdout.write(`${[...lines, 'No faults found.'].join('\n')}\n`);
} catch (error) {
  if (!(error instanceof OutlookFileError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
