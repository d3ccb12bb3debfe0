import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { todayIn } from '@/lib/domain/calendar';
import { fromDateColumn } from '../database/date-columns';
import { NotFoundError, RuleError, StaleVersionError } from '../database/errors';
import { setGoalDropped, updateGoal } from '../goal/mutations';
import { loadPlan } from '../plan/load-plan';
import { updatePlanSettings } from '../plan/mutations';
import { logProgress } from '../progress/mutations';
import { undoAdoption } from '../scenario/undo-adoption';
import { makeOutlook, makeOwnedRows, type OwnedRows, who } from '../testing/fixtures';
import { ownerDb as db } from '../testing/owner-database';
import { rowsOf } from '../testing/personal-rows';
import { acceptRoad } from './accept-road';
import { layPlanRoad } from './lay-plan-road';

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

async function loaded() {
  const plan = await loadPlan(mine.planId, mine.userId);
  if (!plan) throw new Error('The plan is gone.');
  return plan;
}

/** The road that the page shows, and what its form sends. */
async function shown(query = '') {
  const plan = await loaded();
  const { road, hash } = await layPlanRoad(plan, new URLSearchParams(query));
  return { road, form: { planId: mine.planId, version: plan.version, query, shown: hash } };
}

const settings = () => {
  const { planId } = mine;
  return { planId, version: 1, title: 'My plan', timeZone: 'UTC', halfLife: 5 };
};
const accept = async (query = '') => {
  const { form } = await shown(query);
  return acceptRoad(who(mine.userId), form);
};
const added = () =>
  db.goal.findMany({
    where: { planId: mine.planId, templateKey: { not: null } },
    orderBy: [{ startOn: 'asc' }, { dueOn: 'asc' }],
    include: { strategy: { select: { key: true } } },
  });
const inUse = async () => (await loaded()).strategies.map((one) => one.inUseAnswered && one.inUse);

describe('taking a road', () => {
  it('adds the goals that were shown, and says what is in use', async () => {
    const { road, form } = await shown();
    expect(road.goals.length).toBeGreaterThan(2);
    await acceptRoad(who(mine.userId), form);
    const rows = await added();
    const written = rows.map((row) => [
      row.strategy.key,
      row.templateKey,
      row.title,
      row.points,
      fromDateColumn(row.startOn),
      fromDateColumn(row.dueOn),
    ]);
    expect(written.sort()).toEqual(
      road.goals
        .map((one) => [
          one.strategyKey,
          one.template,
          one.title,
          one.points,
          one.startOn,
          one.dueOn,
        ])
        .sort(),
    );
    expect(await inUse()).toEqual([true, true]);
    const positions = rows.filter(({ strategyId }) => strategyId === mine.strategyId);
    expect(positions.map(({ position }) => position).sort()).toEqual(
      positions.map((_, index) => index + 1),
    );
  });

  it('leaves what the person chose to leave', async () => {
    await accept('at=1&out=learn-the-river/first&use=-&use=keep-the-machines');
    const rows = await added();
    expect(
      rows.some((row) => `${row.strategy.key}/${row.templateKey}` === 'learn-the-river/first'),
    ).toBe(false);
    for (const [index, { startOn }] of rows.entries()) {
      const before = rows[index - 1];
      if (before) expect(startOn > before.dueOn).toBe(true);
    }
    expect(await inUse()).toEqual([false, true]);
  });

  it('happens once for one key', async () => {
    const { road, form } = await shown();
    const by = who(mine.userId);
    const [first, second] = await Promise.all([acceptRoad(by, form), acceptRoad(by, form)]);
    expect(second).toEqual(first);
    expect(await added()).toHaveLength(road.goals.length);
  });

  it.each([
    ['settings', () => updatePlanSettings(who(mine.userId), settings())],
    ['goals', () => setGoalDropped(who(mine.userId), mine.goalId, true)],
  ])('refuses a road that was shown before its plan’s %s changed', async (_what, change) => {
    const { form } = await shown();
    await change();
    const before = await rowsOf(mine.userId);
    await expect(acceptRoad(who(mine.userId), form)).rejects.toThrow(StaleVersionError);
    expect(await rowsOf(mine.userId)).toEqual(before);
    await accept();
    expect((await added()).length).toBeGreaterThan(0);
  });

  it('takes a road that an entry since has left as it was', async () => {
    const { form } = await shown();
    const entry = { goalId: mine.goalId, occurredOn: today, value: 10, note: '', link: '' };
    await logProgress(who(mine.userId), entry);
    await acceptRoad(who(mine.userId), form);
    expect((await added()).length).toBeGreaterThan(0);
  });

  it('trusts nothing but the choice: another road’s hash is refused', async () => {
    const [one, other] = [await shown(), await shown('at=1')];
    const mixed = { ...one.form, shown: other.form.shown };
    await expect(acceptRoad(who(mine.userId), mixed)).rejects.toThrow(StaleVersionError);
  });

  it('refuses a road without goals', async () => {
    await accept();
    const { road, form } = await shown();
    expect(road.goals).toEqual([]);
    await expect(acceptRoad(who(mine.userId), form)).rejects.toThrow(RuleError);
  });

  it('finds no plan of another person', async () => {
    const { form } = await shown();
    const theirs = await makeOwnedRows(outlook);
    await expect(acceptRoad(who(theirs.userId), form)).rejects.toThrow(NotFoundError);
  });
});

describe('undoing a road', () => {
  it('leaves the plan as it was', async () => {
    const before = await rowsOf(mine.userId);
    const { adoptionId } = await accept();
    await undoAdoption(who(mine.userId), adoptionId);
    const after = await rowsOf(mine.userId);
    for (const table of ['Goal', 'PlanStrategy', 'ProgressEntry', 'Milestone']) {
      expect(after[table]).toEqual(before[table]);
    }
  });

  it('keeps goals that were worked on, as they are', async () => {
    const { adoptionId } = await accept();
    const [logged, edited, ...others] = await added();
    if (!logged || !edited) throw new Error('The road has two goals.');
    const entry = { occurredOn: today, value: 1, note: '', link: '' };
    await logProgress(who(mine.userId), { ...entry, goalId: logged.id });
    await updateGoal(who(mine.userId), {
      goalId: edited.id,
      version: edited.version,
      strategyId: edited.strategyId,
      title: 'Mine now',
      unit: edited.unit,
      baseline: edited.baseline,
      target: edited.target,
      points: edited.points,
      startOn: fromDateColumn(edited.startOn),
      dueOn: fromDateColumn(edited.dueOn),
      notes: '',
    });
    expect(others.length).toBeGreaterThan(0);
    await undoAdoption(who(mine.userId), adoptionId);
    const kept = await added();
    expect(kept.map(({ id }) => id).sort()).toEqual([logged.id, edited.id].sort());
    expect(kept.every(({ droppedOn }) => droppedOn === null)).toBe(true);
  });

  it('keeps an answer on what is in use that was given since', async () => {
    await db.planStrategy.update({ where: { id: mine.strategyId }, data: { inUse: false } });
    const { adoptionId } = await accept();
    await db.planStrategy.update({ where: { id: mine.otherStrategyId }, data: { inUse: false } });
    await undoAdoption(who(mine.userId), adoptionId);
    expect(await inUse()).toEqual([false, false]);
  });
});
