import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutlookFileError } from '@/lib/schemas/outlook/outlook-file';
import { sampleOutlook } from '@/lib/schemas/outlook/outlook-file.fixture';
import { contentHash } from '@/lib/server/outlook/content-hash';
import { readOutlooks } from './read';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'outlooks-'));
});
afterEach(() => rm(directory, { recursive: true }));

const write = (name: string, content: unknown) =>
  writeFile(path.join(directory, name), JSON.stringify(content));

describe('readOutlooks', () => {
  it('reads the JSON files of a directory in the order of their names', async () => {
    await write('lock-keeper.json', sampleOutlook('lock-keeper'));
    await write('bridge-keeper.json', sampleOutlook());
    await write('notes.txt', 'not an outlook');
    const slugs = (await readOutlooks(directory)).map(({ slug }) => slug);
    expect(slugs).toEqual(['bridge-keeper', 'lock-keeper']);
  });

  it('reports the faults of all files at once', async () => {
    await write('bridge-keeper.json', { ...sampleOutlook(), summary: '' });
    await write('ferry-keeper.json', sampleOutlook());
    await write('lock-keeper.json', { ...sampleOutlook('lock-keeper'), profession: 1 });
    const error = await readOutlooks(directory).catch((thrown: OutlookFileError) => thrown);
    expect(error).toHaveProperty('faults', [
      expect.stringMatching(/bridge-keeper\.json: summary: must not be empty$/),
      expect.stringMatching(
        /: slug: is "bridge-keeper", but the file is called ferry-keeper\.json$/,
      ),
      expect.stringMatching(/lock-keeper\.json: profession: must be text$/),
    ]);
  });
});

describe('contentHash', () => {
  it('does not depend on the order of fields', () => {
    const { slug, ...rest } = sampleOutlook();
    expect(contentHash({ ...rest, slug })).toBe(contentHash(sampleOutlook()));
  });

  it('depends on the order of lists and on every word', () => {
    const original = sampleOutlook();
    const reordered = { ...original, strategies: original.strategies.toReversed() };
    const reworded = { ...original, summary: 'The bridge opens by itself on some days.' };
    const hashes = [original, reordered, reworded].map(contentHash);
    expect(new Set(hashes).size).toBe(3);
  });
});
