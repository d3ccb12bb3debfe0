import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays, FIRST_DAY, todayIn } from '@/lib/domain/calendar';
import { CEILINGS } from '@/lib/domain/ceiling';
import type { DraftForm } from '@/lib/schemas/log-import';
import { toDateColumn } from '../database/date-columns';
import { NotFoundError, RuleError, StaleVersionError } from '../database/errors';
import { loadPlan } from '../plan/load-plan';
import { correctEntry, setEntryRemoved } from '../progress/mutations';
import { makeOutlook, makeOwnedRows, type OwnedRows, who } from '../testing/fixtures';
import { ownerDb as db } from '../testing/owner-database';
import { rowsOf } from '../testing/personal-rows';
import { answerDraft } from './answer';
import {
  createDraft,
  DRAFT_AGE,
  discardDraft,
  findOwnImport,
  purgeOldDrafts,
  readFile,
} from './drafts';
import { previewOf } from './preview';
import { undoLogImport } from './undo';

const today = todayIn('UTC', new Date());

let outlook: string;
let mine: OwnedRows;

beforeAll(async () => {
  outlook = await makeOutlook();
});
beforeEach(async () => {
  mine = await makeOwnedRows(outlook);
});
afterAll(() => db.$disconnect());

const draftOf = async (content: string, by = mine) => {
  const file = { planId: by.planId, name: 'log.csv', encoding: 'utf-8', field: 'file', content };
  return (await createDraft(who(by.userId), file)).importId;
};
const entries = (goalId: string) =>
  db.progressEntry.findMany({ where: { goalId }, orderBy: { loggedOrder: 'asc' } });
const plan = async () => {
  const found = await loadPlan(mine.planId, mine.userId);
  if (!found) throw new Error('The plan is gone.');
  return found;
};

type Answers = Partial<Omit<DraftForm, 'importId' | 'version'>>;

/** The form of the page that shows a draft with these answers. */
async function formOf(importId: string, answers: Answers = {}) {
  const draft = await findOwnImport(mine.userId, importId);
  if (!draft) throw new Error('The draft is gone.');
  const choices = { targets: {}, ...answers };
  const file = await readFile(draft.content, undefined, '');
  const seen = previewOf(file, choices, await plan()).fingerprint;
  return { importId, version: draft.version, next: 'enter' as const, seen, ...choices };
}

/** Presses the button that enters what the page shows with these answers. */
async function enter(importId: string, answers: Answers = {}, by = who(mine.userId)) {
  return answerDraft(by, await formOf(importId, answers));
}

const target = (to: string, change: Record<string, string> = {}) => ({
  ...{ title: '', to, name: '', strategyId: '', unit: '', baseline: '', target: '', dueOn: '' },
  ...change,
});

