import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { setGoalDropped } from '../goal/mutations';
import { createPlan } from '../plan/create-plan';
import { correctEntry, logProgress, setEntryRemoved } from '../progress/mutations';
import {
  choices,
  makeGoal,
  makeOutlook,
  makeOwnedRows,
  type OwnedRows,
  who,
} from '../testing/fixtures';
import { signInAs } from '../testing/mock-next-headers';
import { ownerDb as db } from '../testing/owner-database';
import { getPaletteIndex, MAX_GOALS } from './queries';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));

const outlook = await makeOutlook();
let owner: OwnedRows;
let goalId: string;

beforeEach(async () => {
  owner = await makeOwnedRows(outlook);
  goalId = await makeGoal(owner);
  await signInAs(owner.userId);
});
afterAll(() => db.$disconnect());

async function log(occurredOn: string, value: number) {
  const input = { goalId, occurredOn, value, note: '', link: '' };
  return (await logProgress(who(owner.userId), input)).entryId;
}

const newest = async () =>
  (await getPaletteIndex(null)).goals.find(({ id }) => id === goalId)?.last;

describe('what the palette searches', () => {
  it('is of its person alone', async () => {
    const other = await makeOwnedRows(outlook);
    const { plans, goals } = await getPaletteIndex(other.planId);
    expect(plans.map(({ id }) => id)).toEqual([owner.planId]);
    expect(goals.map(({ planId }) => planId)).not.toContain(other.planId);
    expect(goals.map(({ id }) => id)).toContain(goalId);
  });

  it('has the newest value that counts, by day and then by order', async () => {
    expect(await newest()).toBeNull();
    await log('2026-02-02', 4);
    await log('2026-02-01', 3);
    expect(await newest()).toBe(4);
    const again = await log('2026-02-02', 5);
    expect(await newest()).toBe(5);
    const corrected = { entryId: again, occurredOn: '2026-02-02', value: 6, note: '', link: '' };
    const { entryId } = await correctEntry(who(owner.userId), corrected);
    expect(await newest()).toBe(6);
    await setEntryRemoved(who(owner.userId), entryId, true);
    expect(await newest()).toBe(4);
    await setEntryRemoved(who(owner.userId), entryId, false);
    expect(await newest()).toBe(6);
  });

  it('begins with the goals of the plan that is open, dropped ones at its end', async () => {
    await createPlan(who(owner.userId), choices(outlook));
    await setGoalDropped(who(owner.userId), goalId, true);
    const { plans, goals } = await getPaletteIndex(owner.planId);
    expect(plans).toHaveLength(2);
    const ofPlan = goals.filter(({ planId }) => planId === owner.planId);
    expect(goals.slice(0, ofPlan.length)).toEqual(ofPlan);
    expect(ofPlan.at(-1)).toMatchObject({ id: goalId, dropped: true });
    expect(goals.length).toBeGreaterThan(ofPlan.length);
  });

  it('is bounded, and says that there is more', async () => {
    const { userId, planId, strategyId } = owner;
    const day = new Date('2030-12-31');
    await db.goal.createMany({
      data: Array.from({ length: MAX_GOALS }, (_, position) => ({
        ...{ id: randomUUID(), userId, planId, strategyId, title: 'One of many' },
        ...{ position: 100 + position, startOn: new Date('2026-01-01'), dueOn: day },
      })),
    });
    const { goals, more } = await getPaletteIndex(planId);
    expect(goals).toHaveLength(MAX_GOALS);
    expect(more).toBe(true);
  });
});
