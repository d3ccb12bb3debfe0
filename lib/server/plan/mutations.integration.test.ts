import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeOutlook, makeOwnedRows, makePerson, type OwnedRows, who } from '../testing/fixtures';
import { signInAs } from '../testing/mock-next-headers';
import { ownerDb as db } from '../testing/owner-database';
import { rowsOf } from '../testing/personal-rows';
import { setPlanArchived, updatePlanSettings } from './mutations';
import { getPlan, listPlans } from './queries';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));

const outlook = await makeOutlook();
let owner: OwnedRows;

beforeEach(async () => {
  owner = await makeOwnedRows(outlook);
  await signInAs(owner.userId);
});
afterAll(() => db.$disconnect());

describe('updatePlanSettings', () => {
  const settings = { title: 'A new name', timeZone: 'Pacific/Auckland', halfLife: 7.5 };

  it('renames, and sets the time zone and how fast things fade', async () => {
    const { userId, planId } = owner;
    await updatePlanSettings(who(userId), { ...settings, planId, version: 1 });
    const plan = await getPlan(planId);
    expect(plan).toMatchObject({ title: 'A new name', timeZone: 'Pacific/Auckland', version: 2 });
    expect(plan.halfLifeYears).toBe(7.5);
    await updatePlanSettings(who(userId), { ...settings, halfLife: null, planId, version: 2 });
    expect((await getPlan(planId)).halfLifeYears).toBeNull();
  });

  it('shows the second of two sessions what is saved now, and keeps it', async () => {
    const { userId, planId } = owner;
    await updatePlanSettings(who(userId), { ...settings, planId, version: 1 });
    const before = await rowsOf(userId);
    const late = { planId, version: 1, title: 'Late', timeZone: 'UTC', halfLife: null };
    await expect(updatePlanSettings(who(userId), late)).rejects.toMatchObject({
      version: 2,
      current: {
        title: 'A new name',
        timeZone: 'Pacific/Auckland',
        'halfLife.fades': 'yes',
        'halfLife.years': '7.5',
      },
    });
    expect(await rowsOf(userId)).toEqual(before);
    await updatePlanSettings(who(userId), { ...late, version: 2 });
    expect(await getPlan(planId)).toMatchObject({ title: 'Late', version: 3 });
  });
});

describe('setPlanArchived', () => {
  it('puts a plan away and brings it back with all that it had', async () => {
    const { userId, planId } = owner;
    const before = await getPlan(planId);
    await setPlanArchived(who(userId), planId, true);
    expect(await listPlans()).toMatchObject([{ id: planId, archived: true }]);
    expect(await getPlan(planId)).toEqual({ ...before, archived: true, version: 2 });
    await setPlanArchived(who(userId), planId, false);
    expect(await getPlan(planId)).toEqual({ ...before, version: 3 });
  });

  it('lists archived plans after the others', async () => {
    const { userId, planId } = owner;
    const { id: _id, ...row } = await db.plan.findUniqueOrThrow({ where: { id: planId } });
    const { id } = await db.plan.create({ data: { ...row, title: 'Second' } });
    expect((await listPlans()).map((plan) => plan.id)).toContain(id);
    await setPlanArchived(who(userId), id, true);
    expect((await listPlans()).map((plan) => plan.id)).toEqual([planId, id]);
    await setPlanArchived(who(userId), planId, true);
    await setPlanArchived(who(userId), id, false);
    expect((await listPlans()).map((plan) => plan.id)).toEqual([id, planId]);
  });
});

describe('listPlans', () => {
  it('is empty for a person without a plan', async () => {
    await signInAs(await makePerson());
    expect(await listPlans()).toEqual([]);
  });
});
