import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { valuesOf } from '@/lib/domain/outlook-change';
import { sampleOutlook } from '@/lib/schemas/outlook/outlook-file.fixture';
import { parsePlanFile } from '@/lib/schemas/plan/plan-file';
import { NotFoundError, RuleError, StaleVersionError } from '../database/errors';
import { createGoal, updateGoal } from '../goal/mutations';
import { getPlan } from '../plan/queries';
import { strategyTexts } from '../plan/strategy-texts';
import { resetPlanStrategy, updatePlanStrategies } from '../plan/strategy-values';
import { exportPlan } from '../takeout/queries';
import { makeOutlook, makeOwnedRows, type OwnedRows, who } from '../testing/fixtures';
import { signInAs } from '../testing/mock-next-headers';
import { ownerDb as db, ownerPool as pool } from '../testing/owner-database';
import { rowsOf } from '../testing/personal-rows';
import { decideAllOutlookChanges, decideOutlookChange, undoOutlookDecision } from './mutations';
import { getOutlookChange } from './queries';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));

type Sample = ReturnType<typeof sampleOutlook>;
type Strategy = Sample['strategies'][number];

const [river, machines] = sampleOutlook().strategies as [Strategy, Strategy];
const first = {
  strategies: [
    { ...river, title: 'Learn the river' },
    { ...machines, title: 'Keep the machines' },
  ],
};
const renamed: Strategy = {
  ...river,
  title: 'Read the river',
  required: { ...river.required, '2031': 55 },
  weights: { ...river.weights, '2036': 70 },
};
const sensors: Strategy = { ...machines, key: 'tend-the-sensors', title: 'Tend the sensors' };
const gone = {
  key: 'keep-the-machines',
  into: ['tend-the-sensors'],
  reason: 'Machines keep themselves.',
};
const second = {
  strategies: [renamed, sensors],
  retired: [...sampleOutlook().retired, gone],
  changes: ['Sensors in place of machines.'],
};

let slug: string;
let owner: OwnedRows;

beforeEach(async () => {
  slug = await makeOutlook(first);
  owner = await makeOwnedRows(slug);
  await signInAs(owner.userId);
});
afterAll(() => db.$disconnect());

const strategyOf = async (key: string) =>
  (await getPlan(owner.planId)).strategies.find((one) => one.key === key);

/** Answers for the plan as it stands. */
async function decide(
  strategyKey: string,
  choice: 'keep' | 'take' | 'replace' | 'add' | 'leave-out',
) {
  const { planId, userId } = owner;
  const { version } = await getPlan(planId);
  const { current } = await getOutlookChange(planId);
  const startingLevel = choice === 'add' ? 'practising' : undefined;
  const input = { planId, version, versionId: current.versionId, strategyKey, choice };
  return decideOutlookChange(who(userId), { ...input, startingLevel });
}

async function undo(decisionId: string) {
  const { version } = await getPlan(owner.planId);
  return undoOutlookDecision(who(owner.userId), { decisionId, version });
}

async function asked() {
  const { questions } = await getOutlookChange(owner.planId);
  return questions.map(({ kind, key }) => [kind, key]);
}

/** What no decision may touch. */
async function work() {
  const { Goal, Milestone, ProgressEntry, EntryMark } = await rowsOf(owner.userId);
  return { Goal, Milestone, ProgressEntry, EntryMark };
}

