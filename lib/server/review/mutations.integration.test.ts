import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CEILINGS } from '@/lib/domain/ceiling';
import { parsePeriod, type ReviewPeriod, takeSnapshot } from '@/lib/domain/review';
import { db, pool } from '../database/db';
import { RuleError, StaleVersionError } from '../database/errors';
import { asUser } from '../database/viewer';
import { setGoalDropped } from '../goal/mutations';
import { loadPlan } from '../plan/load-plan';
import { readinessInParts } from '../plan/plan-readiness';
import { logProgress } from '../progress/mutations';
import { makeOutlook, makeOwnedRows, type OwnedRows, who } from '../testing/fixtures';
import { signInAs } from '../testing/mock-next-headers';
import { ownerDb, ownerPool } from '../testing/owner-database';
import { rowsOf } from '../testing/personal-rows';
import { agePlan, makeTakenReview } from '../testing/review-fixtures';
import { saveReview } from './mutations';
import {
  findReview,
  getReviewSnapshot,
  listDraftReviews,
  listEstimates,
  listOfferedReviews,
  listOpenReviews,
  listTakenReviews,
} from './queries';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));

/** PostgreSQL's names of its refusals. */
const RESTRICT = '23001';
const CHECK = '23514';

let outlook: string;
let mine: OwnedRows;
let weekly: ReviewPeriod;
let quarterly: ReviewPeriod;

beforeAll(async () => {
  outlook = await makeOutlook();
});
beforeEach(async () => {
  mine = await makeOwnedRows(outlook);
  await signInAs(mine.userId);
  ({ weekly, quarterly } = await agePlan(mine));
});
afterAll(() => db.$disconnect());

const by = () => who(mine.userId);
const write = (next: string, change: object = {}) =>
  saveReview(by(), {
    planId: mine.planId,
    period: weekly,
    version: 0,
    take: false,
    answers: { next },
    ...change,
  });
const stored = () => findReview(mine.planId, weekly.name);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: { code?: string }) => error.code,
  );

describe('a draft', () => {
  it('is written in parts, each on the version before it', async () => {
    const first = await write('Ask');
    expect(first).toEqual({ planId: mine.planId, period: weekly.name, version: 1 });
    await write('Ask the pilots', { version: 1 });
    expect(await stored()).toEqual({
      version: 2,
      answers: { next: 'Ask the pilots' },
      snapshot: null,
    });
    expect(await listDraftReviews(mine.planId)).toEqual([weekly.name]);
    expect(await listTakenReviews(mine.planId)).toEqual([]);
  });

  it('comes back as a conflict, with both texts, where two devices write it', async () => {
    await write('From the desk');
    const second = write('From the train').catch((error: unknown) => error);
    expect(await second).toBeInstanceOf(StaleVersionError);
    expect(await second).toMatchObject({ version: 1, current: { next: 'From the desk' } });
    await write('From the train', { version: 1 });
    expect((await stored())?.answers).toEqual({ next: 'From the train' });
  });

  it('is begun once, however many devices begin it at the same moment', async () => {
    const all = await Promise.allSettled(
      Array.from({ length: 10 }, (_, at) => write(`Device ${at}`)),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await ownerDb.review.count({ where: { planId: mine.planId } })).toBe(1);
  });

  it('is saved once for one key', async () => {
    const key = by();
    const input = {
      planId: mine.planId,
      period: weekly,
      version: 0,
      take: true,
      answers: { next: 'Once' },
    };
    const first = await saveReview(key, input);
    expect(await saveReview(key, input)).toEqual(first);
  });

  it('changes nothing of the plan, and neither does an estimate', async () => {
    const kept = async () => {
      const { Review: _, IdempotencyKey: __, ...rows } = await rowsOf(mine.userId);
      return rows;
    };
    const before = await kept();
    const answers = {
      done: '',
      slipped: '',
      change: '',
      strategies: { 'learn-the-river': { inUse: true, level: 80 } },
    };
    await makeTakenReview(mine, '2026', answers);
    await write('Ask the pilots');
    expect(await kept()).toEqual(before);
    expect(await listEstimates(mine.planId)).toEqual([
      {
        period: '2026',
        asOf: expect.stringMatching(/^\d{4}-/),
        strategies: { 'learn-the-river': { inUse: true, level: 80 } },
      },
    ]);
  });

  it('is refused for days before the plan began, and before its period is near its end', async () => {
    for (const name of ['2025-W40', '2025-Q3', '2025', '2046-W10', '2046']) {
      const refused = write('Too soon', { period: parsePeriod(name) });
      await expect(refused).rejects.toThrow(RuleError);
    }
    expect(await ownerDb.review.count({ where: { planId: mine.planId } })).toBe(0);
  });

  it('names strategies of the plan only', async () => {
    const answers = {
      done: '',
      slipped: '',
      change: '',
      strategies: { 'not-mine': { level: 15 } },
    };
    await expect(write('', { period: quarterly, answers })).rejects.toThrow(/other strategies now/);
  });

  it('ends at the ceiling of a plan (trust 24)', async () => {
    await ownerPool.query(
      `INSERT INTO "Review" ("id", "userId", "planId", "kind", "period", "answers", "updatedAt")
       SELECT gen_random_uuid(), $1, $2, 'yearly', to_char(n, 'FM0000'), '{}', now()
       FROM generate_series(1, $3::int) n`,
      [mine.userId, mine.planId, CEILINGS.reviews],
    );
    await expect(write('One more')).rejects.toThrow(/1,500 reviews/);
  });
});

