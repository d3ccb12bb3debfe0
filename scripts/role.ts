import { parseArgs } from 'node:util';
import { loadEnvironment } from '@/lib/cli/environment';
import { messageOf, Problem, reportError } from '@/lib/cli/problem';
import { projectDatabase } from '@/lib/server/database/embedded/project-database';
import { migrationStatus } from '@/lib/server/database/migration/migrate';
import { createPool, createPrisma } from '@/lib/server/database/prisma';
import { giveRole, listRoles } from '@/lib/server/identity/role/commands';

const usage = `Usage:
  npm run role -- person@example.org administrator    give an account a role
  npm run role -- list                                every editor and administrator

Roles: person, editor, administrator. With --unconfirmed also an account whose address
nobody has confirmed, when it is the only one that was made for it.`;

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { unconfirmed: { type: 'boolean' } } });
  } catch (error) {
    throw new Problem(`${messageOf(error)}\n\n${usage}`);
  }
}

async function run(): Promise<string> {
  const { positionals, values } = readArguments();
  const [email = '', role = ''] = positionals;
  const lists = email === 'list' && positionals.length === 1;
  if (!lists && (positionals.length !== 2 || !email.includes('@'))) throw new Problem(usage);
  const url = await projectDatabase();
  const { pending } = await migrationStatus(url);
  if (pending.length > 0)
    throw new Problem('Bring the database up to date first: npm run db:migrate');
  const db = createPrisma(createPool(url, 2));
  try {
    return await (lists ? listRoles(db) : giveRole(db, { ...values, email, role }));
  } finally {
    await db.$disconnect();
  }
}

try {
  loadEnvironment();
  console.log(await run());
} catch (error) {
  reportError(error);
  process.exitCode = 1;
}
// The schema engine leaves timers behind that would keep a finished command waiting.
process.exit();
