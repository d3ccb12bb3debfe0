import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { catalogueQuerySchema } from '@/lib/schemas/catalogue';
import { createTestDatabase, type TestDatabase } from '@/lib/server/testing/test-database';
import { loadOutlooks } from '@/prisma/seed/load';
import { createPool, createPrisma } from '../database/prisma';

// The other tests share a database with evidence.
let database: TestDatabase;
let catalogue: typeof import('./queries') & typeof import('./compare');

beforeAll(async () => {
  database = await createTestDatabase();
  const owner = createPrisma(createPool(database.url));
  await loadOutlooks(owner);
  await owner.$disconnect();
  vi.stubEnv('DATABASE_URL', database.appUrl);
  catalogue = { ...(await import('./queries')), ...(await import('./compare')) };
});
afterAll(async () => {
  const { db } = await import('../database/db');
  await db.$disconnect();
  await database.drop();
});

const search = (query: Record<string, unknown>) =>
  catalogue.searchCatalogue(catalogueQuerySchema.parse(query));
const slugs = async (query: Record<string, unknown>) =>
  (await search(query)).outlooks.map(({ slug }) => slug);

it('the catalogue is its outlooks, and a filter of an old link takes none away', async () => {
  const { outlooks, total, imported } = await search({});
  expect([outlooks.length > 1, total, imported]).toEqual([true, 0, 0]);
  for (const filter of [{ family: '15' }, { growth: 'declining' }, { preparation: '1' }]) {
    expect((await search(filter)).outlooks).toEqual(outlooks);
  }
});

it.each([
  ['machine learning', 'machine-learning-engineer'],
  ['data sientist', 'data-scientist'],
  ['ML engineer', 'machine-learning-engineer'],
  ['robotic enginer', 'robotics-engineer'],
])('outlooks are found by their profession: %s', async (q, slug) => {
  expect((await slugs({ q }))[0]).toBe(slug);
});

it('nothing is found for a subject without an outlook', async () => {
  for (const q of ['nurse', '15-2051', 'x']) expect(await slugs({ q })).toEqual([]);
});

it('outlooks are compared without figures', async () => {
  const columns = await catalogue.compareCatalogue(['data-scientist', 'robotics-engineer']);
  expect(columns.map(({ evidence }) => evidence)).toEqual([null, null]);
});
