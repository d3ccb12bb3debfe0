import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays, todayIn } from '@/lib/domain/calendar';
import { WRITE_RATE } from '@/lib/domain/ceiling';
import { personTag } from '@/lib/server/offline/person-tag';
import { logProgress } from '@/lib/server/progress/mutations';
import { countWrite } from '@/lib/server/rate-limit/write-rate';
import {
  makeGoal,
  makeOutlook,
  makeOwnedRows,
  type OwnedRows,
} from '@/lib/server/testing/fixtures';
import { clearCookies, signInAs } from '@/lib/server/testing/mock-next-headers';
import { ownerDb as db } from '@/lib/server/testing/owner-database';
import { POST } from './route';

vi.mock('next/headers', () => import('@/lib/server/testing/mock-next-headers'));

const outlook = await makeOutlook();
const today = todayIn('UTC', new Date());
let owner: OwnedRows;
let goalId: string;

beforeEach(async () => {
  owner = await makeOwnedRows(outlook);
  goalId = await makeGoal(owner);
  await signInAs(owner.userId);
});
afterAll(() => db.$disconnect());

function waiting(changes: object = {}) {
  const fields = { goalId, value: '3', occurredOn: today, note: 'On the train', link: '' };
  return { key: randomUUID(), person: personTag(owner.userId), kind: 'value', fields, ...changes };
}

const step = (occurredOn = today) => waiting({ kind: 'step', fields: { goalId, occurredOn } });

async function send(body: object) {
  const response = await POST(
    new Request('http://localhost/api/offline/entries', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
  return { status: response.status, headers: response.headers, body: await response.json() };
}

const logged = () =>
  db.progressEntry.findMany({
    where: { goalId },
    orderBy: { loggedOrder: 'asc' },
    select: { value: true, note: true, occurredOn: true },
  });

describe('an entry that waited on a device (trust 32)', () => {
  it('is written once, however often it is sent', async () => {
    const body = waiting();
    const answers = await Promise.all([send(body), send(body), send(body)]);
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 200, body: { status: 'done' } });
    expect(await logged()).toMatchObject([{ value: 3, note: 'On the train' }]);
  });

  it('is not written again where its form was saved and the answer was lost', async () => {
    const body = waiting();
    const input = { goalId, value: 3, occurredOn: today, note: 'On the train', link: '' };
    await logProgress({ userId: owner.userId, key: body.key }, input);
    expect(await send(body)).toMatchObject({ status: 200, body: { status: 'done' } });
    expect(await logged()).toHaveLength(1);
  });

  it('is of the day on which a step was pressed, and a step from where the goal was then', async () => {
    await db.plan.update({
      where: { id: owner.planId },
      data: { startedOn: new Date('2026-01-01') },
    });
    const before = addDays(today, -2);
    await send(waiting({ fields: { goalId, value: '3', occurredOn: before, note: '', link: '' } }));
    await send(step(before));
    await send(step(before));
    const days = (await logged()).map(({ occurredOn, value }) => [
      occurredOn.toISOString().slice(0, 10),
      value,
    ]);
    expect(days).toEqual([
      [before, 3],
      [before, 4],
      [before, 5],
    ]);
  });

  it('is refused with its faults by field, as the form is', async () => {
    const fields = { goalId, value: 'five', occurredOn: addDays(today, 1), note: '', link: '' };
    expect(await send(waiting({ fields }))).toMatchObject({
      status: 200,
      body: { status: 'invalid', errors: { value: [expect.any(String)] } },
    });
    const tomorrow = await send(waiting({ fields: { ...fields, value: '5' } }));
    expect(tomorrow.body.errors).toHaveProperty('occurredOn');
    expect(await logged()).toEqual([]);
  });

  it('is never written for a person who did not type it', async () => {
    const body = waiting();
    const other = await makeOwnedRows(outlook);
    await signInAs(other.userId);
    expect((await send(body)).status).toBe(409);
    const forged = { ...body, person: personTag(other.userId) };
    await expect(send(forged)).rejects.toMatchObject({ digest: expect.stringContaining('404') });
    await clearCookies();
    expect((await send(body)).status).toBe(401);
    expect(await logged()).toEqual([]);
  });

  it('is refused unread where it is no entry', async () => {
    for (const body of [{}, waiting({ userId: owner.userId }), waiting({ key: 'a' })]) {
      expect((await send(body)).status).toBe(400);
    }
  });

  it('keeps to the rate of writes, and says when to go on', async () => {
    await Promise.all(Array.from({ length: WRITE_RATE.minute }, () => countWrite(owner.userId)));
    const { status, headers } = await send(waiting());
    expect(status).toBe(429);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await logged()).toEqual([]);
  });
});
