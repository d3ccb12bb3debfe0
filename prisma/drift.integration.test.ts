import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaFile } from '@/lib/cli/paths';
import { diffToSchema } from '@/lib/server/database/migration/diff';
import { createTestDatabase, type TestDatabase } from '@/lib/server/testing/test-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('the migrated database', () => {
  it('is what schema.prisma describes', async () => {
    expect(await diffToSchema(database.url, 'words')).toBe('');
  });

  it('would be told apart from a schema with one field more', async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'longview-drift-'));
    try {
      const changed = path.join(directory, 'schema.prisma');
      const schema = await readFile(schemaFile, 'utf8');
      await writeFile(changed, schema.replace(/^model \w+ \{$/m, '$&\n  driftProof Int?'));
      expect(await diffToSchema(database.url, 'words', changed)).toContain('driftProof');
    } finally {
      await rm(directory, { recursive: true });
    }
  });
});
