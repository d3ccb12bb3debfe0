import { lstat, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/server/database/db';
import { makeDemoAccount } from '@/lib/server/testing/demo-fixtures';
import { makeOutlook } from '@/lib/server/testing/fixtures';
import { ownerDb } from '@/lib/server/testing/owner-database';
import { makePersonWithEveryRow } from '@/lib/server/testing/person-with-every-row';
import { ownerUrl as source } from '../../testing/shared-database';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database';
import { withClient } from '../connection';
import { backUp, restore } from './backup';
import { OPEN_ACCOUNTS, storedTables } from './tables';

let folder: string;
let file: string;
let empty: TestDatabase;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'longview-backup-'));
  file = path.join(folder, 'all.backup');
  empty = await createTestDatabase();
});
afterEach(async () => {
  await empty.drop();
  await rm(folder, { recursive: true });
});
afterAll(() => db.$disconnect());

/** Every row of every table as text, by table. */
function everything(url: string): Promise<Record<string, string[]>> {
  return withClient(url, async (client) => {
    const found: Record<string, string[]> = {};
    for (const { name } of await storedTables(client)) {
      const { rows } = await client.query<{ row: string }>(
        `SELECT t::text AS row FROM "${name}" t ORDER BY 1`,
      );
      found[name] = rows.map(({ row }) => row);
    }
    return found;
  });
}

/** A database of its own with a row in every table of people, some of it hard to write down. */
async function makeSource(): Promise<TestDatabase> {
  const { userId, goalId } = await makePersonWithEveryRow(await makeOutlook());
  const hard = 'tab\t, line\nend, \\N, \\., "quotes", ’ü漢🚀, \u2028, \r\n';
  await ownerDb.goal.update({ where: { id: goalId }, data: { notes: hard, points: 12.1 + 0.2 } });
  expect(userId).toBeTruthy();
  // A backup may hold demos: restored, they are as old as they were, for the purge.
  await makeDemoAccount(12);
  const copy = await createTestDatabase();
  await backUp(source, file);
  await restore(copy.url, file);
  await rm(file);
  await openAccounts(copy.url);
  return copy;
}

/** A session, a link and what else opens an account for a time, of everybody in the database. */
function openAccounts(url: string) {
  return withClient(url, (client) =>
    client.query(
      `INSERT INTO "Session" ("id", "tokenHash", "userId", "expiresAt")
         SELECT gen_random_uuid(), "id", "id", now() + '1 day' FROM "User";
       INSERT INTO "PendingSignIn" ("tokenHash", "userId", "how", "next", "expiresAt")
         SELECT "id", "id", 'password', '/', now() + '1 day' FROM "User" WHERE "role" <> 'demo';
       INSERT INTO "MailLink" ("id", "userId", "tokenHash", "purpose", "email", "expiresAt")
         SELECT gen_random_uuid(), "id", "id", 'set-password', "email", now() + '1 day' FROM "User"
         WHERE "role" <> 'demo';
       INSERT INTO "WebAuthnChallenge" ("challengeHash", "browserHash", "purpose", "userId", "expiresAt")
         SELECT "id", 'browser', 'sign-in', "id", now() + '1 day' FROM "User" WHERE "role" <> 'demo'`,
    ),
  );
}

/** The same rows with everyone signed out. */
const signedOut = (rows: Record<string, string[]>) => ({
  ...rows,
  ...Object.fromEntries(OPEN_ACCOUNTS.map((name) => [name, []])),
});

async function changed(change: (text: string) => string | Buffer) {
  const text = gunzipSync(await readFile(file)).toString();
  await writeFile(file, gzipSync(change(text)));
}

