import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { EditGoal } from '@/lib/schemas/goal';
import { fromDateColumn, toDateColumn } from '../database/date-columns';
import { RuleError, StaleVersionError } from '../database/errors';
import { makeGoal, makeOutlook, makeOwnedRows, type OwnedRows, who } from '../testing/fixtures';
import { ownerDb as db } from '../testing/owner-database';
import { rowsOf } from '../testing/personal-rows';
import { createGoal, orderGoal, setGoalDropped, updateGoal } from './mutations';

const outlook = await makeOutlook();
let owner: OwnedRows;

beforeEach(async () => {
  owner = await makeOwnedRows(outlook);
});
afterAll(() => db.$disconnect());

function readGoal(id: string) {
  return db.goal.findUniqueOrThrow({ where: { id } });
}

/** The edit form of the owner's goal as it was opened, with what was typed. */
function edit(typed: Partial<EditGoal> = {}): EditGoal {
  const { goalId, strategyId } = owner;
  const form = { title: 'Learn the bends', dueOn: '2030-12-31', unit: 'bends', notes: '' };
  return {
    ...form,
    baseline: 0,
    target: 100,
    points: 25,
    goalId,
    strategyId,
    version: 1,
    ...typed,
  };
}

async function staleError(attempt: Promise<unknown>): Promise<StaleVersionError> {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof StaleVersionError) return error;
  throw new Error('expected a stale version', { cause: error });
}

describe('createGoal', () => {
  it('makes a whole goal of a title and a due date: per cent done, from today', async () => {
    const { strategyId, planId, userId } = owner;
    const plain = { strategyId, title: 'Read', dueOn: '2046-12-31', unit: '', notes: '' };
    const { goalId } = await createGoal(who(userId), plain);
    const goal = await readGoal(goalId);
    expect(goal).toMatchObject({ planId, userId, strategyId, position: 1, version: 1 });
    expect(goal).toMatchObject({ unit: '%', baseline: 0, target: 100, points: 10, notes: '' });
    expect(goal).toMatchObject({ droppedOn: null, templateKey: null });
    expect(fromDateColumn(goal.startOn)).toBe(new Date().toISOString().slice(0, 10));
  });

  it('refuses a goal that is due already, at the due date', async () => {
    const { strategyId, userId } = owner;
    const past = { strategyId, title: 'Read', dueOn: '2026-01-02', unit: '', notes: '' };
    const before = await rowsOf(userId);
    await expect(createGoal(who(userId), past)).rejects.toMatchObject({ field: 'dueOn' });
    expect(await rowsOf(userId)).toEqual(before);
  });
});