describe('a CSV file in the log (trust 29)', () => {
  it('is entered as it was shown, in the order of the file', async () => {
    const importId = await draftOf(
      'date,goal,value,note,link\n2026-03-01,learn the bends,12,"=1+1, ""so""",https://example.org\n2026-03-01,Learn the bends,13,,\n',
    );
    expect(await enter(importId)).toMatchObject({ entered: 1 });
    const [, ...added] = await entries(mine.goalId);
    expect(added).toMatchObject([
      {
        ...{ userId: mine.userId, occurredOn: toDateColumn('2026-03-01'), value: 12 },
        ...{ note: '=1+1, "so"', link: 'https://example.org', replacesId: null },
      },
      { value: 13, note: '', link: '' },
    ]);
    const row = await db.logImport.findUniqueOrThrow({ where: { id: importId } });
    expect(row).toMatchObject({ content: '', entryIds: added.map(({ id }) => id), goalIds: [] });
    expect(row.result).toMatchObject({ entries: 2, goals: 1, made: 0 });
  });

  it('leaves the log alone while it is looked at', async () => {
    const before = await entries(mine.goalId);
    const importId = await draftOf('date,value\n2026-03-01,12\n');
    const form = { importId, version: 1, seen: '', targets: { 0: target(mine.goalId) } };
    expect(await answerDraft(who(mine.userId), { ...form, next: 'look' })).toMatchObject({
      entered: 0,
    });
    expect(await entries(mine.goalId)).toEqual(before);
    expect((await findOwnImport(mine.userId, importId))?.choices.targets).toMatchObject({
      0: { to: mine.goalId },
    });
  });

  it('is not entered where it would differ from what was shown', async () => {
    const importId = await draftOf('date,goal,value\n2026-03-01,Learn the bends,12\n');
    const draft = await findOwnImport(mine.userId, importId);
    const file = await readFile(draft?.content ?? '', undefined, '');
    const { fingerprint: seen } = previewOf(file, { targets: {} }, await plan());
    await db.progressEntry.create({
      data: {
        ...{ goalId: mine.goalId, userId: mine.userId, value: 12 },
        occurredOn: toDateColumn('2026-03-01'),
      },
    });
    const form = { importId, version: 1, next: 'enter' as const, seen, targets: {} };
    expect(await answerDraft(who(mine.userId), form)).toMatchObject({ entered: 0 });
    expect(await entries(mine.goalId)).toHaveLength(2);
  });

  it('is entered once for one key, ten times in parallel, and once from two tabs', async () => {
    const importId = await draftOf('date,goal,value\n2026-03-01,Learn the bends,12\n');
    const by = who(mine.userId);
    const form = await formOf(importId);
    const outcomes = await Promise.all([
      ...Array.from({ length: 10 }, () => answerDraft(by, form)),
      answerDraft(who(mine.userId), form),
    ]);
    for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
    expect(await entries(mine.goalId)).toHaveLength(2);
  });

  it('makes a goal where none fits, from its first day on', async () => {
    const importId = await draftOf(
      'date,goal,value\n2026-03-05,Push-ups,30\n2026-03-01,Push-ups,10\n',
    );
    const made = target('new', {
      ...{
        title: 'Push-ups',
        name: 'Many push-ups',
        strategyId: mine.strategyId,
        unit: 'push-ups',
      },
      ...{ baseline: '0', target: '100', dueOn: '2030-12-31' },
    });
    await enter(importId, { targets: { 0: made } });
    const goal = await db.goal.findFirstOrThrow({
      where: { planId: mine.planId, title: 'Many push-ups' },
    });
    expect(goal).toMatchObject({
      ...{ userId: mine.userId, strategyId: mine.strategyId, unit: 'push-ups', position: 1 },
      ...{ baseline: 0, target: 100, startOn: toDateColumn('2026-03-01') },
    });
    expect((await entries(goal.id)).map(({ value }) => value)).toEqual([30, 10]);
    const { result } = await db.logImport.findUniqueOrThrow({ where: { id: importId } });
    expect(result).toMatchObject({ made: 1, goals: 1 });
  });

  it('lets the plan begin earlier, and begin again when it did once it is taken back', async () => {
    await db.plan.update({
      where: { id: mine.planId },
      data: { startedOn: toDateColumn('2026-01-20') },
    });
    const importId = await draftOf('date,goal,value\n2026-01-10,Learn the bends,5\n');
    await enter(importId, { firstDay: 'on' });
    expect(await plan()).toMatchObject({ startedOn: '2026-01-10' });
    await undoLogImport(who(mine.userId), importId);
    expect(await plan()).toMatchObject({ startedOn: '2026-01-20' });
  });

  it('enters nothing of a file in which every row is at fault', async () => {
    const tomorrow = addDays(today, 1);
    const importId = await draftOf(`date,goal,value\n${tomorrow},Learn the bends,5\n`);
    await expect(enter(importId)).rejects.toThrow(RuleError);
    expect(await entries(mine.goalId)).toHaveLength(1);
  });

  it('is refused whole where the log has no room for all of it (trust 24)', async () => {
    await db.$executeRaw`
      INSERT INTO "ProgressEntry" ("id", "goalId", "userId", "occurredOn", "value")
      SELECT gen_random_uuid(), ${mine.goalId}::uuid, ${mine.userId}::uuid, DATE '2026-02-02', n
      FROM generate_series(1, ${CEILINGS.entries - 2}) n`;
    const importId = await draftOf(
      'date,goal,value\n2026-03-01,Learn the bends,1\n2026-03-02,Learn the bends,2\n',
    );
    await expect(enter(importId)).rejects.toThrow(/room for 1 more/);
    expect(await db.progressEntry.count({ where: { goalId: mine.goalId } })).toBe(
      CEILINGS.entries - 1,
    );
  });

  it('of ten thousand rows is entered whole, and taken back whole', async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, index) => `2026-03-01,Learn the bends,${index / 4}`,
    );
    const importId = await draftOf(`date,goal,value\n${rows.join('\n')}\n`);
    await enter(importId);
    expect(await db.progressEntry.count({ where: { goalId: mine.goalId } })).toBe(10_001);
    await undoLogImport(who(mine.userId), importId);
    expect((await plan()).strategies[0]?.goals[0]?.entries).toHaveLength(1);
    // The ceiling of removals is for what people remove one by one.
    await setEntryRemoved(who(mine.userId), mine.entryId, true);
  });

  it('names no goal, strategy or plan of another person (trust 9)', async () => {
    const theirs = await makeOwnedRows(outlook);
    const importId = await draftOf('date,value\n2026-03-01,12\n');
    const form = { importId, version: 1, next: 'look' as const, seen: '' };
    const before = await rowsOf(theirs.userId);
    const asked = [
      target(theirs.goalId),
      target('new', { name: 'Theirs', strategyId: theirs.strategyId, dueOn: '2030-01-01' }),
    ];
    for (const one of asked) {
      const answered = answerDraft(who(mine.userId), { ...form, targets: { 0: one } });
      await expect(answered).rejects.toThrow(NotFoundError);
    }
    await expect(
      draftOf('date,value\n2026-03-01,12\n', { ...mine, planId: theirs.planId }),
    ).rejects.toThrow(NotFoundError);
    const stranger = who(theirs.userId);
    await expect(answerDraft(stranger, { ...form, targets: {} })).rejects.toThrow(NotFoundError);
    await expect(discardDraft(stranger, importId)).rejects.toThrow(NotFoundError);
    await expect(undoLogImport(stranger, importId)).rejects.toThrow(NotFoundError);
    expect(await rowsOf(theirs.userId)).toEqual(before);
  });
});

