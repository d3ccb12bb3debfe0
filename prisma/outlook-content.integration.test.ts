import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrationsDirectory } from '@/lib/cli/paths';
import { outlookFileSchema } from '@/lib/schemas/outlook/outlook-file';
import { withClient, withDatabaseName } from '@/lib/server/database/connection';
import { migrate } from '@/lib/server/database/migration/migrate';
import { withScratchDatabase } from '@/lib/server/database/migration/scratch';
import { ownerUrl } from '@/lib/server/testing/shared-database';

const server = withDatabaseName(ownerUrl, 'postgres');
const id = '00000000-0000-7000-8000-000000000001';
let before: string;

beforeAll(async () => {
  before = await mkdtemp(path.join(tmpdir(), 'longview-before-'));
  const names = (await readdir(migrationsDirectory)).sort();
  const turn = names.findIndex((name) => name.endsWith('_outlook_content'));
  for (const name of names.slice(0, turn)) {
    await cp(path.join(migrationsDirectory, name), path.join(before, name), { recursive: true });
  }
});
afterAll(() => rm(before, { recursive: true }));

const rows = `
  INSERT INTO "Outlook" ("id", "slug") VALUES ('${id}', 'keeper');
  INSERT INTO "OutlookVersion" ("id", "outlookId", "number", "contentHash", "profession",
    "category", "rating", "ratingReason", "summary", "editorialNote", "reviewedOn")
  VALUES ('${id}', '${id}', 3, 'abc', 'Bridge Keeper', 'Transport', 'finely-balanced', 'Reason.',
    'Summary.', 'Note.', '2026-10-31');
  INSERT INTO "OutlookSection" ("id", "versionId", "position", "key", "title", "paragraphs") VALUES
    (gen_random_uuid(), '${id}', 1, 'degree', 'Degree', '{One.,"Two, and a half."}'),
    (gen_random_uuid(), '${id}', 0, 'overview', 'Overview', '{Zero.}');
  INSERT INTO "OutlookHorizon" ("id", "versionId", "year", "title", "summary", "basis", "paragraphs")
  SELECT gen_random_uuid(), '${id}', year, 'T', 'S.', 'scenario', '{P.}'
  FROM unnest('{2046,2031,2036}'::int[]) year;
  INSERT INTO "OutlookStrategy" ("id", "versionId", "position", "key", "title", "summary",
    "paragraphs", "required2026", "required2031", "required2036", "required2046", "weight2031",
    "weight2036", "weight2046")
  VALUES ('${id}', '${id}', 0, 'river', 'River', 'S.', '{P.}', 5, 12.5, 60, 80, 50, 60, 100);
  INSERT INTO "GoalTemplate" ("id", "strategyId", "position", "key", "title", "unit", "baseline",
    "target", "points", "months", "note")
  SELECT gen_random_uuid(), '${id}', place, 'goal-' || place, 'Goal', 'bends', 0, 4, 20, 12,
    CASE WHEN place = 2 THEN 'Helps.' ELSE '' END
  FROM generate_series(0, 3) place;
  INSERT INTO "OutlookSource" ("id", "versionId", "position", "key", "title", "publisher", "year",
    "url", "licence", "attribution", "caveat")
  VALUES (gen_random_uuid(), '${id}', 0, 'census', 'Census', 'Bureau', '2024',
    'https://example.org', 'Free', 'A.', 'C.');
  INSERT INTO "OutlookFigure" ("id", "versionId", "position", "key", "label", "value", "proxy",
    "meaning", "year", "kind", "sourceKey")
  VALUES (gen_random_uuid(), '${id}', 0, 'jobs', 'Jobs', '300', 'P', 'M.', '2024', 'measured', 'census');`;

it('carries a published version over into one document, and loses nothing of it', () =>
  withScratchDatabase(server, async (url) => {
    await migrate(url, before);
    await withClient(url, (client) => client.query(rows));
    await migrate(url);
    const [version] = await withClient(
      url,
      async (client) => (await client.query('SELECT * FROM "OutlookVersion"')).rows,
    );
    expect(version).toMatchObject({ number: 3, contentHash: 'abc', scope: 'profession' });
    const { content } = version;
    expect(outlookFileSchema.parse(content)).toEqual(content);
    expect(content).toMatchObject({
      slug: 'keeper',
      ratingReason: 'Reason.',
      editorialNote: 'Note.',
      reviewedOn: '2026-10-31',
      sections: [
        { key: 'overview', paragraphs: ['Zero.'] },
        { key: 'degree', paragraphs: ['One.', 'Two, and a half.'] },
      ],
      horizons: [{ year: 2031 }, { year: 2036 }, { year: 2046 }],
      figures: [{ key: 'jobs', source: 'census', kind: 'measured' }],
    });
    expect(content.strategies[0].required).toEqual({ 2026: 5, 2031: 12.5, 2036: 60, 2046: 80 });
    expect(content.strategies[0].weights).toEqual({ 2031: 50, 2036: 60, 2046: 100 });
    const notes = content.strategies[0].templates.map(({ note }: { note?: string }) => note);
    expect(notes).toEqual([undefined, undefined, 'Helps.', undefined]);
  }));