describe('taking a review', () => {
  it('freezes what the page computed from the same plan', async () => {
    const plan = await loadPlan(mine.planId, mine.userId, ownerDb);
    if (!plan) throw new Error('The plan has its owner.');
    const computed = await readinessInParts(plan, plan.today);
    await write('Ask the pilots', { take: true });
    const review = await stored();
    expect(review?.snapshot).toEqual(takeSnapshot('weekly', plan, computed));
    expect(await getReviewSnapshot(mine.planId, weekly.name)).toEqual(review?.snapshot);
    const [listed] = await listTakenReviews(mine.planId);
    const now = computed.series.find(({ date }) => date === plan.today);
    expect(listed).toEqual({
      kind: 'weekly',
      period: weekly.name,
      asOf: plan.today,
      readiness: expect.closeTo(now?.logged ?? -1, 1),
      required: expect.closeTo(now?.required ?? -1, 1),
    });
  });

  it('holds what was logged before it, and nothing that comes after', async () => {
    await write('', { take: true });
    const before = await stored();
    const { goalId } = mine;
    await logProgress(by(), { goalId, value: 60, occurredOn: weekly.lastDay, note: '', link: '' });
    await setGoalDropped(by(), goalId, true);
    expect(await stored()).toEqual(before);
    expect(before?.snapshot?.goals).toMatchObject([{ id: goalId, value: 10, state: 'open' }]);
  });

  it('leaves it as it is: no later save, from wherever', async () => {
    const { version } = await write('As it was', { take: true });
    for (const change of [{ version }, { version, take: true }, {}]) {
      await expect(write('Otherwise', change)).rejects.toThrow(
        /finished this review in another window/,
      );
    }
    expect((await stored())?.answers).toEqual({ next: 'As it was' });
  });

  it('is no longer offered, nor due', async () => {
    const plan = { ...(await agePlan(mine)).plan };
    expect((await listOpenReviews(plan)).due.map(({ name }) => name)).toContain(weekly.name);
    await write('', { take: true });
    expect((await listOpenReviews(plan)).due.map(({ name }) => name)).not.toContain(weekly.name);
    const offered = await listOfferedReviews(plan);
    expect(offered.map(({ kind }) => kind)).toEqual(['quarterly']);
    // Another person's plan has none of one's own reviews.
    const other = await makeOwnedRows(outlook);
    const { plan: theirs } = await agePlan(other);
    expect((await listOpenReviews(theirs)).due.map(({ name }) => name)).toContain(weekly.name);
  });
});

describe('the database', () => {
  it('refuses every change of a taken review, to the app and to the owner of the tables', async () => {
    await write('As it was', { take: true });
    const before = (await rowsOf(mine.userId)).Review;
    const { userId, planId } = mine;
    for (const column of ['answers', 'snapshot', 'takenAt', 'asOf', 'version', 'period']) {
      const sql = `UPDATE "Review" SET "${column}" = "${column}" WHERE "planId" = $1`;
      expect([column, await codeOf(ownerPool.query(sql, [planId]))]).toEqual([column, RESTRICT]);
    }
    const change = asUser(userId, () => pool.query(`UPDATE "Review" SET "answers" = '{}'`));
    expect(await codeOf(change)).toBe(RESTRICT);
    expect((await rowsOf(userId)).Review).toEqual(before);
  });

  it('lets the app delete none, and deletes them with the account', async () => {
    const { userId, planId } = mine;
    await write('As it was', { take: true });
    const removal = asUser(userId, () => db.$executeRaw`DELETE FROM "Review"`);
    await expect(removal).rejects.toThrow(/permission denied/);
    await ownerDb.user.delete({ where: { id: userId }, select: { id: true } });
    expect(await ownerDb.review.count({ where: { planId } })).toBe(0);
  });

  it('takes no review that is half taken, nor a period of another kind', async () => {
    const { userId, planId } = mine;
    const insert = (columns: string, values: string) =>
      codeOf(
        ownerPool.query(
          `INSERT INTO "Review" ("id", "userId", "planId", "answers", "updatedAt", ${columns})
           VALUES (gen_random_uuid(), $1, $2, '{}', now(), ${values})`,
          [userId, planId],
        ),
      );
    expect(await insert('"kind", "period"', `'weekly', '2026-Q1'`)).toBe(CHECK);
    expect(await insert('"kind", "period"', `'daily', '2026-01-01'`)).toBe(CHECK);
    expect(await insert('"kind", "period", "takenAt"', `'yearly', '2026', now()`)).toBe(CHECK);
    expect(await insert('"kind", "period"', `'yearly', '2026'`)).toBeUndefined();
  });
});
