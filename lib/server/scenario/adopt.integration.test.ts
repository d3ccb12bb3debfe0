import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { todayIn } from '@/lib/domain/calendar';
import { adoptedPlan, scenarioChanges, scenarioFromQuery } from '@/lib/domain/scenario';
import { toDateColumn } from '../database/date-columns';
import { NotFoundError, RuleError, StaleVersionError } from '../database/errors';
import { loadPlan } from '../plan/load-plan';
import { updatePlanSettings } from '../plan/mutations';
import { makeGoal, makeOutlook, makeOwnedRows, type OwnedRows, who } from '../testing/fixtures';
import { ownerDb as db } from '../testing/owner-database';
import { rowsOf } from '../testing/personal-rows';
import { imaginedGoal, queryOf } from '../testing/scenario-fixtures';
import { adoptScenario } from './adopt';

const today = todayIn('UTC', new Date());

let outlook: string;
let mine: OwnedRows;
let otherGoalId: string;

beforeAll(async () => {
  outlook = await makeOutlook();
});
beforeEach(async () => {
  mine = await makeOwnedRows(outlook);
  otherGoalId = await makeGoal(mine);
});
afterAll(() => db.$disconnect());

const adopt = (query: string, version = 1, by = who(mine.userId)) =>
  adoptScenario(by, { planId: mine.planId, version, name: 'Tried', query });
const goal = (id: string) => db.goal.findUniqueOrThrow({ where: { id } });
const plan = () => db.plan.findUniqueOrThrow({ where: { id: mine.planId } });

describe('adopting a scenario', () => {
  it('takes its fade, drops, due dates and imagined goals into the plan', async () => {
    const query = queryOf({
      pace: 2,
      disruption: 1.5,
      halfLifeYears: 4,
      goalsOff: [mine.goalId],
      dueShifts: { [otherGoalId]: '2032-02-29' },
      imagined: [
        imaginedGoal(),
        imaginedGoal({ strategyKey: 'keep-the-machines', title: 'Oil them' }),
        imaginedGoal({ title: 'Chart the springs', points: 1 }),
      ],
    });
    const { adoptionId } = await adopt(query);
    expect(await plan()).toMatchObject({ halfLifeYears: 4, version: 2 });
    expect(await goal(mine.goalId)).toMatchObject({ droppedOn: toDateColumn(today), version: 2 });
    expect(await goal(otherGoalId)).toMatchObject({
      dueOn: toDateColumn('2032-02-29'),
      droppedOn: null,
      version: 2,
    });
    const added = await db.goal.findMany({
      where: { planId: mine.planId, title: { in: ['Chart the delta', 'Oil them'] } },
      orderBy: { title: 'asc' },
    });
    expect(added).toMatchObject([
      {
        title: 'Chart the delta',
        strategyId: mine.strategyId,
        position: 2,
        points: 12.5,
        unit: '%',
        baseline: 0,
        target: 100,
        startOn: toDateColumn('2026-03-01'),
      },
      { title: 'Oil them', strategyId: mine.otherStrategyId, position: 0 },
    ]);
    expect(await db.adoption.findUniqueOrThrow({ where: { id: adoptionId } })).toMatchObject({
      name: 'Tried',
      query,
      undoneAt: null,
    });
  });

  it('leaves the plan that its preview showed', async () => {
    const query = queryOf({
      halfLifeYears: null,
      goalsOff: [mine.goalId],
      dueShifts: { [otherGoalId]: '2032-02-29' },
      imagined: [imaginedGoal()],
    });
    const before = await loadPlan(mine.planId, mine.userId);
    if (!before) throw new Error('The plan is gone.');
    const { scenario } = scenarioFromQuery(query, before);
    const preview = adoptedPlan(before, scenarioChanges(before, scenario), today);
    await adopt(query);
    const after = await loadPlan(mine.planId, mine.userId);
    const shown = (of: typeof preview | typeof after) =>
      of?.strategies.map(({ goals }) =>
        goals.map(({ title, startOn, dueOn, points, droppedOn, entries }) => ({
          title,
          startOn,
          dueOn,
          points,
          droppedOn,
          entries: entries.length,
        })),
      );
    expect(after?.halfLifeYears).toBe(preview.halfLifeYears);
    expect(shown(after)).toEqual(shown(preview));
  });

  it('leaves every log, and what it does not name, alone', async () => {
    const before = await rowsOf(mine.userId);
    await adopt(queryOf({ goalsOff: [mine.goalId] }));
    const after = await rowsOf(mine.userId);
    for (const table of ['ProgressEntry', 'EntryMark', 'Milestone', 'PlanStrategy', 'Scenario']) {
      expect(after[table]).toEqual(before[table]);
    }
    expect(await goal(otherGoalId)).toMatchObject({ version: 1 });
  });

  it.each([
    ['pace and disruption alone', () => queryOf({ pace: 2, disruption: 0.5 })],
    ['the fade that the plan has', () => queryOf({ halfLifeYears: 10 })],
    ['the due date that a goal has', () => queryOf({ dueShifts: { [otherGoalId]: '2030-12-31' } })],
    ['a goal that is none of the plan’s', () => queryOf({ goalsOff: [mine.planId] })],
    ['today’s plan', () => ''],
  ])('refuses %s: nothing of it is a plan’s', async (_what, query) => {
    const before = await rowsOf(mine.userId);
    await expect(adopt(query())).rejects.toThrow(RuleError);
    expect(await rowsOf(mine.userId)).toEqual(before);
  });

  it('refuses a preview that is older than the plan’s settings', async () => {
    await updatePlanSettings(who(mine.userId), {
      planId: mine.planId,
      version: 1,
      title: 'Edited',
      timeZone: 'UTC',
      halfLife: 7,
    });
    const before = await rowsOf(mine.userId);
    const stale = await adopt(queryOf({ halfLifeYears: 4 })).catch((error) => error);
    expect(stale).toBeInstanceOf(StaleVersionError);
    expect(stale.version).toBe(2);
    expect(await rowsOf(mine.userId)).toEqual(before);
    await adopt(queryOf({ halfLifeYears: 4 }), 2);
    expect((await plan()).halfLifeYears).toBe(4);
  });

  it('happens once for one key, and once of two at the same time', async () => {
    const by = who(mine.userId);
    const query = queryOf({ imagined: [imaginedGoal()] });
    const [first, second] = await Promise.all([adopt(query, 1, by), adopt(query, 1, by)]);
    expect(second).toEqual(first);
    const rivals = await Promise.allSettled([adopt(query, 2), adopt(query, 2)]);
    expect(rivals.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.goal.count({ where: { planId: mine.planId } })).toBe(4);
  });

  it('finds no plan of another person', async () => {
    const theirs = await makeOwnedRows(outlook);
    const query = queryOf({ goalsOff: [theirs.goalId], halfLifeYears: 1 });
    const input = { planId: theirs.planId, version: 1, name: '', query };
    await expect(adoptScenario(who(mine.userId), input)).rejects.toThrow(NotFoundError);
  });
});
