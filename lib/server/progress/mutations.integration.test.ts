import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fromDayNumber, toDayNumber, todayIn } from '@/lib/domain/calendar';
import { RuleError } from '../database/errors';
import { entryEffect } from '../plan/entry-effect';
import { makeGoal, makeOutlook, makeOwnedRows, type OwnedRows, who } from '../testing/fixtures';
import { signInAs } from '../testing/mock-next-headers';
import { ownerDb as db, ownerPool as pool } from '../testing/owner-database';
import { rowsOf } from '../testing/personal-rows';
import { currentEntries } from './current-entries';
import { correctEntry, logProgress, logStep, setEntryRemoved } from './mutations';
import { findEntry, HISTORY_PAGE, listEntries } from './queries';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));

const outlook = await makeOutlook();
let owner: OwnedRows;
/** A goal without entries. */
let goalId: string;

beforeEach(async () => {
  owner = await makeOwnedRows(outlook);
  goalId = await makeGoal(owner);
  await signInAs(owner.userId);
});
afterAll(() => db.$disconnect());

const plain = { note: '', link: '' };

async function log(occurredOn: string, value: number, more: Partial<typeof plain> = {}) {
  const input = { ...plain, ...more, goalId, occurredOn, value };
  return (await logProgress(who(owner.userId), input)).entryId;
}

async function correct(entryId: string, occurredOn: string, value: number) {
  const input = { ...plain, entryId, occurredOn, value };
  return (await correctEntry(who(owner.userId), input)).entryId;
}

async function counted() {
  const entries = (await currentEntries(owner.planId, owner.userId)).get(goalId) ?? [];
  return entries.map(({ occurredOn, value }) => [occurredOn, value]);
}

async function refused(attempt: () => Promise<unknown>, field: string, words: RegExp) {
  const before = await rowsOf(owner.userId);
  const sentence = expect.stringMatching(words);
  await expect(attempt()).rejects.toMatchObject({ field, sentence });
  expect(await rowsOf(owner.userId)).toEqual(before);
}

describe('logProgress', () => {
  it('keeps the value of a day with its note and link', async () => {
    const note = 'Größe 数\n👩🏽‍🚀';
    const id = await log('2026-03-01', 2.5, { note, link: 'https://example.org/' });
    expect(await findEntry(id)).toMatchObject({
      goalId,
      occurredOn: '2026-03-01',
      value: 2.5,
      note,
      link: 'https://example.org/',
      state: 'counts',
      replacesId: null,
    });
  });

  it('takes values below, above and equal; of one day the last logged comes last', async () => {
    await log('2026-03-02', 1);
    await log('2026-03-01', -5);
    await log('2026-03-02', 1e12);
    expect(await counted()).toEqual([
      ['2026-03-02', 1],
      ['2026-03-01', -5],
      ['2026-03-02', 1e12],
    ]);
  });

  it('goes back to the day that the plan began and no further', async () => {
    await log('2026-01-01', 1);
    await refused(() => log('2025-12-31', 1), 'occurredOn', /1 January 2026/);
  });

  it('takes today and refuses tomorrow', async () => {
    const today = todayIn('UTC', new Date());
    await log(today, 1);
    await refused(
      () => log(fromDayNumber(toDayNumber(today) + 1), 1),
      'occurredOn',
      /today or an earlier day/,
    );
  });
});

describe('logStep', () => {
  const today = todayIn('UTC', new Date());
  const step = (by = who(owner.userId)) => logStep(by, goalId);
  const measure = (data: { unit?: string; baseline?: number; target?: number }) =>
    db.goal.update({ where: { id: goalId }, data, select: { id: true } });

  it('logs one more of the unit today, from what counts now', async () => {
    await measure({ baseline: 2, target: 8 });
    await step();
    await log('2026-03-01', 7);
    const wrong = await log(today, 6);
    await setEntryRemoved(who(owner.userId), wrong, true);
    const old = await log(today, 1);
    await correct(old, today, 4);
    await step();
    expect(await counted()).toEqual([
      [today, 3],
      ['2026-03-01', 7],
      [today, 4],
      [today, 5],
    ]);
  });

  it('goes towards the target of a goal that falls, and is done at once where that is all', async () => {
    await measure({ unit: 'minutes', baseline: 40, target: 10 });
    await step();
    expect((await counted()).at(-1)).toEqual([today, 39]);
    await measure({ unit: 'competitions', baseline: 0, target: 1 });
    await log(today, 0);
    await step();
    expect((await counted()).at(-1)).toEqual([today, 1]);
  });

  it('pressed five times at once is five steps, and sent five times with one key is one', async () => {
    await measure({ unit: 'talks', baseline: 0, target: 20 });
    await Promise.all(Array.from({ length: 5 }, () => step()));
    const values = (await counted()).map(([, value]) => value);
    expect(values.sort()).toEqual([1, 2, 3, 4, 5]);
    const same = who(owner.userId);
    const answers = await Promise.all(Array.from({ length: 5 }, () => step(same)));
    expect(new Set(answers.map(({ entryId }) => entryId)).size).toBe(1);
    expect(await counted()).toHaveLength(6);
  });
});

