import { describe, expect, it } from 'vitest';
import { migrationName } from './create';
import { checksumOf, type Migration } from './folder';
import { type AppliedMigration, compareHistory } from './history';

const migration = (name: string, script = 'SELECT 1'): Migration => ({
  name,
  script,
  checksum: checksumOf(script),
});
const applied = (name: string, changes: Partial<AppliedMigration> = {}): AppliedMigration => ({
  name,
  checksum: checksumOf('SELECT 1'),
  finishedAt: new Date(0),
  rolledBackAt: null,
  ...changes,
});

describe('compareHistory', () => {
  it('finds nothing to do when every migration is applied', () => {
    expect(compareHistory([migration('a'), migration('b')], [applied('a'), applied('b')])).toEqual({
      pending: [],
      edited: [],
      failed: [],
      unknown: [],
    });
  });

  it('calls pending what the database has not seen', () => {
    expect(compareHistory([migration('a'), migration('b')], [applied('a')]).pending).toEqual(['b']);
  });

  it('notices a script that was edited after it was applied', () => {
    expect(compareHistory([migration('a', 'SELECT 2')], [applied('a')]).edited).toEqual(['a']);
  });

  it('calls a migration failed that began and did not finish', () => {
    const status = compareHistory([migration('a')], [applied('a', { finishedAt: null })]);
    expect(status).toMatchObject({ failed: ['a'], pending: ['a'] });
  });

  it('ignores a failure that was marked as rolled back', () => {
    const row = applied('a', { finishedAt: null, rolledBackAt: new Date(0) });
    expect(compareHistory([migration('a')], [row])).toMatchObject({ failed: [], pending: ['a'] });
  });

  it("lists a newer version's migrations as unknown", () => {
    expect(compareHistory([], [applied('z')]).unknown).toEqual(['z']);
  });
});

describe('checksumOf', () => {
  it('is the SHA-256 in hexadecimal that Prisma keeps', () => {
    expect(checksumOf('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});

describe('migrationName', () => {
  it('sorts by the moment in UTC and holds only plain characters', () => {
    const moment = new Date('2026-11-23T23:05:09+02:00');
    expect(migrationName(' Add goals & notes! ', moment)).toBe('20261123210509_add_goals_notes');
  });
});
