import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeOutlook, makePerson } from '../testing/fixtures';
import { clearCookies, cookies } from '../testing/mock-next-headers';
import { ownerDb as db, ownerPool as pool } from '../testing/owner-database';
import { claimPlanDraft, keepPlanDraft, planDraftGoalTitles } from './plan-draft';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));

const outlook = await makeOutlook();

/** The form's fields as they were sent. */
const fields = {
  outlook,
  timeZone: 'UTC',
  'levels.learn-the-river': 'leading',
  'levels.keep-the-machines': 'new',
  'goals.learn-the-river.take': 'on',
  'goals.learn-the-river.template': 'first',
  'goals.learn-the-river.title': 'My very own bend',
  'goals.learn-the-river.target': '3',
  'goals.learn-the-river.dueOn': '2030-02-28',
};

beforeEach(clearCookies);
afterAll(() => db.$disconnect());

async function token() {
  return (await cookies()).get('longview.draft')?.value ?? '';
}

describe('a draft', () => {
  it('shows its goals before there is an account, and becomes the plan of the one who signs up', async () => {
    await keepPlanDraft(fields);
    expect(await planDraftGoalTitles()).toEqual(['My very own bend']);
    const userId = await makePerson();
    const plan = await claimPlanDraft(userId);
    const strategies = { orderBy: { position: 'asc' }, include: { goals: true } } as const;
    const found = await db.plan.findFirst({ where: { userId }, include: { strategies } });
    expect(found?.id).toBe(plan?.planId);
    expect(found?.strategies).toMatchObject([
      { startingLevel: 80, goals: [{ title: 'My very own bend', target: 3 }] },
      { startingLevel: 0, goals: [] },
    ]);
  });

  it('is claimed once, also by two requests at the same moment', async () => {
    await keepPlanDraft(fields);
    const userId = await makePerson();
    const claims = await Promise.all([claimPlanDraft(userId), claimPlanDraft(userId)]);
    const ids = new Set(claims.flatMap((plan) => (plan ? [plan.planId] : [])));
    expect(ids.size).toBe(1);
    expect(await db.plan.count({ where: { userId } })).toBe(1);
    expect(await claimPlanDraft(userId)).toBeNull();
  });

  it('is gone once claimed, even for a browser that kept the cookie', async () => {
    await keepPlanDraft(fields);
    const kept = await token();
    await claimPlanDraft(await makePerson());
    (await cookies()).set('longview.draft', kept);
    const next = await makePerson();
    expect(await claimPlanDraft(next)).toBeNull();
    expect(await db.plan.count({ where: { userId: next } })).toBe(0);
  });

  it('is stored by a hash: what the cookie holds is nowhere in the database', async () => {
    await keepPlanDraft(fields);
    const { rows } = await pool.query('SELECT d::text AS row FROM "PlanDraft" d');
    expect(await token()).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(rows)).not.toContain(await token());
  });

  it('opens in no other browser, and in none after a week', async () => {
    await keepPlanDraft(fields);
    const kept = await token();
    (await cookies()).set('longview.draft', `${kept}x`);
    expect(await planDraftGoalTitles()).toBeNull();
    (await cookies()).set('longview.draft', kept);
    expect(await planDraftGoalTitles()).not.toBeNull();
    await pool.query(
      `UPDATE "PlanDraft" SET "expiresAt" = now() - interval '1 second'
      WHERE "tokenHash" = encode(sha256($1::bytea), 'hex')`,
      [kept],
    );
    expect(await planDraftGoalTitles()).toBeNull();
    expect(await claimPlanDraft(await makePerson())).toBeNull();
  });

  it('does not prevent signing in when its choices are no longer valid', async () => {
    for (const change of [{ 'goals.learn-the-river.dueOn': '2026-01-02' }, { outlook: 'gone' }]) {
      await keepPlanDraft({ ...fields, ...change });
      const userId = await makePerson();
      expect(await claimPlanDraft(userId)).toBeNull();
      expect(await planDraftGoalTitles()).toBeNull();
      expect(await db.plan.count({ where: { userId } })).toBe(0);
    }
  });
});
