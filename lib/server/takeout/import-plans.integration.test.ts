import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CEILINGS } from '@/lib/domain/ceiling';
import { accountTakeoutSchema, type PlanContent } from '@/lib/schemas/takeout/plan-content';
import { accountText } from '@/lib/schemas/takeout/write';
import { NotFoundError, RuleError } from '../database/errors';
import { moveFirstDay } from '../plan/first-day';
import { correctEntry, logProgress, setEntryRemoved } from '../progress/mutations';
import { makeOutlook, makeOwnedRows, makePerson, who } from '../testing/fixtures';
import { clearCookies, signInAs } from '../testing/mock-next-headers';
import { ownerDb as db, ownerPool } from '../testing/owner-database';
import { rowsOf } from '../testing/personal-rows';
import { makeTakenReview } from '../testing/review-fixtures';
import { account, contentsOf } from './account.fixture';
import { importPlans } from './import-plans';
import { planIds, planSnapshot } from './snapshot';
import { stageTakeout } from './stage';
import { undoImport } from './undo-import';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));

let outlook: string;
let userId: string;

beforeAll(async () => {
  outlook = await makeOutlook();
});
beforeEach(async () => {
  clearCookies();
  userId = await makePerson();
  await signInAs(userId);
});
afterAll(() => db.$disconnect());

const display = { theme: 'dark', dateFormat: 'iso', weekStart: 'sunday' } as const;

async function* each<T>(items: readonly T[]) {
  yield* items;
}

/** An account file with these plans. */
function fileOf(plans: readonly PlanContent[]): Promise<string> {
  const header = { exportedOn: '2026-11-30', settings: display };
  return text(Readable.from(accountText(header, each(plans))));
}

async function exported(id: string): Promise<string> {
  const contents: PlanContent[] = [];
  for (const planId of await planIds(id)) {
    const content = await planSnapshot(id, planId);
    if (content) contents.push(content);
  }
  return fileOf(contents);
}

async function stage(file: string, as = userId) {
  const importId = await stageTakeout(as, each([file]));
  const { plans, faults } = await db.takeoutImport.findUniqueOrThrow({
    where: { id: importId },
    include: { plans: { orderBy: { position: 'asc' } } },
  });
  return { importId, plans, faults };
}

async function bringAll(file: string, as = userId) {
  const { importId, faults } = await stage(file, as);
  expect(faults).toEqual([]);
  await importPlans(who(as), { importId, settings: true });
  return importId;
}

