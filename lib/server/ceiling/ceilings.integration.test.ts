import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CEILINGS } from '@/lib/domain/ceiling';
import { RuleError } from '../database/errors';
import { createMilestone, setMilestoneRemoved } from '../goal/milestones';
import { createGoal, setGoalDropped } from '../goal/mutations';
import { recordAccountEvent } from '../identity/event/events';
import { createSession } from '../identity/session/session-store';
import { createPlan } from '../plan/create-plan';
import { setPlanArchived } from '../plan/mutations';
import { bringBackActions, putOffAction } from '../plan/postponements';
import { correctEntry, logProgress, setEntryRemoved } from '../progress/mutations';
import { adoptScenario } from '../scenario/adopt';
import { saveScenario, setScenarioRemoved } from '../scenario/mutations';
import { undoAdoption } from '../scenario/undo-adoption';
import { choices, makeOutlook, makeOwnedRows, type OwnedRows, who } from '../testing/fixtures';
import { addEntries, addGoals, addMarks, addMilestones, addPlans } from '../testing/many-rows';
import { ownerDb as db } from '../testing/owner-database';
import { rowsOf } from '../testing/personal-rows';
import { imaginedGoal, queryOf } from '../testing/scenario-fixtures';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));

let outlook: string;
let mine: OwnedRows;

beforeAll(async () => {
  outlook = await makeOutlook();
});
beforeEach(async () => {
  mine = await makeOwnedRows(outlook);
});
afterAll(() => db.$disconnect());

const by = () => who(mine.userId);

/** Ten requests at once. @returns how many were done; the others were refused by a rule. */
async function tenAtOnce(request: (index: number) => Promise<unknown>): Promise<number> {
  const results = await Promise.allSettled(
    Array.from({ length: 10 }, (_, index) => request(index)),
  );
  for (const result of results) {
    if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(RuleError);
  }
  return results.filter(({ status }) => status === 'fulfilled').length;
}

/** Refused with a sentence at a field, and every row is as it was. */
async function refused(work: () => Promise<unknown>, field: string, sentence: RegExp) {
  const before = await rowsOf(mine.userId);
  const error = await work().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(RuleError);
  expect(error).toMatchObject({ field, sentence: expect.stringMatching(sentence) });
  expect(await rowsOf(mine.userId)).toEqual(before);
}

const newGoal = (change: object = {}) => ({
  strategyId: mine.strategyId,
  title: 'One more',
  dueOn: '2031-12-31',
  unit: '',
  notes: '',
  ...change,
});
const entry = (change: object = {}) => ({
  goalId: mine.goalId,
  value: 12,
  occurredOn: '2026-03-01',
  note: '',
  link: '',
  ...change,
});
const milestone = () => ({ goalId: mine.goalId, title: 'One more', dueOn: '2028-01-01' });

describe('goals in a plan (trust 24)', () => {
  it('are at most 200 open ones, however many are added at once', async () => {
    await addGoals(mine, CEILINGS.openGoals - 3);
    expect(await tenAtOnce(() => createGoal(by(), newGoal()))).toBe(2);
    await refused(() => createGoal(by(), newGoal()), 'title', /200 open goals.*drop or finish one/);
  });

  it('count as open while they are neither dropped nor reached', async () => {
    const [dropped = '', reached = ''] = await addGoals(mine, CEILINGS.openGoals - 1);
    await refused(() => createGoal(by(), newGoal()), 'title', /200 open goals/);
    await setGoalDropped(by(), dropped, true);
    await createGoal(by(), newGoal());
    const finished = await logProgress(by(), entry({ goalId: reached, value: 100 }));
    await createGoal(by(), newGoal());
    await setEntryRemoved(by(), finished.entryId, true);
    await refused(() => createGoal(by(), newGoal()), 'title', /200 open goals/);
    await setEntryRemoved(by(), finished.entryId, false);
    const { entryId } = finished;
    const { goalId: _goal, ...values } = entry({ value: 99 });
    await correctEntry(by(), { ...values, entryId });
    await refused(() => createGoal(by(), newGoal()), 'title', /200 open goals/);
  });

  it('are at most 500 in all, with those that are reached', async () => {
    await addGoals(mine, CEILINGS.goals - 2, true);
    expect(await tenAtOnce(() => createGoal(by(), newGoal()))).toBe(1);
    await refused(() => createGoal(by(), newGoal()), 'title', /500 goals/);
  });

  it('stay and work above a ceiling where there were more before', async () => {
    const [first = ''] = await addGoals(mine, CEILINGS.goals + 100);
    await logProgress(by(), entry({ goalId: first }));
    await setGoalDropped(by(), first, true);
    await refused(() => createGoal(by(), newGoal()), 'title', /500 goals/);
  });

  it('are taken up again only where there is room, which a reached one does not need', async () => {
    await addGoals(mine, CEILINGS.openGoals - 1);
    const [reached = ''] = await addGoals(mine, 1, true);
    await setGoalDropped(by(), reached, true);
    await setGoalDropped(by(), mine.goalId, true);
    await createGoal(by(), newGoal());
    await refused(() => setGoalDropped(by(), mine.goalId, false), '', /200 open goals/);
    await setGoalDropped(by(), reached, false);
  });

  it('come from a scenario only as far as there is room, with those that it drops', async () => {
    const ids = await addGoals(mine, CEILINGS.openGoals - 2);
    const { planId } = mine;
    const two = { imagined: [imaginedGoal(), imaginedGoal()] };
    const adopt = (query: string, version: number) =>
      adoptScenario(by(), { planId, version, name: '', query });
    await refused(() => adopt(queryOf(two), 1), '', /adds 2 goals, and there is room for one more/);
    const { adoptionId } = await adopt(queryOf({ ...two, goalsOff: ids.slice(0, 1) }), 1);
    await refused(() => createGoal(by(), newGoal()), 'title', /200 open goals/);
    // The undo takes two goals away and opens one again: there is room for it.
    await undoAdoption(by(), adoptionId);
    await createGoal(by(), newGoal());
  });

  it('are opened again by an undo only where there is room', async () => {
    const ids = await addGoals(mine, CEILINGS.openGoals - 1);
    const { planId } = mine;
    const query = queryOf({ goalsOff: ids.slice(0, 2) });
    const { adoptionId } = await adoptScenario(by(), { planId, version: 1, name: '', query });
    await createGoal(by(), newGoal());
    await refused(() => undoAdoption(by(), adoptionId), '', /200 open goals|room for one more/);
    await setGoalDropped(by(), mine.goalId, true);
    await undoAdoption(by(), adoptionId);
  });
});

