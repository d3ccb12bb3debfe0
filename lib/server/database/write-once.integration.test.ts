import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setGoalDropped } from '../goal/mutations';
import { logProgress, setEntryRemoved } from '../progress/mutations';
import { makeOutlook, makeOwnedRows, makePerson, type OwnedRows, who } from '../testing/fixtures';
import { ownerDb as db } from '../testing/owner-database';
import { rowsOf } from '../testing/personal-rows';
import { NotFoundError } from './errors';
import { type Who, writeOnce } from './write-once';

let owner: OwnedRows;

beforeAll(async () => {
  owner = await makeOwnedRows(await makeOutlook());
});
afterAll(() => db.$disconnect());

const entry = { occurredOn: '2026-03-01', value: 4, note: 'once', link: '' };

function log(by: Who) {
  return logProgress(by, { ...entry, goalId: owner.goalId });
}

function countEntries() {
  return db.progressEntry.count({ where: { goalId: owner.goalId } });
}

describe('writeOnce (trust 17)', () => {
  it('writes one row for ten identical submissions at once, and answers all alike', async () => {
    const before = await countEntries();
    const by = who(owner.userId);
    const answers = await Promise.all(Array.from({ length: 10 }, () => log(by)));
    expect(await countEntries()).toBe(before + 1);
    expect(new Set(answers.map(({ entryId }) => entryId)).size).toBe(1);
    expect(answers.every((answer) => answer.goalId === owner.goalId)).toBe(true);
  });

  it('gives a later retry the first answer and writes nothing', async () => {
    const by = who(owner.userId);
    const first = await log(by);
    const before = await rowsOf(owner.userId);
    expect(await log(by)).toEqual(first);
    expect(await rowsOf(owner.userId)).toEqual(before);
  });

  it('writes as often as there are keys', async () => {
    const before = await countEntries();
    await Promise.all(Array.from({ length: 10 }, () => log(who(owner.userId))));
    expect(await countEntries()).toBe(before + 10);
  });

  it('refuses a key that was used for another action', async () => {
    const by = who(owner.userId);
    await log(by);
    const before = await rowsOf(owner.userId);
    await expect(setGoalDropped(by, owner.goalId, true)).rejects.toThrow(NotFoundError);
    expect(await rowsOf(owner.userId)).toEqual(before);
  });

  it('tells removing and restoring apart', async () => {
    const by = who(owner.userId);
    await setEntryRemoved(by, owner.entryId, true);
    await expect(setEntryRemoved(by, owner.entryId, false)).rejects.toThrow(NotFoundError);
  });

  it('releases the key of a write that failed, and keeps none of what it wrote', async () => {
    const { userId } = owner;
    const by = { ...who(userId), action: 'a-test' };
    const before = await rowsOf(userId);
    const failing = writeOnce(by, async (tx) => {
      await tx.goal.updateMany({ where: { userId }, data: { title: 'half done' } });
      throw new Error('the power went out');
    });
    await expect(failing).rejects.toThrow('the power went out');
    expect(await rowsOf(userId)).toEqual(before);
    expect(await writeOnce(by, async () => ({ tries: 2 }))).toEqual({ tries: 2 });
    expect(await writeOnce(by, async () => ({ tries: 3 }))).toEqual({ tries: 2 });
  });

  it('lets one of the waiting writes go on when the first fails', async () => {
    const by = { ...who(owner.userId), action: 'a-test' };
    let runs = 0;
    const attempts = Array.from({ length: 5 }, () =>
      writeOnce(by, async () => {
        runs += 1;
        if (runs === 1) throw new Error('first');
        return { run: runs };
      }),
    );
    const results = await Promise.allSettled(attempts);
    const answers = results.flatMap((r) => (r.status === 'fulfilled' ? [r.value] : []));
    expect(runs).toBe(2);
    expect(answers).toEqual(Array(4).fill({ run: 2 }));
  });

  it('lets two people use the same key, each for their own write', async () => {
    const key = randomUUID();
    const people = [await makePerson(), await makePerson()];
    const action = 'a-test';
    const answers = await Promise.all(
      people.map((userId) => writeOnce({ userId, key, action }, async () => ({ userId }))),
    );
    expect(answers.map(({ userId }) => userId)).toEqual(people);
  });

  it('gives no outcome to a person without an account', async () => {
    const nobody = { userId: randomUUID(), key: randomUUID(), action: 'a-test' };
    await expect(writeOnce(nobody, async () => ({ done: 'yes' }))).rejects.toThrow();
  });
});
