import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RuleError } from '../database/errors';
import { makeGoal, makeOutlook, makeOwnedRows, type OwnedRows, who } from '../testing/fixtures';
import { ownerDb as db } from '../testing/owner-database';
import { currentEntries } from './current-entries';
import { correctEntry, logProgress, setEntryRemoved } from './mutations';

let owner: OwnedRows;

beforeAll(async () => {
  owner = await makeOwnedRows(await makeOutlook());
});
afterAll(() => db.$disconnect());

type Step = { what: 'log' | 'correct' | 'remove' | 'restore'; at: number; day: number };

const steps = fc.array(
  fc.record<Step>({
    what: fc.constantFrom('log', 'log', 'correct', 'remove', 'restore'),
    at: fc.nat({ max: 7 }),
    day: fc.integer({ min: 1, max: 5 }),
  }),
  { minLength: 6, maxLength: 16 },
);

/** A log as a plain list: each entry knows its place, whether it was replaced, and whether removed. */
type Entry = {
  place: number;
  occurredOn: string;
  value: number;
  replaced: boolean;
  removed: boolean;
};

function whatCounts(log: readonly Entry[]) {
  return log
    .filter(({ replaced, removed }) => !replaced && !removed)
    .sort((a, b) => a.place - b.place)
    .map(({ occurredOn, value }) => ({ occurredOn, value }));
}

/** Takes one step in the database and in the list; both refuse the same ones. */
async function take(step: Step, goalId: string, log: Entry[], ids: string[]) {
  const by = who(owner.userId);
  const fields = { occurredOn: `2026-03-0${step.day}`, value: log.length, note: '', link: '' };
  const fresh = {
    occurredOn: fields.occurredOn,
    value: fields.value,
    replaced: false,
    removed: false,
  };
  const target = log[step.at % log.length];
  const entryId = ids[step.at % ids.length];
  if (step.what === 'log' || !target || !entryId) {
    ids.push((await logProgress(by, { ...fields, goalId })).entryId);
    log.push({ ...fresh, place: log.length });
  } else if (step.what !== 'correct') {
    await setEntryRemoved(by, entryId, step.what === 'remove');
    target.removed = step.what === 'remove';
  } else if (target.replaced || target.removed) {
    await expect(correctEntry(by, { ...fields, entryId })).rejects.toThrow(RuleError);
  } else {
    ids.push((await correctEntry(by, { ...fields, entryId })).entryId);
    log.push({ ...fresh, place: target.place });
    target.replaced = true;
  }
}

describe('currentEntries', () => {
  it('gives what counts, in the order logged, after any steps', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const goalId = await makeGoal(owner);
        const log: Entry[] = [];
        const ids: string[] = [];
        for (const step of taken) await take(step, goalId, log, ids);
        const counted = (await currentEntries(owner.planId, owner.userId)).get(goalId) ?? [];
        expect(counted).toEqual(whatCounts(log));
        expect(await db.progressEntry.count({ where: { goalId } })).toBe(log.length);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps the goals of a plan apart and leaves out other plans', async () => {
    const [one, two] = [await makeGoal(owner), await makeGoal(owner)];
    const other = await makeOwnedRows(await makeOutlook());
    for (const [goalId, value] of [
      [one, 1],
      [two, 2],
    ] as const) {
      const entry = { goalId, value, occurredOn: '2026-03-01', note: '', link: '' };
      await logProgress(who(owner.userId), entry);
    }
    const found = await currentEntries(owner.planId, owner.userId);
    expect(found.get(one)).toEqual([{ occurredOn: '2026-03-01', value: 1 }]);
    expect(found.get(two)).toEqual([{ occurredOn: '2026-03-01', value: 2 }]);
    expect(found.has(other.goalId)).toBe(false);
  });
});