describe('a draft', () => {
  it('that cannot be read is refused with its line, and nothing is kept', async () => {
    await expect(draftOf('date,value\n2026-03-01,"12\n')).rejects.toThrow(/Line 2/);
    expect(await db.logImport.count({ where: { userId: mine.userId } })).toBe(0);
  });

  it('is one of five at most; the oldest goes, and what was entered stays', async () => {
    const entered = await draftOf('date,goal,value\n2026-03-01,Learn the bends,12\n');
    await enter(entered);
    const ids: string[] = [];
    for (let index = 0; index < 7; index++)
      ids.push(await draftOf(`date,value\n2026-03-01,${index}\n`));
    const kept = await db.logImport.findMany({
      where: { userId: mine.userId },
      select: { id: true },
    });
    expect(kept.map(({ id }) => id).toSorted()).toEqual([entered, ...ids.slice(-5)].toSorted());
  });

  it('is gone after a day', async () => {
    const importId = await draftOf('date,value\n2026-03-01,12\n');
    const createdAt = new Date(Date.now() - DRAFT_AGE - 1_000);
    await db.logImport.update({ where: { id: importId }, data: { createdAt } });
    expect(await findOwnImport(mine.userId, importId)).toBeNull();
    const other = await draftOf('date,value\n2026-03-01,13\n');
    await purgeOldDrafts();
    expect(await db.logImport.findMany({ where: { userId: mine.userId } })).toMatchObject([
      { id: other },
    ]);
  });

  it('keeps the answers of two tabs apart: the later one is told', async () => {
    const importId = await draftOf('date,value\n2026-03-01,12\n');
    const look = () =>
      answerDraft(who(mine.userId), { importId, version: 1, next: 'look', seen: '', targets: {} });
    await look();
    await expect(look()).rejects.toThrow(StaleVersionError);
  });

  it('finds its columns anew with another delimiter', async () => {
    const importId = await draftOf('date;value,note\n2026-03-01;12,a\n2026-03-02;13,b\n');
    const columns = { date: '0', goal: '', value: '0', unit: '', note: '', link: '' };
    const form = { importId, version: 1, next: 'look' as const, seen: '', targets: {}, columns };
    await answerDraft(who(mine.userId), { ...form, delimiter: 'comma' });
    expect((await findOwnImport(mine.userId, importId))?.choices).toEqual({
      delimiter: 'comma',
      targets: {},
    });
  });

  it('is discarded on request; what was entered is not', async () => {
    const importId = await draftOf('date,goal,value\n2026-03-01,Learn the bends,12\n');
    await enter(importId);
    await discardDraft(who(mine.userId), importId);
    expect(await db.logImport.count({ where: { id: importId } })).toBe(1);
    const other = await draftOf('date,value\n2026-03-01,12\n');
    await discardDraft(who(mine.userId), other);
    expect(await db.logImport.count({ where: { id: other } })).toBe(0);
  });
});

