import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { startThrowAwayServer } from '../../testing/throw-away-server';
import { withClient } from '../connection';
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
