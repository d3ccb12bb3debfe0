import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import type { OutlookFile } from '@/lib/schemas/outlook/outlook-file';
import { sampleOutlook } from '@/lib/schemas/outlook/outlook-file.fixture';
import { loadOutlooks } from '@/prisma/seed/load';
import { ownerDb as db } from '../testing/owner-database';
import { versionColumns } from './add-version';
import {
  currentVersionId,
  getOutlook,
  getOutlookVersion,
  listOutlooks,
  listVersions,
} from './queries';

let directory: string;
let slug: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'outlooks-'));
  slug = `reader-${randomUUID()}`;
});
afterEach(async () => {
  await rm(directory, { recursive: true });
  await db.outlookVersion.deleteMany({ where: { outlook: { slug } } });
  await db.outlook.deleteMany({ where: { slug } });
});
afterAll(() => db.$disconnect());

async function publish(change: Partial<OutlookFile> = {}) {
  const outlook: OutlookFile = { ...sampleOutlook(), slug, ...change };
  await writeFile(path.join(directory, `${slug}.json`), JSON.stringify(outlook));
  await loadOutlooks(db, { directory });
  return outlook;
}

it('hands over what the file says, with dates as plain text', async () => {
  const file = await publish();
  const outlook = await getOutlook(slug);
  expect(outlook).toMatchObject({
    slug,
    number: 1,
    reviewedOn: file.reviewedOn,
    profession: file.profession,
    strategies: file.strategies.map(({ key, required, weights }) => ({ key, required, weights })),
    figures: file.figures.map(({ key, source }) => ({ key, source })),
  });
});

it('shows a new version on the next reading, though the old one is kept in memory', async () => {
  await publish();
  const before = await getOutlook(slug);
  expect(await getOutlook(slug)).toBe(before);
  await publish({ summary: 'Rewritten since.' });
  expect(await getOutlook(slug)).toMatchObject({ number: 2, summary: 'Rewritten since.' });
});

it('lists an outlook once, at its current version', async () => {
  await publish();
  await publish({ profession: 'Night watch' });
  const listed = (await listOutlooks()).filter((outlook) => outlook.slug === slug);
  expect(listed).toMatchObject([{ number: 2, profession: 'Night watch' }]);
});

it('finds no outlook by a slug that was never published', async () => {
  expect(await getOutlook(slug)).toBeNull();
});

it('takes the highest number for current, also where its publisher’s clock was ahead', async () => {
  await publish();
  const { id: outlookId } = await db.outlook.findUniqueOrThrow({
    where: { slug },
    select: { id: true },
  });
  const columns = versionColumns({ ...sampleOutlook(), slug, summary: 'Of tomorrow.' });
  const publishedAt = new Date(Date.now() + 3_600_000);
  const { id } = await db.outlookVersion.create({
    data: { ...columns, outlookId, number: 2, origin: 'editor', publishedAt },
    select: { id: true },
  });
  expect(await getOutlook(slug)).toMatchObject({ number: 2, summary: 'Of tomorrow.' });
  expect(await currentVersionId({ id: outlookId })).toBe(id);
  expect(await listVersions(slug)).toMatchObject([{ number: 2 }, { number: 1 }]);
  expect((await listOutlooks()).find((one) => one.slug === slug)).toMatchObject({ number: 2 });
});

it('lists versions with what each changed, newest first, and reads an older one', async () => {
  await publish({ summary: 'As it was.' });
  await publish({ changes: ['The river is read otherwise.'] });
  const today = new Date().toISOString().slice(0, 10);
  expect(await listVersions(slug)).toEqual([
    {
      number: 2,
      publishedOn: today,
      reviewedOn: '2026-10-31',
      changes: ['The river is read otherwise.'],
    },
    { number: 1, publishedOn: today, reviewedOn: '2026-10-31', changes: [] },
  ]);
  expect(await getOutlookVersion(slug, 1)).toMatchObject({ number: 1, summary: 'As it was.' });
  expect(await getOutlookVersion(slug, 3)).toBeNull();
});

it('keeps the day on which an outlook first appeared in each of its versions', async () => {
  await publish();
  const first = await getOutlook(slug);
  expect(first?.firstPublishedOn).toBe(first?.publishedOn);
  await db.outlookVersion.create({
    data: {
      ...versionColumns({ ...sampleOutlook(), slug, summary: 'Years later.' }),
      outlook: { connect: { slug } },
      number: 2,
      origin: 'editor',
      publishedAt: new Date('2031-05-01T10:00:00Z'),
    },
  });
  expect(await getOutlook(slug)).toMatchObject({
    publishedOn: '2031-05-01',
    firstPublishedOn: first?.publishedOn,
  });
});
