import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays, todayIn } from '@/lib/domain/calendar';
import { toDateColumn } from '../database/date-columns';
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
import { rowsOf } from '../testing/personal-rows';
import { createPlan } from './create-plan';
import { moveFirstDay } from './first-day';
import { updatePlanSettings } from './mutations';
import { getPlan } from './queries';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));

const outlook = await makeOutlook();
const entry = { value: 3, note: '', link: '' };
/** The day of the entry that the fixture logs; its plan begins on 1 January. */
const LOGGED = '2026-02-01';
let owner: OwnedRows;

beforeEach(async () => {
  owner = await makeOwnedRows(outlook);
  await signInAs(owner.userId);
});
afterAll(() => db.$disconnect());

const move = (startedOn: string, version = 1) =>
  moveFirstDay(who(owner.userId), { planId: owner.planId, version, startedOn });

describe('moveFirstDay', () => {
  it('takes along the goals that begin with the plan, and no others', async () => {
    const { planId, goalId } = owner;
    const otherId = await makeGoal(owner);
    const startOn = toDateColumn('2026-01-15');
    await db.goal.update({ where: { id: otherId }, data: { startOn }, select: { id: true } });
    await move(LOGGED);
    const plan = await getPlan(planId);
    expect(plan).toMatchObject({ startedOn: LOGGED, version: 2 });
    const starts = plan.strategies.flatMap(({ goals }) => goals.map((g) => [g.id, g.startOn]));
    expect(Object.fromEntries(starts)).toEqual({ [goalId]: LOGGED, [otherId]: '2026-01-15' });
    await move('2026-01-01', 2);
    expect(await getPlan(planId)).toMatchObject({ startedOn: '2026-01-01' });
  });

  it('lets entries be logged from the new first day on', async () => {
    const { userId, goalId } = owner;
    await move('2026-01-20');
    const log = (occurredOn: string) => logProgress(who(userId), { ...entry, goalId, occurredOn });
    await expect(log('2026-01-19')).rejects.toMatchObject({ field: 'occurredOn' });
    await expect(log('2026-01-20')).resolves.toBeDefined();
  });

  it('refuses a day after an entry and says what to do, and a day in the future', async () => {
    const before = await rowsOf(owner.userId);
    await expect(move('2026-02-02')).rejects.toMatchObject({
      field: 'startedOn',
      sentence: expect.stringMatching(/^Your log goes back to 1 February 2026: choose/),
    });
    const tomorrow = addDays(todayIn('UTC', new Date()), 1);
    await expect(move(tomorrow)).rejects.toMatchObject({ field: 'startedOn' });
    expect(await rowsOf(owner.userId)).toEqual(before);
  });

  it('minds entries as they count now: not removed ones, and corrected ones on their new day', async () => {
    const { userId, entryId } = owner;
    await setEntryRemoved(who(userId), entryId, true);
    await move('2026-03-01');
    const restore = setEntryRemoved(who(userId), entryId, false);
    await expect(restore).rejects.toMatchObject({
      sentence: expect.stringContaining('1 February'),
    });
    await move('2026-01-01', 2);
    await setEntryRemoved(who(userId), entryId, false);
    await correctEntry(who(userId), { ...entry, entryId, occurredOn: '2026-03-01' });
    await move('2026-03-01', 3);
    expect(await getPlan(owner.planId)).toMatchObject({ startedOn: '2026-03-01' });
  });

  it('changes nothing from a page that is out of date', async () => {
    await move(LOGGED);
    const before = await rowsOf(owner.userId);
    await expect(move('2026-01-05')).rejects.toMatchObject({ version: 2 });
    expect(await rowsOf(owner.userId)).toEqual(before);
  });

  it('never leaves an entry before the first day, whatever is logged at the same moment', async () => {
    for (const _round of Array(5).keys()) {
      const { userId, planId, goalId } = await makeOwnedRows(outlook);
      const early = { ...entry, goalId, occurredOn: '2026-01-10' };
      const later = { planId, version: 1, startedOn: LOGGED };
      const results = await Promise.allSettled([
        logProgress(who(userId), early),
        moveFirstDay(who(userId), later),
      ]);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
  });
});

describe('a plan that moves to another time zone', () => {
  it('can be logged on its first day, from Kiritimati to Honolulu', async () => {
    const [east, west] = ['Pacific/Kiritimati', 'Pacific/Honolulu'];
    const { userId } = owner;
    const { planId } = await createPlan(who(userId), choices(outlook, { timeZone: east }));
    const there = await getPlan(planId);
    const [goal] = there.strategies.flatMap(({ goals }) => goals);
    expect(there.startedOn).toBe(todayIn(east, new Date()));

    const settings = { planId, title: there.title, halfLife: 10 };
    const saved = await updatePlanSettings(who(userId), {
      ...settings,
      timeZone: west,
      version: 1,
    });
    const here = await getPlan(planId);
    expect(here.today < there.today).toBe(true);
    expect(here.startedOn).toBe(here.today);
    expect(saved).toEqual({ planId, beginsOn: here.today });
    expect(here.strategies[0]?.goals).toMatchObject([{ id: goal?.id, startOn: here.today }]);
    const goalId = goal?.id ?? '';
    const log = (occurredOn: string) => logProgress(who(userId), { ...entry, goalId, occurredOn });
    await expect(log(here.today)).resolves.toMatchObject({ planId });

    const back = await updatePlanSettings(who(userId), { ...settings, timeZone: east, version: 2 });
    expect(back).toEqual({ planId, beginsOn: null });
    await expect(log(there.today)).resolves.toMatchObject({ planId });
  });

  it('keeps its first day where that is past', async () => {
    const { userId, planId } = owner;
    const settings = { planId, version: 1, title: 'Mine', halfLife: 10 };
    const saved = await updatePlanSettings(who(userId), {
      ...settings,
      timeZone: 'Pacific/Honolulu',
    });
    expect(saved).toEqual({ planId, beginsOn: null });
    expect(await getPlan(planId)).toMatchObject({ startedOn: '2026-01-01' });
  });
});