describe('a plan whose outlook has a new version', () => {
  it('is told of it, and nothing in it changes by itself', async () => {
    expect((await getPlan(owner.planId)).outlook.news).toBeNull();
    const before = await rowsOf(owner.userId);
    await makeOutlook(second, slug);
    expect((await getPlan(owner.planId)).outlook.news).toMatchObject({ number: 2 });
    expect(await asked()).toEqual([
      ['changed', 'learn-the-river'],
      ['gone', 'keep-the-machines'],
      ['new', 'tend-the-sensors'],
    ]);
    expect(await rowsOf(owner.userId)).toEqual(before);
  });

  it('takes one, keeps one, adds one, and is on the new version once all is decided', async () => {
    const before = await work();
    await makeOutlook(second, slug);
    await decide('learn-the-river', 'take');
    await decide('keep-the-machines', 'keep');
    expect(await getPlan(owner.planId)).toMatchObject({ outlook: { version: 1 } });
    await decide('tend-the-sensors', 'add');
    const plan = await getPlan(owner.planId);
    expect(plan).toMatchObject({
      outlook: { version: 2 },
      strategies: [
        {
          key: 'learn-the-river',
          title: 'Read the river',
          retired: false,
          startingLevel: 15,
          required: { 2031: 55 },
          weights: { 2036: 70 },
        },
        { key: 'keep-the-machines', retired: true, weights: { 2031: 50, 2036: 50, 2046: 50 } },
        { key: 'tend-the-sensors', startingLevel: 35, retired: false, goals: [] },
      ],
    });
    expect(await work()).toEqual(before);
    expect(plan.outlook.news).toBeNull();
    expect([...(await strategyTexts(plan)).keys()]).toEqual([
      'learn-the-river',
      'tend-the-sensors',
    ]);
    const file = parsePlanFile(JSON.parse(JSON.stringify(await exportPlan(plan.id))));
    expect(file.plan.outlookVersion).toBe(2);
    expect(file.strategies.map(({ retired }) => retired)).toEqual([undefined, true, undefined]);
  });

  it('keeps a value that was changed by hand unless it is replaced', async () => {
    const river = await strategyOf('learn-the-river');
    if (!river) throw new Error('It is in the plan.');
    const values = { ...valuesOf(river), required2031: 33, startingLevel: 20, inUse: true };
    await updatePlanStrategies(who(owner.userId), {
      planId: owner.planId,
      version: 1,
      strategies: { 'learn-the-river': values },
    });
    await makeOutlook(second, slug);
    const { decisionId } = await decide('learn-the-river', 'take');
    expect(await strategyOf('learn-the-river')).toMatchObject({
      title: 'Read the river',
      required: { 2031: 33 },
      weights: { 2036: 70 },
      startingLevel: 20,
    });
    await undo(decisionId);
    await decide('learn-the-river', 'replace');
    expect(await strategyOf('learn-the-river')).toMatchObject({ required: { 2031: 55 } });
  });

  it('goes back to the outlook’s values as they are in the version it was decided on', async () => {
    await makeOutlook(second, slug);
    const reset = async () => {
      const { version } = await getPlan(owner.planId);
      await resetPlanStrategy(who(owner.userId), owner.strategyId, version);
      return (await strategyOf('learn-the-river'))?.required[2031];
    };
    expect(await reset()).toBe(40);
    await decide('learn-the-river', 'keep');
    expect(await strategyOf('learn-the-river')).toMatchObject({ required: { 2031: 40 } });
    expect(await reset()).toBe(55);
  });

  it('is asked again by a further version, about what that changes only', async () => {
    await makeOutlook(second, slug);
    await decideAllKept();
    expect(await asked()).toEqual([]);
    const third = { ...renamed, required: { ...renamed.required, '2046': 95 } };
    await makeOutlook({ ...second, strategies: [third, sensors] }, slug);
    expect(await asked()).toEqual([['changed', 'learn-the-river']]);
    const { leftOut } = await getOutlookChange(owner.planId);
    expect(leftOut.map(({ key }) => key)).toEqual(['tend-the-sensors']);
    await decide('tend-the-sensors', 'add');
    expect(await strategyOf('tend-the-sensors')).toBeDefined();
  });

  it('goes on with a version that changes only texts', async () => {
    await makeOutlook({ ...first, summary: 'It opens by itself on all days.' }, slug);
    expect(await asked()).toEqual([]);
    expect((await getPlan(owner.planId)).outlook.news).toMatchObject({ number: 2 });
    await decideAllKept();
    expect((await getPlan(owner.planId)).outlook).toMatchObject({ version: 2 });
  });

  it('lets a goal of a retired strategy be moved with its log', async () => {
    await makeOutlook(second, slug);
    const { userId, planId, otherStrategyId } = owner;
    const { goalId } = await createGoal(who(userId), {
      strategyId: otherStrategyId,
      title: 'Oil it',
      unit: '',
      notes: '',
      dueOn: '2030-01-31',
    });
    await decide('keep-the-machines', 'take');
    await decide('tend-the-sensors', 'add');
    const successor = await strategyOf('tend-the-sensors');
    const goals = (await getPlan(planId)).strategies.flatMap((strategy) => strategy.goals);
    const goal = goals.find(({ id }) => id === goalId);
    if (!goal) throw new Error('The goal was made.');
    const { title, unit, baseline, target, points, startOn, dueOn, notes } = goal;
    const fields = { title, unit, baseline, target, points, startOn, dueOn, notes };
    await updateGoal(who(userId), {
      ...fields,
      goalId,
      strategyId: successor?.id ?? '',
      version: 1,
    });
    expect((await strategyOf('tend-the-sensors'))?.goals.map(({ id }) => id)).toEqual([goalId]);
    expect((await strategyOf('keep-the-machines'))?.weights).toEqual({ 2031: 0, 2036: 0, 2046: 0 });
  });
});

