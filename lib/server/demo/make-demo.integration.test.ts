import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { todayIn } from '@/lib/domain/calendar';
import { parseOutlookFile } from '@/lib/schemas/outlook/outlook-file';
import { planText } from '@/lib/schemas/takeout/write';
import { db } from '../database/db';
import { wasInADemo } from '../identity';
import { getOutlook } from '../outlook/queries';
import { planSnapshot } from '../takeout/snapshot';
import { makeOutlook } from '../testing/fixtures';
import { clearCookies } from '../testing/mock-next-headers';
import { ownerDb } from '../testing/owner-database';
import { DEMO_TIME_ZONE, demoPlan } from './demo-plan';
import { makeDemo } from './make-demo';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));

beforeEach(() => clearCookies());
afterEach(() => vi.restoreAllMocks());
afterAll(() => db.$disconnect());

it('writes the plan as it has come to be, to the letter, with the moments that it would have', async () => {
  const file = 'prisma/seed/outlooks/robotics-engineer.json';
  const { slug: _, ...robotics } = parseOutlookFile(file, readFileSync(file, 'utf8'));
  const slug = await makeOutlook(robotics);
  const planId = await makeDemo(slug);
  const plan = await ownerDb.plan.findUniqueOrThrow({ where: { id: planId } });
  const written = await planSnapshot(plan.userId, planId);
  const outlook = await getOutlook(slug);
  if (!written || !outlook) throw new Error('Both are there.');
  const { contentHash } = await ownerDb.outlookVersion.findUniqueOrThrow({
    where: { id: outlook.versionId },
  });
  const { content, moments } = demoPlan(outlook, contentHash, todayIn(DEMO_TIME_ZONE, new Date()));
  expect(planText(written)).toBe(planText(content));
  expect(plan.createdAt).toEqual(moments.plan);
  const where = { userId: plan.userId };
  const [entries, reviews, adoptions] = [
    await ownerDb.progressEntry.findMany({ where }),
    await ownerDb.review.findMany({ where }),
    await ownerDb.adoption.findMany({ where }),
  ];
  for (const { createdAt, occurredOn } of entries) expect(createdAt > occurredOn).toBe(true);
  for (const { takenAt, asOf } of reviews) {
    // On the evening of its day.
    expect(takenAt?.toISOString().slice(0, 10)).toBe(asOf?.toISOString().slice(0, 10));
  }
  for (const { createdAt } of [...entries, ...adoptions]) {
    expect(createdAt < plan.updatedAt && createdAt >= plan.createdAt).toBe(true);
  }
});

it('leaves nothing where the plan cannot be written, and no word that a demo is over', async () => {
  const slug = await makeOutlook();
  const before = await ownerDb.user.count({ where: { role: 'demo' } });
  vi.spyOn(db, '$transaction').mockRejectedValueOnce(new Error('Out of room.'));
  await expect(makeDemo(slug)).rejects.toThrow('Out of room.');
  expect(await ownerDb.user.count({ where: { role: 'demo' } })).toBe(before);
  expect(await wasInADemo()).toBe(false);
});
