import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sampleOutlook } from '@/lib/schemas/outlook/outlook-file.fixture';
import type { StartPlan } from '@/lib/schemas/plan/plan';
import { loadOutlooks } from '@/prisma/seed/load';
import { toDateColumn } from '../database/date-columns';
import { ownerDb as db } from './owner-database';

/** A person, and an idempotency key for one write. */
export function who(userId: string) {
  return { userId, key: randomUUID() };
}

export async function makePerson(): Promise<string> {
  const data = { email: `${randomUUID()}@example.org`, passwordHash: 'none' };
  const { id } = await db.user.create({ data, select: { id: true } });
  return id;
}

/** Loads the sample outlook with changes, under a slug of its own. @returns the slug */
export async function makeOutlook(
  change: Partial<ReturnType<typeof sampleOutlook>> = {},
  slug = `keeper-${randomUUID()}`,
): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'outlooks-'));
  try {
    const file = JSON.stringify({ ...sampleOutlook(slug), ...change });
    await writeFile(path.join(directory, `${slug}.json`), file);
    await loadOutlooks(db, { directory });
  } finally {
    await rm(directory, { recursive: true });
  }
  return slug;
}

/** Fields that a form for the sample outlook sends: both levels, and one of the two goals taken. */
export function choices(outlook: string, change: Partial<StartPlan> = {}): StartPlan {
  const goal = { template: 'second', title: 'Learn my bend', target: 7, dueOn: '2030-02-28' };
  return {
    outlook,
    timeZone: 'UTC',
    levels: { 'learn-the-river': 'practising', 'keep-the-machines': 'new' },
    goals: { 'learn-the-river': { ...goal, take: 'on' }, 'keep-the-machines': goal },
    ...change,
  };
}

/** Ids of a person and of the rows that they own. */
export type OwnedRows = {
  userId: string;
  planId: string;
  strategyId: string;
  otherStrategyId: string;
  goalId: string;
  milestoneId: string;
  entryId: string;
};

const strategy = {
  startingLevel: 15,
  required2026: 10,
  required2031: 40,
  required2036: 60,
  required2046: 80,
  weight2031: 50,
  weight2036: 50,
  weight2046: 50,
};

/** A goal that can be logged on from 2026 on. */
export async function makeGoal(owner: Pick<OwnedRows, 'userId' | 'planId' | 'strategyId'>) {
  const { userId, planId, strategyId } = owner;
  const position = await db.goal.count({ where: { strategyId } });
  const data = { userId, planId, strategyId, position, title: 'Learn the bends', unit: 'bends' };
  const { id } = await db.goal.create({
    data: { ...data, startOn: toDateColumn('2026-01-01'), dueOn: toDateColumn('2030-12-31') },
    select: { id: true },
  });
  return id;
}

/** Values for a strategy that differ from the outlook's own. */
export const strategyValues = {
  inUse: true,
  startingLevel: 22,
  required2026: 1,
  required2031: 2.5,
  required2036: 3,
  required2046: 4,
  weight2031: 5,
  weight2036: 0,
  weight2046: 7,
};

/** A person with a plan that began on 1 January 2026, a goal, a milestone and an entry. */
export async function makeOwnedRows(slug: string, timeZone = 'UTC'): Promise<OwnedRows> {
  const userId = await makePerson();
  const { id: outlookVersionId, outlookId } = await db.outlookVersion.findFirstOrThrow({
    where: { outlook: { slug } },
    orderBy: { number: 'desc' },
    select: { id: true, outlookId: true },
  });
  const startedOn = toDateColumn('2026-01-01');
  const { id: planId } = await db.plan.create({
    data: { userId, outlookId, outlookVersionId, title: 'My plan', startedOn, timeZone },
    select: { id: true },
  });
  const row = { ...strategy, planId, userId };
  const [{ id: strategyId }, { id: otherStrategyId }] = [
    await db.planStrategy.create({
      data: { ...row, key: 'learn-the-river', title: 'Learn the river', position: 0 },
      select: { id: true },
    }),
    await db.planStrategy.create({
      data: { ...row, key: 'keep-the-machines', title: 'Keep the machines', position: 1 },
      select: { id: true },
    }),
  ];
  const goalId = await makeGoal({ userId, planId, strategyId });
  const { id: milestoneId } = await db.milestone.create({
    data: { goalId, userId, position: 0, title: 'Two', dueOn: toDateColumn('2028-06-30') },
    select: { id: true },
  });
  const { id: entryId } = await db.progressEntry.create({
    data: { goalId, userId, occurredOn: toDateColumn('2026-02-01'), value: 10 },
    select: { id: true },
  });
  return { userId, planId, strategyId, otherStrategyId, goalId, milestoneId, entryId };
}
