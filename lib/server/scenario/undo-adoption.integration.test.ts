import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays, todayIn } from '@/lib/domain/calendar';
import type { Scenario } from '@/lib/domain/scenario';
import { fromDateColumn, toDateColumn } from '../database/date-columns';
import { NotFoundError } from '../database/errors';
import { setGoalDropped, updateGoal } from '../goal/mutations';
import { updatePlanSettings } from '../plan/mutations';
import { logProgress } from '../progress/mutations';
import { makeGoal, makeOutlook, makeOwnedRows, type OwnedRows, who } from '../testing/fixtures';
import { ownerDb as db } from '../testing/owner-database';
import { imaginedGoal, queryOf } from '../testing/scenario-fixtures';
import { adoptScenario } from './adopt';
import { undoAdoption } from './undo-adoption';

const today = todayIn('UTC', new Date());

let outlook: string;
let mine: OwnedRows;
let goalIds: string[];

beforeAll(async () => {
  outlook = await makeOutlook();
});
beforeEach(async () => {
  mine = await makeOwnedRows(outlook);
  goalIds = [mine.goalId, await makeGoal(mine), await makeGoal(mine)];
  await setGoalDropped(who(mine.userId), goalIds[2] ?? '', true);
});
afterAll(() => db.$disconnect());

async function adopt(given: Partial<Scenario>) {
  const { version } = await db.plan.findUniqueOrThrow({ where: { id: mine.planId } });
  const input = { planId: mine.planId, version, name: '', query: queryOf(given) };
  return (await adoptScenario(who(mine.userId), input)).adoptionId;
}
const undo = (id: string, by = who(mine.userId)) => undoAdoption(by, id);
const goal = (id: string) => db.goal.findUniqueOrThrow({ where: { id } });
const addedGoal = () =>
  db.goal.findFirst({ where: { planId: mine.planId, title: 'Chart the delta' } });

/** Plan, goals and all that hangs on them, without what every write moves on. */
async function planRows() {
  const plan = await db.plan.findUniqueOrThrow({
    where: { id: mine.planId },
    include: {
      strategies: {
        orderBy: { position: 'asc' },
        include: {
          goals: { orderBy: { id: 'asc' }, include: { entries: true, milestones: true } },
        },
      },
    },
  });
  const still = ({ version: _version, updatedAt: _updatedAt, ...row }: typeof plan) => row;
  return {
    ...still(plan),
    strategies: plan.strategies.map((strategy) => ({
      ...strategy,
      goals: strategy.goals.map(({ version: _version, updatedAt: _updatedAt, ...row }) => row),
    })),
  };
}

async function edit(goalId: string, change: { title?: string; dueOn?: string }) {
  const row = await goal(goalId);
  const { strategyId, title, unit, baseline, target, points, version, notes } = row;
  const [startOn, dueOn] = [fromDateColumn(row.startOn), fromDateColumn(row.dueOn)];
  const fields = { strategyId, title, unit, baseline, target, points, notes, startOn, dueOn };
  await updateGoal(who(mine.userId), { ...fields, ...change, goalId, version });
}

