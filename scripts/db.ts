import { parseArgs } from 'node:util';
import { loadEnvironment } from '@/lib/cli/environment';
import { Problem, reportError } from '@/lib/cli/problem';
import * as commands from './database/commands';

const usage = `Usage: npm run db:<command>
  db:up       start the embedded database and leave it running
  db:stop     stop it
  db:status   where it is, and which migrations are applied
  db:migrate  apply migrations
  db:new      write a migration from the schema's changes: npm run db:new -- name [--empty]
  db:seed     load outlooks
  db:reset    delete everything and begin again: npm run db:reset -- --yes
  db:roles    make the app's own role (of DATABASE_URL) as the owner (DATABASE_OWNER_URL);
              npm run -s db:roles -- --print prints the statements instead
  db:backup   write everything into a file: npm run db:backup -- FILE
  db:restore  put that into an empty database: npm run db:restore -- FILE [--replace]
  db:psql     open psql, if it is installed: npm run db:psql -- [its options]
  db:with     run another program of PostgreSQL's: npm run db:with -- pg_dump --file=FILE
  db:url      print the address with its password`;

async function run(): Promise<void> {
  const [first, ...given] = process.argv.slice(2);
  // Options are the program's own.
  if (first === 'psql') return commands.runProgram('psql', given);
  if (first === 'with') return commands.runProgram(given[0], given.slice(1));
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      yes: { type: 'boolean' },
      empty: { type: 'boolean' },
      print: { type: 'boolean' },
      replace: { type: 'boolean' },
    },
  });
  const [command, ...words] = positionals;
  switch (command) {
    case 'up':
      return commands.up();
    case 'stop':
      return commands.stop();
    case 'status':
      return commands.status();
    case 'migrate':
      return commands.applyMigrations();
    case 'new':
      return commands.newMigration(words.join(' '), values.empty);
    case 'seed':
      return commands.seed();
    case 'reset':
      return commands.reset(values.yes);
    case 'backup':
      return commands.backup(words.join(' '));
    case 'restore':
      return commands.restoreBackup(words.join(' '), values.replace);
    case 'roles':
      return commands.roles(values.print);
    case 'url':
      return commands.printUrl();
    default:
      throw new Problem(usage);
  }
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
