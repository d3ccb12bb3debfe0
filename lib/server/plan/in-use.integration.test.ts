import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { NotFoundError } from '../database/errors';
import { makeOutlook, makeOwnedRows, type OwnedRows, who } from '../testing/fixtures';
import { signInAs } from '../testing/mock-next-headers';
import { ownerDb as db } from '../testing/owner-database';
import { rowsOf } from '../testing/personal-rows';
import { answerInUse } from './in-use';
import { getPlan } from './queries';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));

const outlook = await makeOutlook();
let owner: OwnedRows;

beforeEach(async () => {
  owner = await makeOwnedRows(outlook);
  await signInAs(owner.userId);
});
afterAll(() => db.$disconnect());

async function answers() {
  const { strategies } = await getPlan(owner.planId);
  return strategies.map(({ inUse, inUseAnswered }) => (inUseAnswered ? inUse : null));
}

describe('answerInUse', () => {
  it('answers for the strategies that are named, and leaves the others open', async () => {
    const { userId, planId } = owner;
    expect(await answers()).toEqual([null, null]);
    const first = { planId, version: 1, inUse: { 'learn-the-river': true } };
    await answerInUse(who(userId), first);
    expect(await answers()).toEqual([true, null]);
    const both = { 'learn-the-river': false, 'keep-the-machines': true };
    await answerInUse(who(userId), { planId, version: 2, inUse: both });
    expect(await answers()).toEqual([false, true]);
  });

  it('writes once for a form that was sent twice', async () => {
    const { userId, planId } = owner;
    const by = who(userId);
    const input = { planId, version: 1, inUse: { 'learn-the-river': true } };
    await Promise.all([answerInUse(by, input), answerInUse(by, input)]);
    expect(await getPlan(planId)).toMatchObject({ version: 2 });
  });

  it('shows a second session what the first answered, and keeps it', async () => {
    const { userId, planId } = owner;
    await answerInUse(who(userId), { planId, version: 1, inUse: { 'learn-the-river': true } });
    const before = await rowsOf(userId);
    const late = { planId, version: 1, inUse: { 'learn-the-river': false } };
    await expect(answerInUse(who(userId), late)).rejects.toMatchObject({
      version: 2,
      current: { 'inUse.learn-the-river': 'yes' },
    });
    expect(await rowsOf(userId)).toEqual(before);
  });

  it('finds no strategy that the plan does not have, and then writes nothing', async () => {
    const { userId, planId } = owner;
    const inUse = { 'learn-the-river': true, 'ring-the-bell': true };
    const attempt = answerInUse(who(userId), { planId, version: 1, inUse });
    await expect(attempt).rejects.toThrow(NotFoundError);
    expect(await answers()).toEqual([null, null]);
  });
});
