import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { succeedsAs } from './os-user';
import { copyServerPrograms } from './server-binaries';

describe('the server’s programs for another account', () => {
  it('are copied beside databases, which stay closed to everybody else (trust 15)', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'longview-programs-'));
    try {
      const [installed, shared] = [path.join(folder, 'installed'), path.join(folder, 'shared')];
      const data = path.join(shared, 'clone', 'postgres');
      await mkdir(path.join(installed, 'native', 'bin'), { recursive: true });
      await writeFile(path.join(installed, 'package.json'), '{"version":"1.0.0"}');
      await writeFile(path.join(installed, 'native', 'bin', 'postgres'), '', { mode: 0o700 });
      await mkdir(data, { recursive: true });
      await chmod(data, 0o700);
      const copy = await copyServerPrograms(installed, shared);
      const mode = async (file: string) => (await stat(file)).mode & 0o777;
      expect(await mode(path.join(copy, 'native', 'bin', 'postgres'))).toBe(0o755);
      expect(await mode(data)).toBe(0o700);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('are tried without the settings of the app, which that account could read (trust 15)', () => {
    process.env.SMTP_URL = 'smtp://user:secret@mail.example.org';
    try {
      expect(succeedsAs(undefined, '/bin/sh', '-c', 'test -z "$SMTP_URL"')).toBe(true);
    } finally {
      delete process.env.SMTP_URL;
    }
  });
});