async function decideAllKept() {
  const { planId, userId } = owner;
  const { version } = await getPlan(planId);
  const { current } = await getOutlookChange(planId);
  const input = { planId, version, versionId: current.versionId, all: 'keep' as const };
  await decideAllOutlookChanges(who(userId), input);
}

describe('a decision', () => {
  it('is written once for a form that is sent ten times at once', async () => {
    await makeOutlook(second, slug);
    const { planId, userId } = owner;
    const { current } = await getOutlookChange(planId);
    const input = { planId, version: 1, versionId: current.versionId };
    const by = who(userId);
    const all = await Promise.all(
      Array.from({ length: 10 }, () =>
        decideOutlookChange(by, { ...input, strategyKey: 'learn-the-river', choice: 'take' }),
      ),
    );
    expect(new Set(all.map(({ decisionId }) => decisionId)).size).toBe(1);
    expect(await db.outlookDecision.count({ where: { planId } })).toBe(1);
  });

  it('is made by more people at once than there are connections', async () => {
    const owners = await Promise.all(Array.from({ length: 15 }, () => makeOwnedRows(slug)));
    await makeOutlook(second, slug);
    const { id: versionId } = await db.outlookVersion.findFirstOrThrow({
      where: { outlook: { slug } },
      orderBy: { number: 'desc' },
    });
    const input = {
      version: 1,
      versionId,
      strategyKey: 'learn-the-river',
      choice: 'take' as const,
    };
    // Nothing of the new version is in memory yet: each has to read it.
    await Promise.all(
      owners.map(({ userId, planId }) => decideOutlookChange(who(userId), { ...input, planId })),
    );
    const titles = await db.planStrategy.findMany({
      where: { planId: { in: owners.map(({ planId }) => planId) }, key: 'learn-the-river' },
      select: { title: true },
    });
    expect(titles).toEqual(Array(15).fill({ title: 'Read the river' }));
  });

  it('of a second device gets a conflict when the plan has changed, and changes nothing', async () => {
    await makeOutlook(second, slug);
    const { planId, userId } = owner;
    const { current } = await getOutlookChange(planId);
    const late = { planId, version: 1, versionId: current.versionId, choice: 'keep' as const };
    await decide('learn-the-river', 'take');
    const before = await rowsOf(userId);
    for (const strategyKey of ['learn-the-river', 'keep-the-machines']) {
      const attempt = decideOutlookChange(who(userId), { ...late, strategyKey });
      await expect(attempt).rejects.toMatchObject({ version: 2 });
    }
    expect(await rowsOf(userId)).toEqual(before);
  });

  it('of two devices at the same moment is made once, and the other gets a conflict', async () => {
    await makeOutlook(second, slug);
    const { planId, userId } = owner;
    const { current } = await getOutlookChange(planId);
    const about = { planId, version: 1, versionId: current.versionId };
    const results = await Promise.allSettled([
      decideOutlookChange(who(userId), {
        ...about,
        strategyKey: 'learn-the-river',
        choice: 'take',
      }),
      decideOutlookChange(who(userId), {
        ...about,
        strategyKey: 'keep-the-machines',
        choice: 'take',
      }),
      decideAllOutlookChanges(who(userId), { ...about, all: 'keep' }),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(StaleVersionError);
    }
    expect(await getPlan(planId)).toMatchObject({ version: 2 });
  });

  it('is taken back save for what was set by hand since', async () => {
    await makeOutlook(second, slug);
    const { decisionId } = await decide('learn-the-river', 'take');
    const { version } = await getPlan(owner.planId);
    const taken = await strategyOf('learn-the-river');
    if (!taken) throw new Error('It is in the plan.');
    const { startingLevel, inUse } = taken;
    await updatePlanStrategies(who(owner.userId), {
      planId: owner.planId,
      version,
      strategies: {
        'learn-the-river': { ...valuesOf(taken), required2046: 77, startingLevel, inUse },
      },
    });
    await undo(decisionId);
    expect(await strategyOf('learn-the-river')).toMatchObject({
      title: 'Learn the river',
      required: { 2031: 40, 2046: 77 },
      weights: { 2036: 50 },
    });
  });

  it('on a version that is no longer current is refused', async () => {
    await makeOutlook(second, slug);
    const { planId, userId } = owner;
    const { current } = await getOutlookChange(planId);
    await makeOutlook({ ...second, summary: 'Once more.' }, slug);
    const attempt = decideOutlookChange(who(userId), {
      planId,
      version: 1,
      versionId: current.versionId,
      strategyKey: 'learn-the-river',
      choice: 'take',
    });
    await expect(attempt).rejects.toThrow(RuleError);
  });

  it('that was not asked for is refused', async () => {
    await makeOutlook(second, slug);
    await expect(decide('learn-the-river', 'replace')).rejects.toThrow(RuleError);
    await expect(decide('no-such-strategy', 'keep')).rejects.toThrow(RuleError);
    await decide('learn-the-river', 'keep');
    await expect(decide('learn-the-river', 'take')).rejects.toThrow(RuleError);
  });

  it('is undone to the plan as it stood, also when it was the last one', async () => {
    await makeOutlook(second, slug);
    const shown = async () => {
      const { version: _version, ...plan } = await getPlan(owner.planId);
      return plan;
    };
    const before = await shown();
    const ids = [
      (await decide('learn-the-river', 'take')).decisionId,
      (await decide('keep-the-machines', 'take')).decisionId,
      (await decide('tend-the-sensors', 'add')).decisionId,
    ];
    expect((await getPlan(owner.planId)).outlook.version).toBe(2);
    for (const id of ids) await undo(id);
    expect(await shown()).toEqual(before);
    expect((await asked()).length).toBe(3);
    await expect(undo(ids[0] ?? '')).rejects.toThrow(RuleError);
    await expect(undo(randomUUID())).rejects.toThrow(NotFoundError);
  });

  it('to add a strategy is not undone while it has goals', async () => {
    await makeOutlook(second, slug);
    const { decisionId } = await decide('tend-the-sensors', 'add');
    const strategyId = (await strategyOf('tend-the-sensors'))?.id ?? '';
    const goal = { strategyId, title: 'Tend', unit: '', notes: '', dueOn: '2030-01-31' };
    await createGoal(who(owner.userId), goal);
    const before = await rowsOf(owner.userId);
    await expect(undo(decisionId)).rejects.toThrow(RuleError);
    expect(await rowsOf(owner.userId)).toEqual(before);
  });

  it('is never written over', async () => {
    await makeOutlook(second, slug);
    await decide('learn-the-river', 'take');
    const sql = `UPDATE "OutlookDecision" SET "choice" = 'keep' WHERE "userId" = $1`;
    await expect(pool.query(sql, [owner.userId])).rejects.toMatchObject({ code: '23001' });
  });
});

describe('what was undone', () => {
  it('is what a decision’s own undo says, and no other id', async () => {
    await makeOutlook(second, slug);
    const { decisionId } = await decide('learn-the-river', 'take');
    expect((await getOutlookChange(owner.planId)).undone).toEqual([]);
    await undo(decisionId);
    expect((await getOutlookChange(owner.planId)).undone).toEqual([decisionId]);
  });
});
