import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleOutlook } from '@/lib/schemas/outlook/outlook-file.fixture';
import { loadOutlooks } from '@/prisma/seed/load';
import { OUTLOOK_DIRECTORY, readOutlooks } from '@/prisma/seed/read';
import { who } from '../testing/fixtures';
import { signInAs } from '../testing/mock-next-headers';
import { ownerDb } from '../testing/owner-database';
import { importOutlookDraft } from './outlook-drafts';
import { getOutlookDraft, outlookDraftFile, versionFile } from './queries';
import { author, makeEditorsAndOutlook, slug, writeDraft } from './testing/draft-fixtures';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));
// Each call is a request of its own.
vi.mock('react', async (original) => ({
  ...(await original<typeof import('react')>()),
  cache: <F>(run: F) => run,
}));

const db = ownerDb;
beforeEach(makeEditorsAndOutlook);
afterAll(() => ownerDb.$disconnect());

describe('files', () => {
  it('come back as they went out: a draft exported and imported is the same', async () => {
    const draftId = await writeDraft();
    await signInAs(author);
    const { text } = await outlookDraftFile(draftId);
    const copy = await importOutlookDraft(who(author), text);
    expect((await outlookDraftFile(copy.draftId)).text).toBe(text);
    expect(JSON.parse(text)).toMatchObject({ slug, summary: 'The bridge hums.' });
  });

  it('of a published version are what the loader takes for unchanged', async () => {
    await signInAs(author);
    const text = (await versionFile(slug, 1)) ?? '';
    expect(JSON.parse(text)).toEqual(sampleOutlook(slug));
    expect(await versionFile(slug, 2)).toBeNull();
  });

  it('are the very bytes that git keeps', async () => {
    await signInAs(author);
    for (const { slug: kept } of await readOutlooks(OUTLOOK_DIRECTORY)) {
      const text = await readFile(path.join(OUTLOOK_DIRECTORY, `${kept}.json`), 'utf8');
      const directory = await mkdtemp(path.join(tmpdir(), 'outlooks-'));
      const own = `keeper-${randomUUID()}`;
      const renamed = text.replace(`"slug": "${kept}"`, `"slug": "${own}"`);
      await writeFile(path.join(directory, `${own}.json`), renamed);
      await loadOutlooks(db, { directory });
      expect(await versionFile(own, 1)).toBe(renamed);
      const { draftId } = await importOutlookDraft(who(author), renamed);
      expect((await outlookDraftFile(draftId)).text).toBe(renamed);
    }
  });

  it('of an unfinished draft come back as they went out, in the order of fields', async () => {
    const draftId = await writeDraft({ 'strategies.0.required.2031': 'half', rating: '' });
    await signInAs(author);
    const { text } = await outlookDraftFile(draftId);
    expect(Object.keys(JSON.parse(text)).slice(0, 4)).toEqual([
      'format',
      'version',
      'scope',
      'slug',
    ]);
    const copy = await importOutlookDraft(who(author), text);
    expect((await outlookDraftFile(copy.draftId)).text).toBe(text);
    expect((await getOutlookDraft(copy.draftId)).faults).toMatchObject({
      'strategies.0.required.2031': ['Must be a number'],
    });
  });

  it('that are nested or listed without end are refused with a sentence (trust 22)', async () => {
    const sample = JSON.stringify(sampleOutlook(slug)).slice(0, -1);
    const bad = [
      `${sample},"summary":${'['.repeat(80_000)}${']'.repeat(80_000)}}`,
      `${sample},"summary":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`,
      `${sample},"claims":[${'0,'.repeat(80_000)}0]}`,
      `${sample},"claims":[${Array.from({ length: 9_000 }, (_, at) => `{"key":"k${at}"}`)}]}`,
    ];
    for (const text of bad) {
      await expect(importOutlookDraft(who(author), text)).rejects.toMatchObject({ field: 'file' });
    }
  });

  it('that a draft would lose something of are refused, and nothing is begun', async () => {
    const before = await db.outlookDraft.count();
    const sample = sampleOutlook(slug);
    const bad = [
      { ...sample, summary: 7 },
      { ...sample, colour: 'blue' },
      { ...sample, slug: 'A b' },
      { ...sample, format: 'other' },
      { ...sample, scope: 'general' },
      null,
      [],
      'x',
    ];
    for (const text of ['', '{', ...bad.map((one) => JSON.stringify(one))]) {
      await expect(importOutlookDraft(who(author), text)).rejects.toMatchObject({ field: 'file' });
    }
    expect(await db.outlookDraft.count()).toBe(before);
  });
});
