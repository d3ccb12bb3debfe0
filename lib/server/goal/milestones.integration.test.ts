import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { StaleVersionError } from '../database/errors';
import { makeOutlook, makeOwnedRows, type OwnedRows, who } from '../testing/fixtures';
import { signInAs } from '../testing/mock-next-headers';
import { ownerDb as db } from '../testing/owner-database';
import {
  createMilestone,
  setMilestoneDone,
  setMilestoneRemoved,
  updateMilestone,
} from './milestones';
import { listMilestones } from './queries';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));

const outlook = await makeOutlook();
let owner: OwnedRows;

beforeEach(async () => {
  owner = await makeOwnedRows(outlook);
  await signInAs(owner.userId);
});
afterAll(() => db.$disconnect());

const today = () => new Date().toISOString().slice(0, 10);

describe('milestones', () => {
  it('are listed by date, as plain values', async () => {
    const { userId, goalId } = owner;
    await createMilestone(who(userId), { goalId, title: 'One', dueOn: '2028-02-29' });
    expect(await listMilestones(goalId)).toMatchObject([
      { title: 'One', dueOn: '2028-02-29', doneOn: null, removed: false, version: 1 },
      { title: 'Two', dueOn: '2028-06-30', doneOn: null, removed: false, version: 1 },
    ]);
  });

  it('are ticked as of today, keep that day, and can be unticked', async () => {
    const { userId, goalId, milestoneId } = owner;
    await setMilestoneDone(who(userId), milestoneId, true);
    expect(await listMilestones(goalId)).toMatchObject([{ doneOn: today() }]);
    const doneOn = new Date('2026-04-04T00:00:00Z');
    await db.milestone.update({ where: { id: milestoneId }, data: { doneOn } });
    await setMilestoneDone(who(userId), milestoneId, true);
    expect(await listMilestones(goalId)).toMatchObject([{ doneOn: '2026-04-04' }]);
    await setMilestoneDone(who(userId), milestoneId, false);
    expect(await listMilestones(goalId)).toMatchObject([{ doneOn: null }]);
  });

  it('are kept when removed, and come back whole', async () => {
    const { userId, goalId, milestoneId } = owner;
    await setMilestoneRemoved(who(userId), milestoneId, true);
    expect(await listMilestones(goalId)).toMatchObject([{ title: 'Two', removed: true }]);
    await setMilestoneRemoved(who(userId), milestoneId, false);
    expect(await listMilestones(goalId)).toMatchObject([{ title: 'Two', removed: false }]);
  });

  it('show all but one of several concurrent edits what the first one saved', async () => {
    const { userId, milestoneId } = owner;
    const titles = ['one', 'two', 'three', 'four'];
    const dueOn = '2029-01-31';
    const saves = titles.map((title) =>
      updateMilestone(who(userId), { milestoneId, title, dueOn, version: 1 }),
    );
    const results = await Promise.allSettled(saves);
    const [winner, ...others] = titles.filter((_, at) => results[at]?.status === 'fulfilled');
    expect(others).toEqual([]);
    for (const result of results) {
      if (result.status === 'fulfilled') continue;
      expect(result.reason).toBeInstanceOf(StaleVersionError);
      expect(result.reason).toMatchObject({ version: 2, current: { title: winner, dueOn } });
    }
  });

  it('take an edit again over the version that the conflict named', async () => {
    const { userId, goalId, milestoneId } = owner;
    await setMilestoneDone(who(userId), milestoneId, true);
    const edit = { milestoneId, title: 'Mine', dueOn: '2029-01-31' };
    const stale = updateMilestone(who(userId), { ...edit, version: 1 });
    await expect(stale).rejects.toMatchObject({ version: 2, current: { title: 'Two' } });
    await updateMilestone(who(userId), { ...edit, version: 2 });
    expect(await listMilestones(goalId)).toMatchObject([{ title: 'Mine', doneOn: today() }]);
  });
});
