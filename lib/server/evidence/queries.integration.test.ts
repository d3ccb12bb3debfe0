import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { importEvidence, removeSource } from '@/lib/server/evidence/import/import';
import { copyOfMadeUp, editFile, MADE_UP } from '@/lib/server/evidence/testing/folders';
import { createTestDatabase, type TestDatabase } from '@/lib/server/testing/test-database';

// Imported figures are everybody's, so this file has a database of its own.
let database: TestDatabase;
let queries: typeof import('./queries');

beforeAll(async () => {
  database = await createTestDatabase();
  vi.stubEnv('DATABASE_URL', database.appUrl);
  queries = await import('./queries');
});
afterAll(async () => {
  const { db } = await import('@/lib/server/database/db');
  await db.$disconnect();
  await database.drop();
});

async function evidence(code: string) {
  const found = await queries.getOccupationEvidence(code);
  if (!found) throw new Error(`No evidence on ${code}`);
  return found;
}

const figure = (found: Awaited<ReturnType<typeof evidence>>, measure: string) =>
  found.exposure.find((candidate) => candidate.measure === measure);

describe('with nothing imported', () => {
  it('there is nothing, and no error', async () => {
    expect(await queries.listOccupations()).toEqual([]);
    expect(await queries.getOccupationEvidence('98-1011.00')).toBeNull();
    expect(await queries.getRoleEvidence('Machine Learning Engineer')).toEqual({
      proxies: [],
      isco: [],
    });
  });
});

describe('once figures are imported', () => {
  beforeAll(() => importEvidence(database.url, MADE_UP).then(() => {}));

  it('they are there with the next request, though nothing was there before', async () => {
    const titles = (await queries.listOccupations()).map(({ title }) => title);
    expect(titles).toHaveLength(10);
    expect(titles).toContain('Café Umbrella Menders');
  });

  it('hands over everything about one occupation', async () => {
    const found = await evidence('98-1011.00');
    expect(found).toMatchObject({
      occupation: { title: 'Lighthouse Keepers', jobZone: 2, measureCount: 4, exposureMin: 5 },
      soc: { code: '98-1011', onetCount: 2 },
      projection: { changePercent: -37.5, allChangePercent: 4, workExperience: 'None' },
      wage: { median: 38000, topcoded: false, basis: 'annual' },
      skillsRatedOn: '2021-06',
      technologies: [{ technology: 'Foghorn firmware', inDemand: false }],
      related: [{ code: '98-1011.01' }, { code: '98-5011.00' }],
    });
    expect(found.titles).toEqual([
      { title: 'Head Keeper', kind: 'reported' },
      { title: 'Lamp, Lens and Log Keeper', kind: 'reported' },
    ]);
    expect(found.skills).toHaveLength(35);
    expect(found.tasks.map(({ taskId }) => taskId)).toEqual([401, 402, 403]);
    expect(found.sources.map(({ id }) => id)[0]).toBe('onet');
  });

  it('distinguishes a measured zero from a missing measure, and counts equal values', async () => {
    const found = await evidence('98-2011.00');
    expect(figure(found, 'soc.aei_observed')).toMatchObject({ value: 0, occupations: 7, tied: 3 });
    expect(figure(found, 'soc.ms_applicability')).toBeUndefined();
  });

  it('gives the O*NET occupation’s own ratings beside those of the wider SOC one', async () => {
    const found = await evidence('15-2051.00');
    expect(figure(found, 'soc.gpt4_beta')?.value).toBe(0.7);
    expect(figure(found, 'onet.gpt4_beta')?.value).toBe(0.71);
  });

  it('takes the projection of the code under which it is counted, and its own wage where there is one', async () => {
    const found = await evidence('98-2011.00');
    expect(found.projection).toMatchObject({ code: '98-2010', title: 'Ferry poets and bargees' });
    expect(found.wage).toMatchObject({ median: null, topcoded: true });
  });

  it('takes the wage, too, under that code where there is none under its own', async () => {
    const folder = await copyOfMadeUp();
    await editFile(folder, 'wages.csv', '98-2011,Ferry Poets,', '98-2010,Ferry Poets and Bargees,');
    await importEvidence(database.url, folder);
    const found = await evidence('98-2011.00');
    expect(found.wage).toMatchObject({ title: 'Ferry Poets and Bargees', p10: 90000 });
    expect(found.occupation).toMatchObject({ medianWage: null, wageTopcoded: true });
    await rm(folder, { recursive: true });
    await importEvidence(database.url, MADE_UP);
    expect((await evidence('98-2011.00')).wage).toMatchObject({ title: 'Ferry Poets' });
  });

  it('says null where nothing is published', async () => {
    expect(await evidence('98-5011.00')).toMatchObject({
      soc: null,
      exposure: [],
      projection: null,
      wage: null,
      skillsRatedOn: null,
      occupation: { jobZone: null, exposureMedian: null, measureCount: 0 },
    });
    expect(await queries.getOccupationEvidence('99-9999.00')).toBeNull();
    expect(await queries.getOccupationEvidence("1' OR 1=1 --")).toBeNull();
  });

  it('reads ISCO scores through the role’s map', async () => {
    const { proxies, isco } = await queries.getRoleEvidence('Machine Learning Engineer');
    expect(proxies.map(({ code }) => code)).toEqual([
      '15-2051.00',
      '15-1252.00',
      '2511',
      '2512',
      '2511.10',
    ]);
    expect(isco.map(({ code, basis }) => [code, basis])).toEqual([
      ['2511', 'group of the label above'],
      ['2512', 'editorial choice'],
    ]);
  });

  it('caches what it read until another import or removal', async () => {
    const before = await evidence('98-1011.00');
    expect(await evidence('98-1011.00')).toBe(before);
    await removeSource(database.url, 'bls_oews');
    const after = await evidence('98-1011.00');
    expect(after.wage).toBeNull();
    expect(after.sources.map(({ id }) => id)).not.toContain('bls_oews');
    await importEvidence(database.url, MADE_UP);
    expect(await evidence('98-1011.00')).toEqual(before);
  });
});