describe('entryEffect', () => {
  const effectOf = (entryId: string) =>
    entryEffect(owner.userId, { planId: owner.planId, goalId, entryId });

  it('tells the goal, and readiness today without the entry and with it', async () => {
    await log('2026-03-01', 20);
    const { after: before } = (await effectOf(await log('2026-03-02', 20))) ?? {};
    const { entryId } = await logStep(who(owner.userId), goalId);
    const effect = await effectOf(entryId);
    const today = todayIn('UTC', new Date());
    expect(effect).toMatchObject({ entry: { occurredOn: today }, isLatest: true, before });
    expect(effect?.after).toBeGreaterThan(effect?.before ?? Number.NaN);
  });

  it('is of the entry asked for, whichever came after it', async () => {
    const first = await log('2026-03-03', 20);
    await log('2026-03-04', 40);
    expect(await effectOf(first)).toMatchObject({
      entry: { occurredOn: '2026-03-03', value: 20 },
      isLatest: false,
    });
    const earlier = await log('2026-03-02', 10);
    const effect = await effectOf(earlier);
    expect(effect).toMatchObject({ entry: { value: 10 }, isLatest: false });
    expect(effect?.after).toBe(effect?.before);
    await setEntryRemoved(who(owner.userId), earlier, true);
    expect(await effectOf(earlier)).toBeNull();
  });
});

describe('correctEntry', () => {
  it('takes the place of the one it replaces, which stays as it was logged', async () => {
    const first = await log('2026-03-01', 1);
    await log('2026-03-01', 2);
    const old = await findEntry(first);
    const correction = await correct(first, '2026-03-01', 9);
    expect(await counted()).toEqual([
      ['2026-03-01', 9],
      ['2026-03-01', 2],
    ]);
    expect(await findEntry(first)).toEqual({ ...old, state: 'corrected' });
    expect(await findEntry(correction)).toMatchObject({ replacesId: first, state: 'counts' });
  });

  it('can be corrected in its turn, and still holds the first one’s place', async () => {
    const first = await log('2026-03-01', 1);
    await log('2026-03-02', 2);
    await correct(await correct(first, '2026-03-05', 3), '2026-03-04', 4);
    expect(await counted()).toEqual([
      ['2026-03-04', 4],
      ['2026-03-02', 2],
    ]);
  });

  it('gets an error when the same entry was corrected before', async () => {
    const first = await log('2026-03-01', 1);
    await correct(first, '2026-03-01', 2);
    await refused(() => correct(first, '2026-03-01', 3), 'value', /corrected already/);
    expect(await counted()).toEqual([['2026-03-01', 2]]);
  });

  it('happens once when several correct one entry at the same moment', async () => {
    const first = await log('2026-03-01', 1);
    const values = [2, 3, 4, 5];
    const results = await Promise.allSettled(values.map((v) => correct(first, '2026-03-01', v)));
    const [won, ...more] = values.filter((_, at) => results[at]?.status === 'fulfilled');
    expect(more).toEqual([]);
    expect(await counted()).toEqual([['2026-03-01', won]]);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(RuleError);
    }
  });

  it('accepts the same days as logging', async () => {
    const first = await log('2026-03-01', 1);
    await refused(() => correct(first, '2025-12-31', 2), 'occurredOn', /1 January 2026/);
    await refused(() => correct(first, '2100-01-01', 2), 'occurredOn', /today or an earlier day/);
  });

  it('asks to restore a removed entry first', async () => {
    const first = await log('2026-03-01', 1);
    await setEntryRemoved(who(owner.userId), first, true);
    await refused(() => correct(first, '2026-03-01', 2), 'value', /restore it first/);
  });
});

