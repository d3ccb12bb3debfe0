import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { migrationsDirectory } from '@/lib/cli/paths';
import { ownerPool } from '../../testing/owner-database';

const migration = path.join(
  migrationsDirectory,
  '20261130104500_addresses_of_services/migration.sql',
);

afterAll(() => ownerPool.end());

it.each([
  ['is lower-cased', ['Alice@Example.org'], ['alice@example.org']],
  [
    'stays where another account has confirmed it in any case',
    ['Alice@Example.org', 'alice@example.org', 'BOB@example.org', 'Bob@example.org'],
    ['Alice@Example.org', 'alice@example.org', 'BOB@example.org', 'Bob@example.org'],
  ],
  [
    'stays where lower-casing would make another person’s of it',
    ['\u212Aim@a.org'],
    ['\u212Aim@a.org'],
  ],
])('an address that a service gave to an earlier release %s', async (_what, before, after) => {
  const client = await ownerPool.connect();
  const label = randomUUID();
  const unique = (address: string) => address.replace('@', `-${label}@`);
  try {
    // Rolled back: other tests have accounts of their own.
    await client.query('BEGIN');
    const ids = before.map(() => randomUUID());
    for (const [index, id] of ids.entries()) {
      await client.query(
        'INSERT INTO "User" ("id", "email", "verifiedEmail") VALUES ($1, $2, $2)',
        [id, unique(before[index] ?? '')],
      );
    }
    await client.query(await readFile(migration, 'utf8'));
    const { rows } = await client.query(
      'SELECT "email", "verifiedEmail" FROM "User" WHERE "id" = ANY($1) ORDER BY array_position($1, "id")',
      [ids],
    );
    expect(rows).toEqual(
      after.map(unique).map((address) => ({ email: address, verifiedEmail: address })),
    );
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
});
