import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { computeReadiness } from '@/lib/domain/readiness';
import { heroSentence } from '@/lib/format/readiness/readiness-sentences';
import { importEvidence, removeSource } from '@/lib/server/evidence/import/import';
import { MADE_UP } from '@/lib/server/evidence/testing/folders';
import { createTestDatabase, type TestDatabase } from '@/lib/server/testing/test-database';
import { loadOutlooks } from '@/prisma/seed/load';
import { createPool, createPrisma } from '../database/prisma';

const KEEPERS = { code: '98-1011.00', title: 'Lighthouse Keepers' };

// What is removed is everybody's, so this file has a database of its own.
let database: TestDatabase;
let owner: ReturnType<typeof createPrisma>;
let plans: typeof import('./create-plan') & typeof import('./load-plan');
let evidence: typeof import('../evidence/queries');

beforeAll(async () => {
  database = await createTestDatabase();
  await importEvidence(database.url, MADE_UP);
  owner = createPrisma(createPool(database.url));
  await loadOutlooks(owner);
  vi.stubEnv('DATABASE_URL', database.appUrl);
  plans = { ...(await import('./create-plan')), ...(await import('./load-plan')) };
  evidence = await import('../evidence/queries');
});
afterAll(async () => {
  const { db } = await import('../database/db');
  await Promise.all([db.$disconnect(), owner.$disconnect()]);
  await database.drop();
});

/** A plan from the occupation, with the first goal of each general strategy. */
async function startFromKeepers() {
  const { id: userId } = await owner.user.create({
    data: { email: `${randomUUID()}@example.org`, passwordHash: 'none' },
    select: { id: true },
  });
  const { strategies } = await import('@/prisma/seed/outlooks/general.json');
  const { planId } = await plans.createPlan(
    { userId, key: randomUUID() },
    {
      outlook: 'general',
      occupation: KEEPERS.code,
      timeZone: 'UTC',
      levels: Object.fromEntries(strategies.map(({ key }) => [key, 'practising' as const])),
      goals: Object.fromEntries(
        strategies.map(({ key, templates: [first] }) => [
          key,
          {
            take: 'on' as const,
            template: first?.key ?? '',
            title: first?.title ?? '',
            target: first?.target ?? 0,
            dueOn: '2030-02-28',
          },
        ]),
      ),
    },
  );
  return { planId, userId, count: strategies.length };
}

it('a plan, its goals and its readiness outlive the evidence that it began from', async () => {
  const { planId, userId, count } = await startFromKeepers();
  const look = async () => {
    const plan = await plans.loadPlan(planId, userId);
    if (!plan) throw new Error('The plan is gone');
    const readiness = computeReadiness(plan, plan.today);
    return { plan, readiness, sentence: heroSentence(plan, readiness) };
  };
  const before = await look();
  expect(before.plan.outlook).toMatchObject({
    profession: KEEPERS.title,
    occupationCode: KEEPERS.code,
  });
  expect(before.plan.strategies.flatMap(({ goals }) => goals)).toHaveLength(count);
  expect(await evidence.isListed(KEEPERS.code)).toBe(true);

  for (const { id } of await evidence.listSources()) await removeSource(database.url, id);
  expect(await evidence.isListed(KEEPERS.code)).toBe(false);
  expect(await evidence.getOccupationEvidence(KEEPERS.code)).toBeNull();
  expect(await look()).toEqual(before);

  await importEvidence(database.url, MADE_UP);
  expect(await evidence.isListed(KEEPERS.code)).toBe(true);
  expect(await look()).toEqual(before);
});