describe('milestones of a goal (trust 24)', () => {
  it('are at most 50, however many are added at once', async () => {
    await addMilestones(mine, CEILINGS.milestones - 3);
    expect(await tenAtOnce(() => createMilestone(by(), milestone()))).toBe(2);
    await refused(() => createMilestone(by(), milestone()), 'title', /50 milestones/);
  });

  it('are put back only where there is room', async () => {
    const removed = await addMilestones(mine, 10, true);
    await addMilestones(mine, CEILINGS.milestones - 3);
    const back = (index: number) => setMilestoneRemoved(by(), removed[index] ?? '', false);
    expect(await tenAtOnce(back)).toBe(2);
    // What is there already is put back as often as the button is pressed.
    await setMilestoneRemoved(by(), mine.milestoneId, false);
  });

  it('are at most 100 with the removed ones', async () => {
    await addMilestones(mine, CEILINGS.allMilestones - 1, true);
    await refused(() => createMilestone(by(), milestone()), 'title', /100 milestones/);
  });
});

describe('entries of a plan (trust 24)', () => {
  it('are at most 20,000, however many are logged at once, and can still be corrected', async () => {
    await addEntries(mine, CEILINGS.entries - 3);
    expect(await tenAtOnce(() => logProgress(by(), entry()))).toBe(2);
    await refused(() => logProgress(by(), entry()), 'value', /20,000 entries/);
    const { goalId: _goal, ...values } = entry();
    const { entryId } = mine;
    const corrected = await correctEntry(by(), { ...values, entryId });
    await setEntryRemoved(by(), corrected.entryId, true);
  });

  it('are at most 22,000 with their corrections', async () => {
    await addEntries(mine, CEILINGS.allEntries - 1);
    const { goalId: _goal, ...values } = entry();
    const correct = () => correctEntry(by(), { ...values, entryId: mine.entryId });
    await refused(correct, 'value', /22,000 entries and corrections/);
  });

  it('are removed and restored at most 20,000 times by a person', async () => {
    await addMarks(mine, CEILINGS.entryMarks - 1);
    await setEntryRemoved(by(), mine.entryId, true);
    await refused(() => setEntryRemoved(by(), mine.entryId, false), '', /20,000 times/);
  });
});

describe('plans of a person (trust 24)', () => {
  it('are at most 20 in use, however many are begun at once', async () => {
    await addPlans(mine, CEILINGS.plansInUse - 3);
    expect(await tenAtOnce(() => createPlan(by(), choices(outlook)))).toBe(2);
    await refused(() => createPlan(by(), choices(outlook)), '', /20 plans in use.*archive one/);
    await setPlanArchived(by(), mine.planId, true);
    await createPlan(by(), choices(outlook));
    await refused(() => setPlanArchived(by(), mine.planId, false), '', /20 plans in use/);
  });

  it('are brought back only where there is room, however many at once', async () => {
    const archived = await addPlans(mine, 10, true);
    await addPlans(mine, CEILINGS.plansInUse - 3);
    expect(await tenAtOnce((at) => setPlanArchived(by(), archived[at] ?? '', false))).toBe(2);
    await setPlanArchived(by(), mine.planId, false);
  });

  it('are at most 100 with the archived ones', async () => {
    await addPlans(mine, CEILINGS.plans - 1, true);
    await refused(() => createPlan(by(), choices(outlook)), '', /100 plans/);
  });

  it('are made archived where they were chosen before signing in, so that nothing is lost', async () => {
    await addPlans(mine, CEILINGS.plansInUse - 1);
    const { planId } = await createPlan(by(), choices(outlook), new Date());
    const made = await db.plan.findUniqueOrThrow({ where: { id: planId } });
    expect(made.archivedAt).not.toBeNull();
  });
});

