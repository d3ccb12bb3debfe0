import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays } from '@/lib/domain/calendar';
import { makeOutlook, makeOwnedRows, type OwnedRows, who } from '../testing/fixtures';
import { signInAs } from '../testing/mock-next-headers';
import { ownerDb as db } from '../testing/owner-database';
import { bringBackActions, putOffAction } from './postponements';
import { getPlan } from './queries';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));

const outlook = await makeOutlook();
const today = () => new Date().toISOString().slice(0, 10);
let owner: OwnedRows;

beforeEach(async () => {
  owner = await makeOwnedRows(outlook);
  await signInAs(owner.userId);
});
afterAll(() => db.$disconnect());

describe('a next action that is put off', () => {
  it('is kept until its day, and put off anew the second time', async () => {
    const { userId, planId } = owner;
    await putOffAction(who(userId), { planId, actionKey: 'log:a', days: 7 });
    await putOffAction(who(userId), { planId, actionKey: 'log:a', days: 30 });
    expect(await getPlan(planId)).toMatchObject({
      putOff: [{ key: 'log:a', until: addDays(today(), 30) }],
    });
  });

  it('comes back when everything is brought back', async () => {
    const { userId, planId } = owner;
    await putOffAction(who(userId), { planId, actionKey: 'log:a', days: 7 });
    await bringBackActions(who(userId), { planId });
    expect(await getPlan(planId)).toMatchObject({ putOff: [] });
  });
});
