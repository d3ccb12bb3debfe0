import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleOutlook } from '@/lib/schemas/outlook/outlook-file.fixture';
import { loadOutlooks } from '@/prisma/seed/load';
import { OUTLOOK_DIRECTORY, readOutlooks } from '@/prisma/seed/read';
import { browseAs } from '../testing/browser';
import { ownerDb } from '../testing/owner';
import { who } from '../testing/people';
import { importDraft } from './drafts';
import { draftFile, getDraft, versionFile } from './queries';
import { author, makeDesk, slug, writeDraft } from './testing/desk';

vi.mock('next/headers', () => import('../testing/browser'));
// Each call is a request of its own.
vi.mock('react', async (original) => ({
  ...(await original<typeof import('react')>()),
  cache: <F>(run: F) => run,
}));

const db = ownerDb;
beforeEach(makeDesk);
afterAll(() => ownerDb.$disconnect());

describe('files', () => {
  it('come back as they went out: a draft exported and imported is the same', async () => {
    const draftId = await writeDraft();
    await browseAs(author);
    const { text } = await draftFile(draftId);
    const copy = await importDraft(who(author), text);
    expect((await draftFile(copy.draftId)).text).toBe(text);
    expect(JSON.parse(text)).toMatchObject({ slug, summary: 'The bridge hums.' });
  });

  it('of a published version are what the loader takes for unchanged', async () => {
    await browseAs(author);
    const text = (await versionFile(slug, 1)) ?? '';
    expect(JSON.parse(text)).toEqual(sampleOutlook(slug));
    expect(await versionFile(slug, 2)).toBeNull();
  });

  it('are the very bytes that git keeps', async () => {
    await browseAs(author);
    for (const { slug: kept } of await readOutlooks(OUTLOOK_DIRECTORY)) {
      const text = await readFile(path.join(OUTLOOK_DIRECTORY, `${kept}.json`), 'utf8');
      const directory = await mkdtemp(path.join(tmpdir(), 'outlooks-'));
      const own = `keeper-${randomUUID()}`;
      const renamed = text.replace(`"slug": "${kept}"`, `"slug": "${own}"`);
      await writeFile(path.join(directory, `${own}.json`), renamed);
      await loadOutlooks(db, { directory });
      expect(await versionFile(own, 1)).toBe(renamed);
      const { draftId } = await importDraft(who(author), renamed);
      expect((await draftFile(draftId)).text).toBe(renamed);
    }
  });

  it('of an unfinished draft come back as they went out, in the order of fields', async () => {
    const draftId = await writeDraft({ 'strategies.0.required.2031': 'half', rating: '' });
    await browseAs(author);
    const { text } = await draftFile(draftId);
    expect(Object.keys(JSON.parse(text)).slice(0, 4)).toEqual([
      ...['format', 'version', 'scope', 'slug'],
    ]);
    const copy = await importDraft(who(author), text);
    expect((await draftFile(copy.draftId)).text).toBe(text);
    expect((await getDraft(copy.draftId)).faults).toMatchObject({
      'strategies.0.required.2031': ['Must be a number'],
    });
  });

  it('that a draft would lose something of are refused, and nothing is begun', async () => {
    const before = await db.outlookDraft.count();
    const sample = sampleOutlook(slug);
    const bad = [
      ...[
        { ...sample, summary: 7 },
        { ...sample, colour: 'blue' },
        { ...sample, slug: 'A b' },
      ],
      ...[{ ...sample, format: 'other' }, { ...sample, scope: 'general' }, null, [], 'x'],
    ];
    for (const text of ['', '{', ...bad.map((one) => JSON.stringify(one))]) {
      await expect(importDraft(who(author), text)).rejects.toMatchObject({ field: 'file' });
    }
    expect(await db.outlookDraft.count()).toBe(before);
  });
});
