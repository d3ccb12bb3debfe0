import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import type { OutlookFile } from '@/lib/schemas/outlook-file';
import { sampleOutlook } from '@/lib/schemas/outlook-file.fixture';
import { db } from '@/lib/server/db';
import { loadOutlooks } from '@/prisma/seed/load';
import { getOutlook, listOutlooks } from './queries';

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

it('knows no outlook by a slug that was never published', async () => {
  expect(await getOutlook(slug)).toBeNull();
});
