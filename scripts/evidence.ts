import { parseArgs } from 'node:util';
import { pathFromCaller } from '@/lib/cli/caller-directory';
import { loadEnvironment } from '@/lib/cli/environment';
import { Problem, reportError } from '@/lib/cli/problem';
import { say } from '@/lib/cli/say';
import { openForApp, projectDatabase } from '@/lib/server/database/embedded/project-database';
import { migrate } from '@/lib/server/database/migration/migrate';
import { importEvidence, removeSource } from '@/lib/server/evidence/import/import';
import { listEvidence } from '@/lib/server/evidence/import/list';

const usage = `Usage: npm run evidence -- <command>
  import DIR      bring a folder of CSV files into the database; sources that it lists are replaced
  check DIR       say what an import would find wrong, and change nothing
  list            the sources that are there, and how many rows each table has
  remove SOURCE   take a source out, with everything that came from it
docs/evidence.md says what the files hold.`;

async function run(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [command, argument, ...more] = positionals;
  const needsArgument = command !== 'list';
  if (more.length > 0 || (argument !== undefined) !== needsArgument) throw new Problem(usage);
  switch (command) {
    case 'import':
    case 'check':
      return importFolder(command, pathFromCaller('evidence', argument ?? ''));
    case 'list':
      return console.log((await listEvidence(await database())).join('\n'));
    case 'remove':
      await removeSource(await database(), argument ?? '', say);
      return say(`${argument} is removed.`);
    default:
      throw new Problem(usage);
  }
}

async function importFolder(command: 'import' | 'check', folder: string): Promise<void> {
  const counts = await importEvidence(await database(), folder, {
    check: command === 'check',
    say,
  });
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const outcome = command === 'check' ? 'Nothing is wrong; nothing was changed.' : 'Imported.';
  say(`${total.toLocaleString('en-GB')} rows in ${Object.keys(counts).length} files. ${outcome}`);
}

async function database(): Promise<string> {
  const url = await projectDatabase();
  await migrate(url);
  await openForApp(url, () => {});
  return url;
}

try {
  loadEnvironment();
  await run();
} catch (error) {
  reportError(error);
  process.exitCode = 1;
}
// The schema engine leaves timers behind that would keep a finished command waiting.
process.exit();