describe('other rows of a plan (trust 24)', () => {
  it('keep the latest of the removed scenarios', async () => {
    const { userId, planId } = mine;
    const removedAt = (index: number) => new Date(Date.UTC(2026, 0, 1) + index);
    await db.scenario.createMany({
      data: Array.from({ length: CEILINGS.removedScenarios + 20 }, (_, index) => ({
        userId,
        planId,
        name: String(index),
        query: 'pace=2',
        removedAt: removedAt(index),
      })),
    });
    await saveScenario(by(), { planId, name: 'New', query: 'pace=2' });
    const kept = await db.scenario.findMany({
      where: { planId, removedAt: { not: null } },
      orderBy: { removedAt: 'asc' },
    });
    expect(kept).toHaveLength(CEILINGS.removedScenarios);
    expect(kept[0]?.name).toBe('20');
    await setScenarioRemoved(by(), kept[0]?.id ?? '', false);
  });

  it('put off at most 200 actions at a time; those that came back do not count', async () => {
    const { userId, planId } = mine;
    const putOff = (actionKey: string) => putOffAction(by(), { planId, actionKey, days: 7 });
    const rows = (until: string, many: number, name: string) =>
      db.postponement.createMany({
        data: Array.from({ length: many }, (_, at) => ({
          userId,
          planId,
          actionKey: `${name}:${at}`,
          until: new Date(until),
        })),
      });
    await rows('2026-01-02', 300, 'past');
    await rows('2099-01-01', CEILINGS.postponements - 2, 'ahead');
    expect(await tenAtOnce((index) => putOff(`more:${index}`))).toBe(2);
    await putOff('ahead:0');
    await refused(() => putOff('another'), '', /200 actions.*To put off another/);
    await bringBackActions(by(), { planId });
    await putOff('another');
  });

  it('take over at most 500 scenarios and roads', async () => {
    const { userId, planId } = mine;
    await db.adoption.createMany({
      data: Array.from({ length: CEILINGS.adoptions }, () => ({
        userId,
        planId,
        name: '',
        query: '',
        before: {},
      })),
    });
    const query = queryOf({ halfLifeYears: 5 });
    const adopt = () => adoptScenario(by(), { planId, version: 1, name: '', query });
    await refused(adopt, '', /500 scenarios and roads/);
  });
});

describe('rows of an account (trust 24)', () => {
  it('are at most 100 sessions: signing in ends the one that was used longest ago', async () => {
    const { userId } = mine;
    const expiresAt = new Date('2099-01-01');
    await db.session.createMany({
      data: Array.from({ length: CEILINGS.sessions + 20 }, (_, index) => ({
        userId,
        tokenHash: `${userId} ${index}`,
        lastUsedAt: new Date(Date.now() - 60_000 * (200 - index)),
        expiresAt,
      })),
    });
    await createSession(userId, 'Firefox');
    const left = await db.session.findMany({ where: { userId }, orderBy: { lastUsedAt: 'asc' } });
    expect(left).toHaveLength(CEILINGS.sessions);
    expect(left[0]?.tokenHash).toBe(`${userId} 21`);
  });

  it('are at most 200 events of a kind, the latest, and none pushes out another kind (trust 25)', async () => {
    const { userId } = mine;
    await db.accountEvent.createMany({
      data: Array.from({ length: CEILINGS.accountEvents + 20 }, (_, index) => ({
        userId,
        kind: 'password-link-asked',
        device: String(index),
        createdAt: new Date(Date.UTC(2026, 0, 2) + index),
      })),
    });
    await db.accountEvent.create({
      data: { userId, kind: 'passkey-added', createdAt: new Date(Date.UTC(2026, 0, 1)) },
    });
    await recordAccountEvent(db, userId, 'password-link-asked', { device: 'last' });
    const left = await db.accountEvent.findMany({
      where: { userId, kind: 'password-link-asked' },
      orderBy: { createdAt: 'asc' },
    });
    expect(left).toHaveLength(CEILINGS.accountEvents);
    expect(left.at(-1)?.device).toBe('last');
    expect(await db.accountEvent.count({ where: { userId, kind: 'passkey-added' } })).toBe(1);
  });
});
