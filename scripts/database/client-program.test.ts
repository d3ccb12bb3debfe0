import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { libpqEnvironment, passwordLine, runClientProgram } from './client-program';

const url =
  'postgresql://long%40view:a%3Ab%5Cc@[::1]:5433/long%20view?sslmode=disable&require_auth=scram-sha-256';

describe('the address for psql and other programs (trust 15)', () => {
  it('is in libpq’s settings, and the password in none of them', () => {
    expect(libpqEnvironment(url)).toEqual({
      PGHOST: '::1',
      PGPORT: '5433',
      PGUSER: 'long@view',
      PGDATABASE: 'long view',
      PGSSLMODE: 'disable',
      PGREQUIREAUTH: 'scram-sha-256',
    });
    expect(libpqEnvironment('postgresql://a@localhost/b?host=/run/postgresql')).toMatchObject({
      PGHOST: '/run/postgresql',
    });
  });

  it('comes with a password file, as libpq reads it', () => {
    expect(passwordLine(url)).toBe('*:*:*:*:a\\:b\\\\c\n');
  });

  it('gives the program neither an argument nor a setting with the password, but a file of its own', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'longview-program-'));
    try {
      const program = path.join(folder, 'program');
      await writeFile(
        program,
        '#!/bin/sh\nls -ln "$PGPASSFILE" >file; cat "$PGPASSFILE" >content\nenv >seen; echo "$0 $@" >>seen; exit 3\n',
      );
      await chmod(program, 0o755);
      expect(await runClientProgram(url, program, ['-c', 'SELECT 1'], folder)).toBe(3);
      const made = (name: string) => readFile(path.join(folder, name), 'utf8');
      expect(await made('content')).toBe(passwordLine(url));
      expect(await made('file')).toMatch(/^-rw------- /);
      const seen = await made('seen');
      expect(seen).toContain('-c SELECT 1');
      expect(seen).not.toMatch(/a:b\\c|a%3Ab/);
      const kept = /PGPASSFILE=(.*)/.exec(seen)?.[1] ?? '';
      await expect(promisify(execFile)('ls', [kept])).rejects.toThrow(/No such file/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
