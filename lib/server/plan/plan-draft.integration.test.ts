import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays, todayIn } from '@/lib/domain/calendar';
import { CEILINGS } from '@/lib/domain/ceiling';
import { sampleOutlook } from '@/lib/schemas/outlook/outlook-file.fixture';
import { RuleError } from '../database/errors';
import { wasFlashed } from '../http/flash';
import { makeOutlook, makeOwnedRows, makePerson } from '../testing/fixtures';
import { addPlans } from '../testing/many-rows';
import { clearCookies, cookies, signInAs } from '../testing/mock-next-headers';
import { ownerDb as db, ownerPool as pool } from '../testing/owner-database';
import { claimPlanDraft, DRAFT_DROPPED, keepPlanDraft, planDraftGoalTitles } from './plan-draft';
import { getPlan } from './queries';

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

const utcToday = () => todayIn('UTC', new Date());

/** The plan that this browser's draft becomes when a person signs up. */
async function claimedPlan() {
  const userId = await makePerson();
  const plan = await claimPlanDraft(userId);
  await signInAs(userId);
  return getPlan(plan?.planId ?? '');
}

beforeEach(clearCookies);
afterAll(() => db.$disconnect());

async function token() {
  return (await cookies()).get('longview-3000.draft')?.value ?? '';
}

describe('a draft', () => {
  it('is no longer than its form could be (trust 24)', async () => {
    const title = 'x'.repeat(16_000);
    const before = await db.planDraft.count();
    const long = keepPlanDraft({ ...fields, 'goals.learn-the-river.title': title });
    await expect(long).rejects.toThrow(RuleError);
    expect(await db.planDraft.count()).toBe(before);
  });

  it('is dropped where a person has all plans that there may be, and the next page says so (trust 24)', async () => {
    await keepPlanDraft(fields);
    const rows = await makeOwnedRows(outlook);
    await addPlans(rows, CEILINGS.plans - 1);
    expect(await claimPlanDraft(rows.userId)).toBeNull();
    expect(await wasFlashed(DRAFT_DROPPED)).toBe(true);
    expect(await db.plan.count({ where: { userId: rows.userId } })).toBe(CEILINGS.plans);
    expect(await planDraftGoalTitles()).toBeNull();
  });

  it('becomes an archived plan of a person who has no room for another in use (trust 24)', async () => {
    await keepPlanDraft(fields);
    const rows = await makeOwnedRows(outlook);
    await addPlans(rows, CEILINGS.plansInUse - 1);
    const plan = await claimPlanDraft(rows.userId);
    const made = await db.plan.findUniqueOrThrow({
      where: { id: plan?.planId },
      include: { strategies: { include: { goals: true } } },
    });
    expect(made.archivedAt).not.toBeNull();
    expect(made.strategies.flatMap(({ goals }) => goals)).toMatchObject([
      { title: 'My very own bend' },
    ]);
  });

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
    (await cookies()).set('longview-3000.draft', kept);
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
    (await cookies()).set('longview-3000.draft', `${kept}x`);
    expect(await planDraftGoalTitles()).toBeNull();
    (await cookies()).set('longview-3000.draft', kept);
    expect(await planDraftGoalTitles()).not.toBeNull();
    await pool.query(
      `UPDATE "PlanDraft" SET "expiresAt" = now() - interval '1 second'
      WHERE "tokenHash" = encode(sha256($1::bytea), 'hex')`,
      [kept],
    );
    expect(await planDraftGoalTitles()).toBeNull();
    expect(await claimPlanDraft(await makePerson())).toBeNull();
  });

  it('does not prevent signing in when its outlook does not exist', async () => {
    await keepPlanDraft({ ...fields, outlook: 'gone' });
    const userId = await makePerson();
    expect(await claimPlanDraft(userId)).toBeNull();
    expect(await planDraftGoalTitles()).toBeNull();
    expect(await db.plan.count({ where: { userId } })).toBe(0);
  });

  it('begins on the day of the choices, also with a goal that has fallen due since', async () => {
    const dueOn = addDays(utcToday(), -1);
    await keepPlanDraft({ ...fields, 'goals.learn-the-river.dueOn': dueOn });
    await pool.query(
      `UPDATE "PlanDraft" SET "createdAt" = now() - interval '3 days'
      WHERE "tokenHash" = encode(sha256($1::bytea), 'hex')`,
      [await token()],
    );
    const plan = await claimedPlan();
    expect(plan.startedOn).toBe(addDays(utcToday(), -3));
    expect(plan.strategies[0]?.goals).toMatchObject([{ title: 'My very own bend', dueOn }]);
  });

  it('keeps every choice when its occupation is no longer listed', async () => {
    const general = await makeOutlook({
      scope: 'general',
      rating: null,
      horizons: sampleOutlook().horizons.map((horizon) => ({ ...horizon, basis: 'none' })),
    });
    await keepPlanDraft({ ...fields, outlook: general, occupation: '99-9999.00' });
    const plan = await claimedPlan();
    expect(plan.outlook.occupationCode).toBeNull();
    expect(plan.strategies[0]?.goals).toMatchObject([{ title: 'My very own bend' }]);
  });
});

describe('a draft whose outlook changes before the person signs up', () => {
  const { strategies } = sampleOutlook();
  const [river, machines] = strategies;
  if (!river || !machines) throw new Error('the sample has these strategies');
  const [first, ...others] = river.templates;
  if (!first) throw new Error('the sample has templates');
  const retired = { key: river.key, into: ['read-the-river'], reason: 'It has another name now.' };

  it.each<[string, Partial<ReturnType<typeof sampleOutlook>>]>([
    ['gains a strategy', { strategies: [...strategies, { ...machines, key: 'tend-the-sensors' }] }],
    ['loses a strategy', { strategies: [machines], retired: [{ ...retired, into: [] }] }],
    [
      'renames a strategy',
      { strategies: [{ ...river, key: 'read-the-river' }, machines], retired: [retired] },
    ],
    [
      'loses the goal that was taken',
      { strategies: [{ ...river, templates: [{ ...first, key: 'fifth' }, ...others] }, machines] },
    ],
  ])('%s: keeps every choice, and asks what to take over', async (_what, change) => {
    const slug = await makeOutlook();
    await keepPlanDraft({ ...fields, outlook: slug, outlookVersion: '1' });
    await makeOutlook(change, slug);
    expect(await planDraftGoalTitles()).toEqual(['My very own bend']);
    const plan = await claimedPlan();
    expect(plan.strategies).toMatchObject([
      { key: river.key, startingLevel: 80, goals: [{ title: 'My very own bend', target: 3 }] },
      { key: machines.key, startingLevel: 0, goals: [] },
    ]);
    expect(plan.outlook).toMatchObject({ version: 1, news: { number: 2 } });
  });
});