describe('taking an import back', () => {
  const made = (strategyId: string) =>
    target('new', {
      ...{ title: 'Push-ups', name: 'Push-ups', strategyId, unit: '' },
      ...{ baseline: '0', target: '100', dueOn: '2030-12-31' },
    });

  it('leaves readiness and every goal as they were', async () => {
    const before = await plan();
    const importId = await draftOf(
      'date,goal,value\n2026-03-01,Push-ups,10\n2026-03-01,Learn the bends,40\n',
    );
    await enter(importId, { targets: { 0: made(mine.strategyId) } });
    await undoLogImport(who(mine.userId), importId);
    expect(await plan()).toEqual(before);
    expect(await db.progressEntry.count({ where: { goalId: mine.goalId } })).toBe(2);
  });

  it('happens once, however often it is asked for', async () => {
    const importId = await draftOf('date,goal,value\n2026-03-01,Learn the bends,12\n');
    await enter(importId);
    await undoLogImport(who(mine.userId), importId);
    const once = await rowsOf(mine.userId);
    await undoLogImport(who(mine.userId), importId);
    const { IdempotencyKey: _, ...rest } = await rowsOf(mine.userId);
    expect(rest).toEqual({ ...once, IdempotencyKey: undefined });
  });

  it('keeps a goal on which something else was logged, and what was corrected since', async () => {
    const importId = await draftOf(
      'date,goal,value\n2026-03-01,Push-ups,10\n2026-03-02,Push-ups,20\n',
    );
    await enter(importId, { targets: { 0: made(mine.strategyId) } });
    const goal = await db.goal.findFirstOrThrow({
      where: { planId: mine.planId, title: 'Push-ups' },
    });
    const [first] = await entries(goal.id);
    const correction = {
      entryId: first?.id ?? '',
      value: 11,
      occurredOn: '2026-03-01',
      note: '',
      link: '',
    };
    await correctEntry(who(mine.userId), correction);
    await undoLogImport(who(mine.userId), importId);
    const left = (await plan()).strategies
      .flatMap(({ goals }) => goals)
      .find(({ id }) => id === goal.id);
    expect(left?.entries).toEqual([{ occurredOn: '2026-03-01', value: 11 }]);
  });

  it('takes nothing of another import', async () => {
    const first = await draftOf('date,goal,value\n2026-03-01,Learn the bends,12\n');
    await enter(first);
    const second = await draftOf('date,goal,value\n2026-03-02,Learn the bends,13\n');
    await enter(second);
    await undoLogImport(who(mine.userId), first);
    expect((await plan()).strategies[0]?.goals[0]?.entries).toMatchObject([
      { value: 10 },
      { value: 13 },
    ]);
  });
});

it('a plan cannot begin before the time axis, whatever is in a file', async () => {
  const importId = await draftOf(
    'date,goal,value\n2025-12-31,Learn the bends,5\n2026-03-01,Learn the bends,6\n',
  );
  await enter(importId, { firstDay: 'on' });
  expect(await plan()).toMatchObject({ startedOn: FIRST_DAY });
  expect(await entries(mine.goalId)).toHaveLength(2);
});
