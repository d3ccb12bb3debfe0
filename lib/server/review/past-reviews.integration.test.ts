import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { db } from '../database/db';
import { makeOutlook, makeOwnedRows, type OwnedRows } from '../testing/fixtures';
import { signInAs } from '../testing/mock-next-headers';
import { ownerDb } from '../testing/owner-database';
import { makeTakenReview } from '../testing/review-fixtures';
import { listPastReviews } from './past-reviews';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));

let mine: OwnedRows;

beforeAll(async () => {
  mine = await makeOwnedRows(await makeOutlook());
  await signInAs(mine.userId);
  for (const period of ['2026-Q1', '2026-W20', '2026-W21', '2026-Q2', '2026-W30']) {
    await makeTakenReview(mine, period, period.includes('W') ? { next: 'Ask' } : {});
  }
  const { userId, planId } = mine;
  await ownerDb.review.create({
    data: { userId, planId, kind: 'quarterly', period: '2026-Q3', answers: {} },
    select: { id: true },
  });
});
afterAll(() => db.$disconnect());

const periods = async (weekly: number, others: number) =>
  (await listPastReviews(mine.planId, { weekly, others })).map(({ period }) => period);

it('lists the taken reviews to choose from, newest first, no draft among them', async () => {
  expect(await periods(9, 9)).toEqual(['2026-W30', '2026-Q2', '2026-W21', '2026-W20', '2026-Q1']);
  const [newest] = await listPastReviews(mine.planId, { weekly: 1, others: 1 });
  expect(newest).toMatchObject({
    kind: 'weekly',
    asOf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
});

it('keeps weekly ones from pushing out the others', async () => {
  expect(await periods(1, 1)).toEqual(['2026-W30', '2026-Q2']);
  expect(await periods(0, 9)).toEqual(['2026-Q2', '2026-Q1']);
});
