import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { startThrowAwayServer } from '../../testing/throw-away-server';
import { withClient } from '../connection';
import { requireSameCluster } from './cluster-identifier';
import { pidFile } from './pid-file';
import { ensureServer, inspectServer, stopServer } from './server';

describe('an embedded server', () => {
  it('is found running, comes back after a crash, and ignores a stale pid file', async () => {
    const { server, port, stop } = await startThrowAwayServer();
    try {
      expect(await inspectServer(server)).toEqual({ kind: 'running', port });
      expect(await ensureServer(server, port)).toBe(port);

      await stopServer(server, 'SIGQUIT');
      expect(await inspectServer(server)).toEqual({ kind: 'stopped' });

      // After a reboot the number in the file may be any other program's: ours, here.
      await writeFile(pidFile(server.data), `${process.pid}\n${server.data}\n0\n${port}\n`);
      expect(await inspectServer(server)).toEqual({ kind: 'stopped' });
      expect(await ensureServer(server, port)).toBe(port);
    } finally {
      await stop();
    }
  });

  it('writes no words of people to its log (trust 15)', async () => {
    const { url, server, stop } = await startThrowAwayServer();
    try {
      await withClient(url, async (client) => {
        await client.query(
          'CREATE TABLE person (email text UNIQUE, note text CHECK (length(note) < 40))',
        );
        const add = (email: string, note: string) =>
          client.query('INSERT INTO person VALUES ($1, $2)', [email, note]);
        await add('keeper@example.org', '');
        await expect(add('keeper@example.org', 'a note')).rejects.toThrow(/unique/);
        await expect(
          add('other@example.org', 'what I fear most is this'.repeat(2)),
        ).rejects.toThrow(/check constraint/);
        await expect(client.query(`SELECT 'a secret' FROM nowhere`)).rejects.toThrow(/not exist/);
      });
      const log = await readFile(server.logFile, 'utf8');
      expect(log).toContain('duplicate key value');
      expect(log).not.toMatch(/example\.org|fear|secret/);
    } finally {
      await stop();
    }
  });

  it('is known again by its system identifier, and another one is refused (trust 15)', async () => {
    const one = await startThrowAwayServer();
    const other = await startThrowAwayServer();
    const folder = await mkdtemp(path.join(tmpdir(), 'longview-identifier-'));
    const file = path.join(folder, 'postgres-identifier');
    try {
      await requireSameCluster(one.url, file);
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      await requireSameCluster(one.url, file);
      await expect(requireSameCluster(other.url, file)).rejects.toThrow(/another one than before/);
      await requireSameCluster(other.url, file, true);
      await expect(requireSameCluster(one.url, file)).rejects.toThrow(/another one than before/);
    } finally {
      await rm(folder, { recursive: true });
      await one.stop();
      await other.stop();
    }
  });

  it('is not started on another port for a program that has its address (trust 15)', async () => {
    const { server, port, stop } = await startThrowAwayServer();
    try {
      expect(await ensureServer(server, port, true)).toBe(port);
      await stopServer(server, 'SIGQUIT');
      const squatter = createServer().listen(port, '127.0.0.1');
      await once(squatter, 'listening');
      await expect(ensureServer(server, port, true)).rejects.toThrow(/taken by another program/);
      expect(await inspectServer(server)).toEqual({ kind: 'stopped' });
      squatter.close();
      await once(squatter, 'close');
      expect(await ensureServer(server, port, true)).toBe(port);
    } finally {
      await stop();
    }
  });

  it('listens on this machine only, in UTC and UTF-8 without any locale of the system', async () => {
    const { url, stop } = await startThrowAwayServer();
    try {
      const { rows } = await withClient(url, (client) =>
        client.query(`SELECT current_setting('listen_addresses') AS addresses,
                             current_setting('unix_socket_directories') AS sockets,
                             current_setting('server_encoding') AS encoding,
                             current_setting('server_version_num')::int / 10000 AS version,
                             (SELECT datlocprovider::text || ':' || datlocale FROM pg_database
                               WHERE datname = current_database()) AS locale`),
      );
      expect(rows).toEqual([
        { addresses: '127.0.0.1', sockets: '', encoding: 'UTF8', version: 18, locale: 'b:C.UTF-8' },
      ]);
    } finally {
      await stop();
    }
  });
});
