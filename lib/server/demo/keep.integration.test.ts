import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CEILINGS } from '@/lib/domain/ceiling';
import { startPlanSchema } from '@/lib/schemas/plan/plan';
import { planText } from '@/lib/schemas/takeout/write';
import { db } from '../database/db';
import { getUserOrDemo } from '../identity';
import { completeSignIn } from '../identity/two-factor/complete-sign-in';
import { keepPlanDraft, planDraftGoalTitles } from '../plan/plan-draft';
import { planSnapshot } from '../takeout/snapshot';
import { makeOutlook, makeOwnedRows, makePerson } from '../testing/fixtures';
import { addPlans } from '../testing/many-rows';
import { clearCookies, cookies } from '../testing/mock-next-headers';
import { ownerDb } from '../testing/owner-database';
import { rowsOf } from '../testing/personal-rows';
import { claimDrafts } from './claim-drafts';
import { deleteDemo } from './demo-account';
import { isDemoKept, keepDemo, keptOutcome } from './keep';
import { makeDemo } from './make-demo';
import { startOwnFromDemo } from './start-own';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));

let outlook: string;
const signIn = (userId: string) => completeSignIn(userId, 'password', '/settings', claimDrafts);

beforeEach(async () => {
  clearCookies();
  outlook = await makeOutlook();
});
afterAll(() => db.$disconnect());

async function openDemo() {
  const planId = await makeDemo(outlook);
  const demo = await getUserOrDemo();
  if (!demo) throw new Error('The demo is open.');
  return { planId, demo };
}

describe('a demo that is kept', () => {
  it('becomes the person’s as it was when they signed in, to the letter, and is gone itself', async () => {
    const { planId, demo } = await openDemo();
    await keepDemo(demo);
    expect(await isDemoKept()).toBe(true);
    // Changed after the press.
    const { id } = await ownerDb.goal.findFirstOrThrow({ where: { planId } });
    await ownerDb.goal.update({ where: { id }, data: { title: 'Renamed in the demo' } });
    await ownerDb.progressEntry.create({
      data: { goalId: id, userId: demo.id, occurredOn: new Date('2026-11-01'), value: 3 },
    });
    const before = await planSnapshot(demo.id, planId);
    const userId = await makePerson();
    const path = await signIn(userId);
    const kept = await ownerDb.plan.findMany({ where: { userId } });
    expect(path).toBe(`/plans/${kept[0]?.id}`);
    expect(kept).toHaveLength(1);
    const after = await planSnapshot(userId, kept[0]?.id ?? '');
    expect(after && planText(after)).toBe(before && planText(before));
    expect(planText(after ?? (await Promise.reject(new Error('It is there.'))))).toContain(
      'Renamed in the demo',
    );
    expect(Object.values(await rowsOf(demo.id)).flat()).toEqual([]);
    expect(await keptOutcome()).toBe('kept');
    expect(await isDemoKept()).toBe(false);
  });

  it('is kept once, also by two sign-ins at the same moment', async () => {
    const { demo } = await openDemo();
    await keepDemo(demo);
    const userId = await makePerson();
    const paths = await Promise.all([claimDrafts(userId), claimDrafts(userId)]);
    const plans = await ownerDb.plan.findMany({ where: { userId } });
    expect(plans).toHaveLength(1);
    expect(paths).toEqual([`/plans/${plans[0]?.id}`, `/plans/${plans[0]?.id}`]);
  });

  it('is one person’s, also where two sign in at the same moment in one browser', async () => {
    const { demo } = await openDemo();
    await keepDemo(demo);
    const people = [await makePerson(), await makePerson()];
    const paths = await Promise.all(people.map((userId) => claimDrafts(userId)));
    const plans = await ownerDb.plan.findMany({ where: { userId: { in: people } } });
    expect(plans).toHaveLength(1);
    expect(paths.toSorted()).toEqual(['/plans', `/plans/${plans[0]?.id}`]);
  });

  it('comes along with an entry that was removed from before its first day', async () => {
    const { demo, planId } = await openDemo();
    const { id: goalId } = await ownerDb.goal.findFirstOrThrow({ where: { planId } });
    const { id: entryId } = await ownerDb.progressEntry.create({
      data: { goalId, userId: demo.id, occurredOn: new Date('2025-12-31'), value: 3 },
    });
    await ownerDb.entryMark.create({ data: { entryId, userId: demo.id, removed: true } });
    await keepDemo(demo);
    expect(await signIn(await makePerson())).toMatch(/^\/plans\/./);
  });

  it('is claimed once, even by a browser that kept the cookie', async () => {
    const { demo } = await openDemo();
    await keepDemo(demo);
    const token = (await cookies()).get('longview-3000.kept-demo')?.value ?? '';
    const userId = await makePerson();
    await signIn(userId);
    const other = await makePerson();
    (await cookies()).set('longview-3000.kept-demo', token);
    expect(await signIn(other)).toBe('/plans');
    expect(await keptOutcome()).toBe('over');
    expect(await ownerDb.plan.count({ where: { userId: other } })).toBe(0);
  });

  it('that is over keeps nobody from signing in, who is told', async () => {
    const { demo } = await openDemo();
    await keepDemo(demo);
    await deleteDemo(demo.id);
    expect(await isDemoKept()).toBe(false);
    const userId = await makePerson();
    expect(await signIn(userId)).toBe('/plans');
    expect((await getUserOrDemo())?.id).toBe(userId);
    expect(await keptOutcome()).toBe('over');
  });

  it('is noted once, however often it is asked for: the latest secret alone claims it', async () => {
    const { demo } = await openDemo();
    await keepDemo(demo);
    await keepDemo(demo);
    expect(await ownerDb.planDraft.count({ where: { demoId: demo.id } })).toBe(1);
    const userId = await makePerson();
    await signIn(userId);
    expect(await ownerDb.plan.count({ where: { userId } })).toBe(1);
  });

  it('is not kept after its day, though it is not deleted yet', async () => {
    const { demo } = await openDemo();
    await keepDemo(demo);
    await ownerDb.planDraft.updateMany({
      where: { demoId: demo.id },
      data: { expiresAt: new Date() },
    });
    const userId = await makePerson();
    expect(await signIn(userId)).toBe('/plans');
    expect(await keptOutcome()).toBe('over');
    expect(await ownerDb.plan.count({ where: { userId } })).toBe(0);
  });

  it('stays until its end where the person has no room, who is told and may come back', async () => {
    const rows = await makeOwnedRows(outlook);
    await addPlans(rows, CEILINGS.plansInUse - 1);
    const { demo } = await openDemo();
    await keepDemo(demo);
    expect(await signIn(rows.userId)).toBe('/plans');
    expect(await keptOutcome()).toBe('full');
    expect(await ownerDb.plan.count({ where: { userId: demo.id } })).toBe(1);
    expect(await ownerDb.plan.count({ where: { userId: rows.userId } })).toBe(CEILINGS.plansInUse);
    await ownerDb.plan.update({ where: { id: rows.planId }, data: { archivedAt: new Date() } });
    expect(await signIn(rows.userId)).toMatch(/^\/plans\/./);
    expect(await ownerDb.user.count({ where: { id: demo.id } })).toBe(0);
  });

  it('keeps nobody from signing in by a fault of ours, and stays', async () => {
    const { planId, demo } = await openDemo();
    await keepDemo(demo);
    // No form and no file could have written it.
    await ownerDb.goal.updateMany({ where: { planId }, data: { title: '' } });
    const userId = await makePerson();
    expect(await signIn(userId)).toBe('/plans');
    expect(await keptOutcome()).toBe('failed');
    expect(await ownerDb.plan.count({ where: { userId } })).toBe(0);
    expect(await ownerDb.plan.count({ where: { userId: demo.id } })).toBe(1);
    expect(await isDemoKept()).toBe(true);
  });

  it('is not taken along without a press', async () => {
    const { demo } = await openDemo();
    const userId = await makePerson();
    expect(await signIn(userId)).toBe('/settings');
    expect(await ownerDb.plan.count({ where: { userId } })).toBe(0);
    expect(await ownerDb.user.count({ where: { id: demo.id } })).toBe(1);
  });

  it('takes the place of choices for a plan of one’s own, and leaves others’ rows unread', async () => {
    await keepPlanDraft({ outlook });
    const { demo } = await openDemo();
    await keepDemo(demo);
    expect(await planDraftGoalTitles()).toBeNull();
    // A secret of one demo names no other.
    const other = await makeDemo(await makeOutlook());
    await signIn(await makePerson());
    expect(await ownerDb.plan.count({ where: { id: other } })).toBe(1);
  });
});