describe('out, and in again (trust 29)', () => {
  it('is the same bytes but for the date, whatever the account', async () => {
    const owned = await makeOwnedRows(outlook);
    await makeTakenReview(owned);
    const sample = await planSnapshot(owned.userId, owned.planId);
    if (!sample) throw new Error('The sample has its owner.');
    await fc.assert(
      fc.asyncProperty(account, async (made) => {
        const first = await makePerson();
        await bringAll(await fileOf(contentsOf(made, sample)), first);
        const file = await exported(first);
        expect(accountTakeoutSchema.safeParse(JSON.parse(file)).error).toBeUndefined();
        const second = await makePerson();
        await bringAll(file, second);
        expect(await exported(second)).toBe(file);
        const user = await db.user.findUniqueOrThrow({ where: { id: second } });
        expect(user).toMatchObject(display);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('imports reviews, decisions and what was put off', async () => {
    const owned = await makeOwnedRows(outlook);
    const { planId, goalId } = owned;
    await makeTakenReview(owned);
    const { outlookVersionId: versionId } = await db.plan.findUniqueOrThrow({
      where: { id: planId },
    });
    const record = {
      ...{ kind: 'gone', key: 'learn-the-river', choice: 'keep', planBasis: versionId },
      ...{ wasLeftOut: false, before: null, after: null },
    };
    const decision = {
      planId,
      userId: owned.userId,
      versionId,
      strategyKey: 'learn-the-river',
      choice: 'keep',
      record,
    };
    const { id: undoesId } = await db.outlookDecision.create({ data: decision });
    await db.outlookDecision.create({ data: { ...decision, undoesId } });
    const until = new Date('2027-02-02');
    await db.postponement.create({
      data: { planId, userId: owned.userId, actionKey: `overdue:${goalId}`, until },
    });
    const file = await exported(owned.userId);
    expect(file).toContain('"action":"overdue:g1"');
    await bringAll(file);
    expect(await exported(userId)).toBe(file);
  });

  it('takes entries from before the first day that do not count: removed or corrected ones', async () => {
    const { userId: owner, planId, goalId, entryId } = await makeOwnedRows(outlook);
    await setEntryRemoved(who(owner), entryId, true);
    const entry = { value: 3, note: '', link: '' };
    const mistyped = { ...entry, goalId, occurredOn: '2026-02-02' };
    const { entryId: wrong } = await logProgress(who(owner), mistyped);
    await correctEntry(who(owner), { ...entry, entryId: wrong, occurredOn: '2026-07-01' });
    await moveFirstDay(who(owner), { planId, version: 1, startedOn: '2026-06-01' });
    const file = await exported(owner);
    expect(file).toContain('"occurredOn":"2026-02-01"');
    expect(file).toContain('"occurredOn":"2026-02-02"');
    await bringAll(file);
    expect(await exported(userId)).toBe(file);
  });

  it('passes over what is there already, and imports a plan that changed as a second one', async () => {
    const owned = await makeOwnedRows(outlook);
    const file = await exported(owned.userId);
    await bringAll(file);
    expect((await stage(file)).plans).toMatchObject([{ state: 'same', content: null }]);
    await bringAll(file);
    expect(await planIds(userId)).toHaveLength(1);
    await db.plan.updateMany({ where: { userId }, data: { halfLifeYears: 3 } });
    expect((await stage(file)).plans).toMatchObject([{ state: 'changed' }]);
    await bringAll(file);
    expect(await planIds(userId)).toHaveLength(2);
  });

  it('happens once, however often it is sent', async () => {
    const { importId } = await stage(await exported((await makeOwnedRows(outlook)).userId));
    const send = () => importPlans(who(userId), { importId, settings: false });
    await Promise.all([send(), send(), send()]);
    expect(await planIds(userId)).toHaveLength(1);
  });
});

describe('what was written is read back (trust 29)', () => {
  it('and where it is not what the file says, nothing is imported', async () => {
    const file = await exported((await makeOwnedRows(outlook)).userId);
    const { importId } = await stage(file);
    await ownerPool.query(`
      CREATE FUNCTION change_words() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN NEW."notes" := NEW."notes" || '.'; RETURN NEW; END $$;
      CREATE TRIGGER change_words BEFORE INSERT ON "Goal"
        FOR EACH ROW EXECUTE FUNCTION change_words()`);
    try {
      const imported = importPlans(who(userId), { importId, settings: true });
      await expect(imported).rejects.toThrow('did not read back as it is in the file');
    } finally {
      await ownerPool.query('DROP FUNCTION change_words() CASCADE');
    }
    expect(await planIds(userId)).toEqual([]);
    await importPlans(who(userId), { importId, settings: true });
    expect(await exported(userId)).toBe(await fileOf(JSON.parse(file).plans));
  });
});

describe('an import and ceilings (trust 24)', () => {
  it('adds as many open goals as a plan may have, and with one more nothing', async () => {
    const [plan] = JSON.parse(await exported((await makeOwnedRows(outlook)).userId)).plans;
    const [strategy, ...others] = plan.strategies;
    const goal = { ...strategy.goals[0], milestones: [], entries: [] };
    const withGoals = async (count: number) => {
      const goals = Array.from({ length: count }, (_, at) => ({ ...goal, id: `g${at + 1}` }));
      const empty = others.map((other: object) => ({ ...other, goals: [] }));
      const strategies = [{ ...strategy, goals }, ...empty];
      return fileOf([{ ...plan, strategies, scenarios: [], adoptions: [], reviews: [] }]);
    };
    await expect(bringAll(await withGoals(CEILINGS.openGoals + 1))).rejects.toThrow(RuleError);
    expect(await planIds(userId)).toEqual([]);
    await bringAll(await withGoals(CEILINGS.openGoals));
    expect(await planIds(userId)).toHaveLength(1);
  });
});

describe('a file chooses nothing that is not its own (trust 29)', () => {
  it('neither an owner, nor an id, nor a moment, and what has no field is a fault', async () => {
    const theirs = await makeOwnedRows(outlook);
    const before = await rowsOf(theirs.userId);
    const file = JSON.parse(await exported(theirs.userId));
    for (const extra of [
      { userId: theirs.userId },
      { id: theirs.planId },
      { createdAt: '2020-01-01' },
      { role: 'administrator' },
    ]) {
      const changed = structuredClone(file);
      Object.assign(changed.plans[0].plan, extra);
      const { faults, plans } = await stage(JSON.stringify(changed, null, 1));
      expect(faults).toEqual([expect.stringMatching(/^Line \d+, plans\[0\]\.plan: has no field/)]);
      expect(plans).toEqual([]);
    }
    await bringAll(JSON.stringify(file));
    expect(await rowsOf(theirs.userId)).toEqual(before);
    const [planId = ''] = await planIds(userId);
    expect(planId).not.toBe(theirs.planId);
    const made = await db.plan.findUniqueOrThrow({ where: { id: planId } });
    expect(Date.now() - made.createdAt.getTime()).toBeLessThan(60_000);
  });

  it('nor another person’s upload', async () => {
    const { importId } = await stage(await exported((await makeOwnedRows(outlook)).userId));
    const other = await makePerson();
    await signInAs(other);
    await expect(importPlans(who(other), { importId, settings: true })).rejects.toThrow(
      NotFoundError,
    );
    expect(await planIds(other)).toEqual([]);
  });

  it('names the line and the path of each fault, and imports the other plans', async () => {
    const file = JSON.parse(await exported((await makeOwnedRows(outlook)).userId));
    const broken = structuredClone(file.plans[0]);
    broken.strategies[0].goals[0].dueOn = '2031-02-30';
    file.plans.push(broken);
    const written = JSON.stringify(file, null, 1);
    const line = written.slice(0, written.indexOf('2031-02-30')).split('\n').length;
    const { faults, plans } = await stage(written);
    expect(faults).toEqual([
      `Line ${line}, plans[1].strategies[0].goals[0].dueOn: must be a real date of the years 2000 to 2100, such as 2028-03-31`,
    ]);
    expect(plans).toHaveLength(1);
  });

  it('says what to do where the outlook is not here, and takes another version of it', async () => {
    const file = await exported((await makeOwnedRows(outlook)).userId);
    const lost = await stage(file.replaceAll(outlook, 'no-such-outlook'));
    expect(lost.faults[0]).toContain('which this installation does not have. Ask the people');
    const older = await stage(file.replaceAll(/[0-9a-f]{64}/g, '0'.repeat(64)));
    expect(older.plans[0]?.remark).toContain('another version of its outlook');
    await importPlans(who(userId), { importId: older.importId, settings: false });
    expect(await exported(userId)).toBe(file);
  });
});

describe('the undo of an import', () => {
  it('deletes what came in and is as it came, with its settings, and nothing else', async () => {
    const before = await makeOwnedRows(outlook);
    await signInAs(before.userId);
    const own = await exported(before.userId);
    const content = JSON.parse(own).plans[0];
    content.plan.title = 'Another';
    const importId = await bringAll(await fileOf([content]), before.userId);
    expect(await planIds(before.userId)).toHaveLength(2);
    expect(await undoImport(who(before.userId), importId)).toEqual({ deleted: 1, archived: 0 });
    expect(await exported(before.userId)).toBe(own);
    expect(await db.user.findUniqueOrThrow({ where: { id: before.userId } })).toMatchObject({
      theme: 'system',
    });
    await expect(undoImport(who(before.userId), importId)).rejects.toThrow(NotFoundError);
  });

  it('archives a plan that was worked on since', async () => {
    const importId = await bringAll(await exported((await makeOwnedRows(outlook)).userId));
    const { id: goalId } = await db.goal.findFirstOrThrow({ where: { userId } });
    await logProgress(who(userId), {
      goalId,
      occurredOn: '2026-05-05',
      value: 1,
      note: '',
      link: '',
    });
    expect(await undoImport(who(userId), importId)).toEqual({ deleted: 0, archived: 1 });
    expect(await db.plan.findFirstOrThrow({ where: { userId } })).toMatchObject({
      archivedAt: expect.any(Date),
    });
  });

  it('is no way to delete any other plan, for the database either', async () => {
    const { planId, userId: owner } = await makeOwnedRows(outlook);
    await signInAs(owner);
    const { db: app } = await import('../database/db');
    const { asUser } = await import('../database/viewer');
    await asUser(owner, () => app.plan.deleteMany({ where: { id: planId } }));
    expect(await db.plan.count({ where: { id: planId } })).toBe(1);
  });

  it('ends after a day', async () => {
    const importId = await bringAll(await exported((await makeOwnedRows(outlook)).userId));
    await db.takeoutImport.update({ where: { id: importId }, data: { expiresAt: new Date(0) } });
    await expect(undoImport(who(userId), importId)).rejects.toThrow(NotFoundError);
  });
});
