import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { fromDateColumn, toDateColumn } from '../database/date-columns';
import { NotFoundError, RuleError, StaleVersionError } from '../database/errors';
import { makeOutlook, makeOwnedRows, type OwnedRows, who } from '../testing/fixtures';
import { ownerDb as db } from '../testing/owner-database';
import { rowsOf } from '../testing/personal-rows';
import { moveGoalDueDate, moveMilestoneDate } from './move-dates';

const outlook = await makeOutlook();
let owner: OwnedRows;

beforeEach(async () => {
  owner = await makeOwnedRows(outlook);
});
afterAll(() => db.$disconnect());

describe('a due date that is moved', () => {
  it('changes alone, says what it was, and can be moved back', async () => {
    const { userId, planId, goalId: id } = owner;
    const before = await db.goal.findUniqueOrThrow({ where: { id } });
    const away = await moveGoalDueDate(who(userId), { id, date: '2032-02-29', version: 1 });
    expect(away).toEqual({ planId, was: '2030-12-31' });
    const moved = await db.goal.findUniqueOrThrow({ where: { id } });
    const dueOn = toDateColumn('2032-02-29');
    expect(moved).toEqual({ ...before, dueOn, version: 2, updatedAt: moved.updatedAt });
    await moveGoalDueDate(who(userId), { id, date: away.was, version: 2 });
    expect(await db.goal.findUniqueOrThrow({ where: { id } })).toMatchObject({
      dueOn: before.dueOn,
      version: 3,
    });
  });

  it('stays after the goal’s start', async () => {
    const { userId, goalId: id } = owner;
    const before = await rowsOf(userId);
    for (const date of ['2026-01-01', '2025-12-31']) {
      const early = moveGoalDueDate(who(userId), { id, date, version: 1 });
      await expect(early).rejects.toThrow(RuleError);
      await expect(early).rejects.toMatchObject({ field: 'date' });
    }
    expect(await rowsOf(userId)).toEqual(before);
  });

  it('is moved once by one key, however often it is sent', async () => {
    const { userId, goalId: id } = owner;
    const by = who(userId);
    const sent = Array.from({ length: 5 }, () =>
      moveGoalDueDate(by, { id, date: '2031-03-31', version: 1 }),
    );
    for (const outcome of await Promise.all(sent)) expect(outcome.was).toBe('2030-12-31');
    expect(await db.goal.findUniqueOrThrow({ where: { id } })).toMatchObject({ version: 2 });
  });
});

describe('a milestone that is moved', () => {
  it('changes its date alone', async () => {
    const { userId, planId, milestoneId: id } = owner;
    const moved = await moveMilestoneDate(who(userId), { id, date: '2027-01-31', version: 1 });
    expect(moved).toEqual({ planId, was: '2028-06-30' });
    const row = await db.milestone.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ title: 'Two', doneOn: null, version: 2 });
    expect(fromDateColumn(row.dueOn)).toBe('2027-01-31');
  });

  it('is not found once it is removed', async () => {
    const { userId, milestoneId: id } = owner;
    await db.milestone.update({ where: { id }, data: { removedAt: new Date() } });
    const late = moveMilestoneDate(who(userId), { id, date: '2027-01-31', version: 1 });
    await expect(late).rejects.toThrow(NotFoundError);
  });
});

describe('of several moves at the same moment', () => {
  it.each(['goal', 'milestone'] as const)(
    'one of a %s wins and the others get a conflict',
    async (kind) => {
      const { userId, goalId, milestoneId } = owner;
      const [move, id] =
        kind === 'goal' ? [moveGoalDueDate, goalId] : [moveMilestoneDate, milestoneId];
      const dates = ['2031-01-31', '2031-02-28', '2031-03-31'];
      const results = await Promise.allSettled(
        dates.map((date) => move(who(userId), { id, date, version: 1 })),
      );
      const [winner, ...others] = dates.filter((_, at) => results[at]?.status === 'fulfilled');
      expect(others).toEqual([]);
      for (const result of results) {
        if (result.status === 'fulfilled') continue;
        expect(result.reason).toBeInstanceOf(StaleVersionError);
        expect(result.reason).toMatchObject({ version: 2, current: { date: winner } });
      }
    },
  );
});