describe('updateGoal', () => {
  it('shows the second of two sessions what the first one saved, and loses neither', async () => {
    const { userId, goalId } = owner;
    await updateGoal(who(userId), edit({ title: 'From the phone', notes: 'phone', target: 8 }));
    const second = edit({ title: 'From the desk', notes: 'desk' });
    const before = await rowsOf(userId);
    const conflict = await staleError(updateGoal(who(userId), second));
    expect(conflict.version).toBe(2);
    expect(conflict.current).toMatchObject({
      title: 'From the phone',
      notes: 'phone',
      target: '8',
    });
    expect(await rowsOf(userId)).toEqual(before);

    await updateGoal(who(userId), { ...second, version: conflict.version });
    expect(await readGoal(goalId)).toMatchObject({ title: 'From the desk', version: 3 });
  });

  it('lets exactly one of several concurrent saves win', async () => {
    const { userId, goalId } = owner;
    const titles = ['one', 'two', 'three', 'four'];
    const saves = titles.map((title) => updateGoal(who(userId), edit({ title })));
    const results = await Promise.allSettled(saves);
    const winners = titles.filter((_, index) => results[index]?.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    const goal = await readGoal(goalId);
    expect(goal).toMatchObject({ title: winners[0], version: 2 });
    for (const result of results) {
      if (result.status === 'fulfilled') continue;
      expect(result.reason).toBeInstanceOf(StaleVersionError);
      expect(result.reason).toMatchObject({ version: 2, current: { title: winners[0] } });
    }
  });

  it('shows the conflict of every field as a form writes it', async () => {
    const { userId, strategyId } = owner;
    const saved = edit({ baseline: 2.5, target: 10, points: 40, startOn: '2027-02-01' });
    await updateGoal(who(userId), saved);
    const { current } = await staleError(updateGoal(who(userId), edit()));
    expect(current).toEqual({
      strategyId,
      title: 'Learn the bends',
      unit: 'bends',
      baseline: '2.5',
      target: '10',
      points: '40',
      startOn: '2027-02-01',
      dueOn: '2030-12-31',
      notes: '',
    });
  });

  it('moves a goal to the end of another strategy of its plan, log and all', async () => {
    const { userId, planId, goalId, otherStrategyId } = owner;
    await makeGoal({ userId, planId, strategyId: otherStrategyId });
    await updateGoal(who(userId), edit({ strategyId: otherStrategyId }));
    expect(await readGoal(goalId)).toMatchObject({ strategyId: otherStrategyId, position: 1 });
    expect(await db.progressEntry.count({ where: { goalId } })).toBe(1);
  });

  it('keeps the start where the form leaves it out, and refuses a due date before it', async () => {
    const { userId, goalId } = owner;
    await updateGoal(who(userId), edit());
    expect(fromDateColumn((await readGoal(goalId)).startOn)).toBe('2026-01-01');
    const early = edit({ version: 2, dueOn: '2026-01-01' });
    await expect(updateGoal(who(userId), early)).rejects.toThrow(RuleError);
  });
});

describe('setGoalDropped', () => {
  it('drops as of today, keeps the log, and takes up again', async () => {
    const { userId, goalId } = owner;
    await setGoalDropped(who(userId), goalId, true);
    const today = new Date().toISOString().slice(0, 10);
    expect((await readGoal(goalId)).droppedOn).toEqual(toDateColumn(today));
    expect(await db.progressEntry.count({ where: { goalId } })).toBe(1);
    await setGoalDropped(who(userId), goalId, false);
    expect(await readGoal(goalId)).toMatchObject({ droppedOn: null, version: 3 });
  });

  it('keeps the first day when dropped again', async () => {
    const { userId, goalId } = owner;
    const droppedOn = toDateColumn('2026-05-05');
    await db.goal.update({ where: { id: goalId }, data: { droppedOn } });
    await setGoalDropped(who(userId), goalId, true);
    expect((await readGoal(goalId)).droppedOn).toEqual(droppedOn);
  });
});

describe('orderGoal', () => {
  async function order() {
    const rows = await db.goal.findMany({
      where: { strategyId: owner.strategyId },
      orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
      select: { id: true },
    });
    return rows.map(({ id }) => id);
  }

  it('moves a goal by one place and stops at either end', async () => {
    const [a, b, c] = [owner.goalId, await makeGoal(owner), await makeGoal(owner)];
    await orderGoal(who(owner.userId), c, 'up');
    expect(await order()).toEqual([a, c, b]);
    await orderGoal(who(owner.userId), c, 'up');
    await orderGoal(who(owner.userId), c, 'up');
    expect(await order()).toEqual([c, a, b]);
    await orderGoal(who(owner.userId), b, 'down');
    await orderGoal(who(owner.userId), c, 'down');
    expect(await order()).toEqual([a, c, b]);
  });

  it('counts every one of several moves at once', async () => {
    const rest = [await makeGoal(owner), await makeGoal(owner), await makeGoal(owner)];
    const down = rest.map(() => orderGoal(who(owner.userId), owner.goalId, 'down'));
    await Promise.all(down);
    expect(await order()).toEqual([...rest, owner.goalId]);
  });
});
