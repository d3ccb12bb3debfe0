import { spawn, spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '@/lib/cli/ports';
import { withClient } from '../database/connection';

/** Whether PgBouncer is installed: it is no npm package, so tests of it are skipped elsewhere. */
export const hasPgBouncer = spawnSync('pgbouncer', ['--version']).status === 0;

/**
 * PgBouncer in transaction mode in front of a database.
 *
 * @returns the pooler's address in place of `url`.
 */
export async function startPgBouncer(url: string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'longview-pgbouncer-'));
  const port = await freePort();
  const { hostname, port: serverPort, username, password } = new URL(url);
  await writeFile(path.join(folder, 'users'), `"${username}" "${password}"\n`);
  await writeFile(
    path.join(folder, 'ini'),
    `[databases]
* = host=${hostname} port=${serverPort}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${path.join(folder, 'users')}
pool_mode = transaction
default_pool_size = 2
server_tls_sslmode = disable
ignore_startup_parameters = options, statement_timeout, lock_timeout, idle_in_transaction_session_timeout
`,
  );
  await chmod(folder, 0o755);
  // It refuses to run as root.
  const asRoot = process.getuid?.() === 0 ? ['--user=nobody'] : [];
  const child = spawn('pgbouncer', [...asRoot, path.join(folder, 'ini')], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const changed = new URL(url);
  changed.hostname = '127.0.0.1';
  changed.port = String(port);
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true });
  };
  for (let attempt = 0; ; attempt += 1) {
    const failure = await withClient(changed.href, (client) => client.query('SELECT 1')).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (failure === undefined) return { url: changed.href, stop };
    if (attempt === 50 || child.exitCode !== null) {
      await stop();
      throw failure;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