describe('a plan of one’s own after a demo', () => {
  it('begins today where the demo is, with its open goals and an empty log', async () => {
    const { demo, planId } = await openDemo();
    await startOwnFromDemo(demo.id, 'Europe/Lisbon');
    expect(await isDemoKept()).toBe(false);
    const userId = await makePerson();
    const path = await signIn(userId);
    const plan = await ownerDb.plan.findFirstOrThrow({
      where: { userId },
      include: { strategies: { include: { goals: { include: { entries: true } } } } },
    });
    expect(path).toMatch(`/plans/${plan.id}`);
    expect(plan).toMatchObject({ timeZone: 'Europe/Lisbon' });
    expect(plan.startedOn >= new Date(Date.now() - 36 * 60 * 60 * 1_000)).toBe(true);
    const goals = plan.strategies.flatMap((strategy) => strategy.goals);
    expect(goals.length).toBeGreaterThan(0);
    expect(goals.flatMap(({ entries }) => entries)).toEqual([]);
    const titles = await ownerDb.goal.findMany({ where: { planId }, select: { title: true } });
    for (const { title } of goals) expect(titles).toContainEqual({ title });
    expect(await ownerDb.user.count({ where: { id: demo.id } })).toBe(1);
  });

  it('takes the place of keeping the demo', async () => {
    const { demo } = await openDemo();
    await keepDemo(demo);
    await startOwnFromDemo(demo.id, 'UTC');
    expect(await isDemoKept()).toBe(false);
    const draft = await ownerDb.planDraft.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
    expect(draft.demoId).toBeNull();
    const pairs = draft.payload as [string, string][];
    expect(startPlanSchema.safeParse(Object.fromEntries(pairs)).success).toBe(true);
  });
});