describe('undoing an adoption', () => {
  it('leaves plan and goals as they were, whatever was adopted', async () => {
    const when = fc.integer({ min: 1, max: 9_000 }).map((days) => addDays('2026-01-01', days));
    const imagined = fc.record({
      strategyKey: fc.constantFrom('learn-the-river', 'keep-the-machines'),
      points: fc.integer({ min: 1, max: 100 }),
      startOn: fc.constant('2026-01-01'),
      dueOn: when,
      title: fc.constantFrom('Chart the delta', 'Oil them'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.option(fc.double({ min: 0.5, max: 100, noNaN: true }), { nil: null }),
        fc.subarray([0, 1, 2]),
        fc.dictionary(fc.constantFrom('0', '1', '2'), when),
        fc.array(imagined, { maxLength: 3 }),
        async (years, off, shifts, created) => {
          const before = await planRows();
          const adoptionId = await adopt({
            // Never the plan's own, so that there is always something to adopt.
            halfLifeYears: years === 10 ? 11 : years,
            goalsOff: off.map((index) => goalIds[index] ?? ''),
            dueShifts: Object.fromEntries(
              Object.entries(shifts).map(([index, dueOn]) => [goalIds[Number(index)], dueOn]),
            ),
            imagined: created,
          });
          expect(await planRows()).not.toEqual(before);
          await undo(adoptionId);
          expect(await planRows()).toEqual(before);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('goes back step by step where one was adopted on another', async () => {
    const [id = ''] = goalIds;
    const before = await planRows();
    const first = await adopt({ dueShifts: { [id]: '2033-03-03' }, halfLifeYears: 5 });
    const between = await planRows();
    const second = await adopt({ dueShifts: { [id]: '2044-04-04' }, halfLifeYears: null });
    await undo(second);
    expect(await planRows()).toEqual(between);
    await undo(first);
    expect(await planRows()).toEqual(before);
  });

  it('is done once: a second time there is nothing to undo', async () => {
    const adoptionId = await adopt({ halfLifeYears: 4 });
    const by = who(mine.userId);
    const once = await undo(adoptionId, by);
    const after = await db.plan.findUniqueOrThrow({ where: { id: mine.planId } });
    expect(await undo(adoptionId, by)).toEqual(once);
    await expect(undo(adoptionId)).rejects.toThrow(NotFoundError);
    expect(await db.plan.findUniqueOrThrow({ where: { id: mine.planId } })).toEqual(after);
  });

  it('keeps what was written in a goal since, and puts its date back', async () => {
    const [id = ''] = goalIds;
    const adoptionId = await adopt({ dueShifts: { [id]: '2033-03-03' } });
    await edit(id, { title: 'Learn all the bends' });
    await undo(adoptionId);
    expect(await goal(id)).toMatchObject({
      title: 'Learn all the bends',
      dueOn: toDateColumn('2030-12-31'),
      version: 4,
    });
  });

  it('keeps a date, a fade and a goal taken up again that were changed since', async () => {
    const [moved = '', dropped = ''] = goalIds;
    const adoptionId = await adopt({
      dueShifts: { [moved]: '2033-03-03' },
      goalsOff: [dropped],
      halfLifeYears: 4,
    });
    await edit(moved, { dueOn: '2035-05-05' });
    await setGoalDropped(who(mine.userId), dropped, false);
    const settings = { planId: mine.planId, version: 2, title: 'Mine', timeZone: 'UTC' };
    await updatePlanSettings(who(mine.userId), { ...settings, halfLife: 7 });
    await undo(adoptionId);
    expect((await goal(moved)).dueOn).toEqual(toDateColumn('2035-05-05'));
    expect((await goal(dropped)).droppedOn).toBeNull();
    expect(await db.plan.findUniqueOrThrow({ where: { id: mine.planId } })).toMatchObject({
      title: 'Mine',
      halfLifeYears: 7,
    });
  });

  it('drops an added goal that was logged on, with its log', async () => {
    const adoptionId = await adopt({ imagined: [imaginedGoal()] });
    const { id: goalId } = (await addedGoal()) ?? { id: '' };
    const entry = { occurredOn: '2026-04-01', value: 5, note: '', link: '' };
    await logProgress(who(mine.userId), { ...entry, goalId });
    await undo(adoptionId);
    expect((await addedGoal())?.droppedOn).toEqual(toDateColumn(today));
    expect(await db.progressEntry.count({ where: { goalId } })).toBe(1);
  });

  it('drops an added goal that was edited since, and takes others away', async () => {
    const adoptionId = await adopt({
      imagined: [imaginedGoal(), imaginedGoal({ title: 'Chart the springs' })],
    });
    const { id = '' } = (await addedGoal()) ?? {};
    await edit(id, { title: 'Chart the whole delta' });
    await undo(adoptionId);
    expect((await goal(id)).droppedOn).toEqual(toDateColumn(today));
    expect(
      await db.goal.count({ where: { title: 'Chart the springs', planId: mine.planId } }),
    ).toBe(0);
  });

  it('loses no entry that is logged on an added goal at that moment', async () => {
    for (let round = 0; round < 5; round++) {
      const adoptionId = await adopt({ imagined: [imaginedGoal()] });
      const { id: goalId } = (await addedGoal()) ?? { id: '' };
      const entry = { occurredOn: '2026-04-01', value: 5, note: '', link: '', goalId };
      const [logged] = await Promise.allSettled([
        logProgress(who(mine.userId), entry),
        undo(adoptionId),
      ]);
      const entries = await db.progressEntry.count({ where: { goalId } });
      expect(entries).toBe(logged.status === 'fulfilled' ? 1 : 0);
      await db.goal.deleteMany({ where: { id: goalId } });
    }
  });
});