describe('backup, wipe, restore (trust 21)', () => {
  it('is equal by table, and what comes later goes on where it was', async () => {
    const made = await makeSource();
    try {
      const before = await everything(made.url);
      for (const name of [
        'User',
        'Goal',
        'ProgressEntry',
        'EntryMark',
        'OutlookVersion',
        ...OPEN_ACCOUNTS,
      ])
        expect([name, before[name]]).not.toEqual([name, []]);
      await backUp(made.url, file);
      expect((await stat(file)).mode & 0o777).toBe(0o600);

      await expect(restore(made.url, file)).rejects.toThrow(/not empty/);
      expect(await everything(made.url)).toEqual(before);
      await withClient(made.url, (client) => client.query('DELETE FROM "User"'));
      await restore(made.url, file, { replace: true });
      expect(await everything(made.url)).toEqual(signedOut(before));

      await restore(empty.url, file);
      expect(await everything(empty.url)).toEqual(signedOut(before));
      const { rows } = await withClient(empty.url, (client) =>
        client.query(
          `SELECT (SELECT max("loggedOrder") FROM "ProgressEntry")
                  < nextval(pg_get_serial_sequence('"ProgressEntry"', 'loggedOrder')) AS later`,
        ),
      );
      expect(rows).toEqual([{ later: true }]);
    } finally {
      await made.drop();
    }
  });

  it('signs everyone out: no session, link or challenge of the backup opens an account again (trust 4, 5)', async () => {
    const made = await makeSource();
    try {
      await backUp(made.url, file);
      await restore(empty.url, file);
      const after = await everything(empty.url);
      expect(after.User).not.toEqual([]);
      for (const name of OPEN_ACCOUNTS) expect([name, after[name]]).toEqual([name, []]);
    } finally {
      await made.drop();
    }
  });

  it('revokes secret links: none that was revoked since opens a plan again (trust 28)', async () => {
    const made = await makeSource();
    const links = async (url: string) => {
      const { rows } = await withClient(url, (client) =>
        client.query<{ open: boolean }>(
          'SELECT "revokedAt" IS NULL AND "expiresAt" > now() AS "open" FROM "PlanLink"',
        ),
      );
      return rows.map(({ open }) => open);
    };
    try {
      await withClient(made.url, (client) =>
        client.query(`UPDATE "PlanLink" SET "expiresAt" = now() + interval '1 day'`),
      );
      await backUp(made.url, file);
      expect(await links(made.url)).toContain(true);
      await restore(empty.url, file);
      expect(await links(empty.url)).toEqual((await links(made.url)).map(() => false));
    } finally {
      await made.drop();
    }
  });

  it('has a decision for every kind of row that ends by itself', async () => {
    const { rows } = await withClient(empty.url, (client) =>
      client.query<{ name: string }>(
        `SELECT table_name AS name FROM information_schema.columns
         WHERE table_schema = 'public' AND column_name = 'expiresAt'`,
      ),
    );
    // A plan draft and a file on its way in are kept: they open no account. Secret links are revoked.
    const decided = [...OPEN_ACCOUNTS, 'PlanDraft', 'PlanLink', 'TakeoutImport'];
    expect(rows.map(({ name }) => name).sort()).toEqual(decided.sort());
  });

  it('is written to a new file, not through one that another user put there', async () => {
    const planted = path.join(folder, 'planted');
    await writeFile(planted, '', { mode: 0o666 });
    await symlink(planted, `${file}.part`);
    await backUp(empty.url, file);
    expect((await lstat(file)).isSymbolicLink()).toBe(false);
    expect(await readFile(planted, 'utf8')).toBe('');
  });

  it('refuses a damaged file, and one that is cut off, and leaves the database as it was', async () => {
    await makeOutlook();
    await backUp(source, file);
    const whole = await readFile(file);
    const before = await everything(empty.url);
    const damages = [
      () => changed((text) => text.replace('Learn', 'Leam')),
      () => changed((text) => text.replace(/\n\\\.\n/, '\nanother\trow\n\\.\n')),
      () => changed((text) => text.slice(0, text.lastIndexOf('{"end"'))),
      () => changed((text) => text.replace(/{"table":"User".*?"sha256":"\w+"}\n/s, '')),
      () => writeFile(file, whole.subarray(0, whole.length / 2)),
      () => writeFile(file, 'no backup at all'),
      () => writeFile(file, gzipSync('{"a":"backup of something else"}\n')),
    ];
    for (const damage of damages) {
      await writeFile(file, whole);
      await damage();
      await expect(restore(empty.url, file)).rejects.toThrow(
        /damaged|cut off|cannot be read|not a backup/,
      );
      expect(await everything(empty.url)).toEqual(before);
    }
  });

  it('refuses another version’s backup', async () => {
    await backUp(empty.url, file);
    await changed((text) => text.replace(/("checksum":")\w/, '$1!'));
    await expect(restore(empty.url, file)).rejects.toThrow(/another version/);
  });

  it('is one moment’s, also while people write, and never overwrites a file', async () => {
    await backUp(empty.url, file);
    await expect(backUp(empty.url, file)).rejects.toThrow(/already/);
  });
});
