import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OutlookFile, OutlookFileError } from '@/lib/schemas/outlook/outlook-file';
import { sampleOutlook } from '@/lib/schemas/outlook/outlook-file.fixture';
import { createPool, createPrisma } from '@/lib/server/database/prisma';
import { versionColumns } from '@/lib/server/outlook/add-version';
import { ownerUrl } from '@/lib/server/testing/shared-database';
import { loadOutlooks } from './load';

const db = createPrisma(createPool(ownerUrl));
let directory: string;
let slug: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'outlooks-'));
  slug = `keeper-${randomUUID()}`;
});
afterEach(async () => {
  await rm(directory, { recursive: true });
  await db.outlookVersion.deleteMany({ where: { outlook: { slug } } });
  await db.outlook.deleteMany({ where: { slug } });
});
afterAll(() => db.$disconnect());

/** Puts the outlook's file in place and loads the directory. */
async function load(outlook: OutlookFile) {
  await write(outlook);
  return loadOutlooks(db, { directory });
}

function write(outlook: { slug: string; profession: unknown }) {
  return writeFile(path.join(directory, `${outlook.slug}.json`), JSON.stringify(outlook));
}

function versions() {
  return db.outlookVersion.findMany({
    where: { outlook: { slug } },
    orderBy: { number: 'asc' },
  });
}

describe('loadOutlooks', () => {
  it('brings in everything that the file says', async () => {
    expect(await load(sampleOutlook(slug))).toEqual([{ slug, version: 1, status: 'created' }]);
    const [version] = await versions();
    const { scope, profession, category, rating, summary } = sampleOutlook(slug);
    expect(version).toMatchObject({ scope, profession, category, rating, summary, origin: 'file' });
    expect(version?.content).toEqual(sampleOutlook(slug));
    expect(version?.reviewedOn.toISOString()).toBe('2026-10-31T00:00:00.000Z');
  });

  it('leaves what an editor has published since, until the file itself says something new', async () => {
    await load(sampleOutlook(slug));
    const [first] = await versions();
    const edited = { ...sampleOutlook(slug), summary: 'The bridge hums.' };
    await db.outlookVersion.create({
      data: {
        ...versionColumns(edited),
        outlookId: first?.outlookId ?? '',
        number: 2,
        origin: 'editor',
      },
    });
    expect(await load(sampleOutlook(slug))).toEqual([{ slug, version: 2, status: 'unchanged' }]);
    expect(await load(edited)).toEqual([{ slug, version: 2, status: 'unchanged' }]);
    const changed = { ...sampleOutlook(slug), summary: 'The bridge is silent.' };
    expect(await load(changed)).toEqual([{ slug, version: 3, status: 'new-version' }]);
  });

  it('changes nothing when the file says the same', async () => {
    await load(sampleOutlook(slug));
    const before = await versions();
    const { format, ...rest } = sampleOutlook(slug);
    expect(await load({ ...rest, format })).toEqual([{ slug, version: 1, status: 'unchanged' }]);
    expect(await versions()).toEqual(before);
  });

  it('makes a new version of a changed file and leaves the old one as it was', async () => {
    await load(sampleOutlook(slug));
    const before = await versions();
    const changed = { ...sampleOutlook(slug), summary: 'The bridge no longer opens.' };
    expect(await load(changed)).toEqual([{ slug, version: 2, status: 'new-version' }]);
    const after = await versions();
    expect(after.slice(0, 1)).toEqual(before);
    expect(after[1]).toMatchObject({ number: 2, summary: changed.summary });
  });

  it('takes a return to earlier words as a version of its own', async () => {
    await load(sampleOutlook(slug));
    await load({ ...sampleOutlook(slug), summary: 'The bridge no longer opens.' });
    const [result] = await load(sampleOutlook(slug));
    expect(result).toEqual({ slug, version: 3, status: 'new-version' });
  });

  it('keeps a strategy in the old version that the new one drops', async () => {
    await load(sampleOutlook(slug));
    const shorter = { ...sampleOutlook(slug), strategies: sampleOutlook().strategies.slice(0, 1) };
    await load(shorter);
    const keys = (await versions()).map(({ content }) =>
      (content as OutlookFile).strategies.map(({ key }) => key),
    );
    expect(keys).toEqual([['learn-the-river', 'keep-the-machines'], ['learn-the-river']]);
  });

  it('makes one version when several load at once', async () => {
    await write(sampleOutlook(slug));
    const other = createPrisma(createPool(ownerUrl));
    try {
      const runs = [db, other, db, other].map((client) => loadOutlooks(client, { directory }));
      const statuses = (await Promise.all(runs)).flat().map(({ status }) => status);
      expect(statuses.sort()).toEqual(['created', 'unchanged', 'unchanged', 'unchanged']);
      expect(await versions()).toHaveLength(1);
    } finally {
      await other.$disconnect();
    }
  });

  it('loads nothing when one of the files has a fault', async () => {
    await write(sampleOutlook(slug));
    await write({ ...sampleOutlook(`z-${slug}`), profession: null });
    await expect(loadOutlooks(db, { directory })).rejects.toThrow(OutlookFileError);
    expect(await db.outlook.count({ where: { slug: { endsWith: slug } } })).toBe(0);
  });

  it('leaves no half of a version behind when the database refuses a row', async () => {
    await write(sampleOutlook(slug));
    const failing = db.$extends({
      query: {
        outlookVersion: {
          create: () => Promise.reject(new Error('refused')),
        },
      },
    });
    await expect(loadOutlooks(failing as unknown as typeof db, { directory })).rejects.toThrow(
      'refused',
    );
    expect(await db.outlook.count({ where: { slug } })).toBe(0);
  });

  it('loads the outlooks of this repository', async () => {
    const loaded = await loadOutlooks(db);
    expect(loaded.map((outlook) => outlook.slug)).toContain('machine-learning-engineer');
    const again = await loadOutlooks(db);
    expect(again.every(({ status }) => status === 'unchanged')).toBe(true);
  });
});