describe('setEntryRemoved', () => {
  it('takes an entry out of the count, keeps it, and brings it back to its place', async () => {
    const first = await log('2026-03-01', 1, { note: 'a slip' });
    await log('2026-03-01', 2);
    await setEntryRemoved(who(owner.userId), first, true);
    expect(await counted()).toEqual([['2026-03-01', 2]]);
    expect(await findEntry(first)).toMatchObject({ value: 1, note: 'a slip', state: 'removed' });
    await setEntryRemoved(who(owner.userId), first, false);
    expect(await counted()).toEqual([
      ['2026-03-01', 1],
      ['2026-03-01', 2],
    ]);
    expect(await findEntry(first)).toMatchObject({ state: 'counts' });
  });

  it('undoes what was just logged: the goal is back where it was', async () => {
    await log('2026-03-01', 1);
    const before = await counted();
    const slip = await log('2026-03-02', 100);
    await setEntryRemoved(who(owner.userId), slip, true);
    expect(await counted()).toEqual(before);
  });

  it('says the same twice without another row', async () => {
    const first = await log('2026-03-01', 1);
    await setEntryRemoved(who(owner.userId), first, true);
    await setEntryRemoved(who(owner.userId), first, true);
    expect(await db.entryMark.count({ where: { entryId: first } })).toBe(1);
  });

  it('leaves nothing to count when a correction is removed: the old value stays replaced', async () => {
    const first = await log('2026-03-01', 1);
    const correction = await correct(first, '2026-03-01', 2);
    await setEntryRemoved(who(owner.userId), correction, true);
    expect(await counted()).toEqual([]);
    await setEntryRemoved(who(owner.userId), correction, false);
    expect(await counted()).toEqual([['2026-03-01', 2]]);
  });
});

describe('a change of an entry', () => {
  it.each([
    ['correction', (entryId: string) => correct(entryId, '2026-02-02', 3)],
    ['removal', (entryId: string) => setEntryRemoved(who(owner.userId), entryId, true)],
  ])(
    'locks from the plan down, so that no change of the plan deadlocks with a %s',
    async (_what, change) => {
      const entryId = await log('2026-02-01', 2);
      const other = await pool.connect();
      try {
        const { rows } = await other.query('SELECT pg_backend_pid() AS "pid"');
        await other.query('BEGIN');
        await other.query('SELECT 1 FROM "Plan" WHERE "id" = $1 FOR NO KEY UPDATE', [owner.planId]);
        const changed = change(entryId);
        const waiting = 'SELECT 1 FROM pg_stat_activity WHERE $1 = ANY(pg_blocking_pids("pid"))';
        await vi.waitFor(
          async () => expect((await other.query(waiting, [rows[0].pid])).rowCount).toBe(1),
          { timeout: 2_500 },
        );
        const lockGoal = 'SELECT 1 FROM "Goal" WHERE "id" = $1 FOR NO KEY UPDATE NOWAIT';
        expect((await other.query(lockGoal, [goalId])).rowCount).toBe(1);
        await other.query('COMMIT');
        await changed;
      } finally {
        other.release(true);
      }
    },
  );
});

describe('listEntries', () => {
  it('shows the newest day first, with what was corrected and removed', async () => {
    const first = await log('2026-03-02', 1);
    const slip = await log('2026-03-01', 2);
    const correction = await correct(first, '2026-03-03', 3);
    await setEntryRemoved(who(owner.userId), slip, true);
    const { entries, total, pages } = await listEntries(goalId);
    expect(entries.map(({ id, state }) => [id, state])).toEqual([
      [correction, 'counts'],
      [first, 'corrected'],
      [slip, 'removed'],
    ]);
    expect([total, pages]).toEqual([3, 1]);
  });

  it('turns pages without losing or repeating an entry', async () => {
    const count = HISTORY_PAGE + 5;
    await pool.query(
      `INSERT INTO "ProgressEntry" ("id", "goalId", "userId", "occurredOn", "value")
       SELECT gen_random_uuid(), $1, $2, DATE '2026-03-01', n FROM generate_series(1, $3::int) n`,
      [goalId, owner.userId, count],
    );
    const [first, second, third] = [
      await listEntries(goalId, 1),
      await listEntries(goalId, 2),
      await listEntries(goalId, 3),
    ];
    const values = [...first.entries, ...second.entries].map(({ value }) => value);
    expect(values).toEqual(Array.from({ length: count }, (_, n) => count - n));
    expect(first).toMatchObject({ total: count, pages: 2 });
    expect(third.entries).toEqual([]);
  });
});
