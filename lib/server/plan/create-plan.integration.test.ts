import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays, todayIn } from '@/lib/domain/calendar';
import { MODEL_VERSION } from '@/lib/domain/readiness';
import { sampleOutlook } from '@/lib/schemas/outlook/outlook-file.fixture';
import { parsePlanFile } from '@/lib/schemas/plan/plan-file';
import { NotFoundError, RuleError } from '../database/errors';
import { logProgress } from '../progress/mutations';
import { layPlanRoad } from '../road/lay-plan-road';
import { undoAdoption } from '../scenario/undo-adoption';
import { exportPlan } from '../takeout/queries';
import { choices, makeOutlook, makePerson, who } from '../testing/fixtures';
import { signInAs } from '../testing/mock-next-headers';
import { ownerDb as db } from '../testing/owner-database';
import { rowsOf } from '../testing/personal-rows';
import { createPlan } from './create-plan';
import { getPlan } from './queries';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));

const outlook = await makeOutlook();
let userId: string;

beforeEach(async () => {
  userId = await makePerson();
  await signInAs(userId);
});
afterAll(() => db.$disconnect());

/** The choices with one of the two goals changed. */
function withGoal(change: Partial<ReturnType<typeof choices>['goals'][string]>) {
  const { goals } = choices(outlook);
  const goal = goals['learn-the-river'];
  if (!goal) throw new Error('the sample has this goal');
  return choices(outlook, { goals: { ...goals, 'learn-the-river': { ...goal, ...change } } });
}

describe('createPlan', () => {
  it('makes rows of the chosen levels and of the goals that were taken', async () => {
    const { planId } = await createPlan(who(userId), choices(outlook));
    const today = new Date().toISOString().slice(0, 10);
    expect(await getPlan(planId)).toMatchObject({
      title: 'My plan as a bridge keeper',
      startedOn: today,
      halfLifeYears: 10,
      version: 1,
      archived: false,
      outlook: { slug: outlook, profession: 'Bridge Keeper', version: 1 },
      strategies: [
        {
          key: 'learn-the-river',
          startingLevel: 35,
          required: { 2026: 10, 2031: 40, 2036: 60, 2046: 80 },
          weights: { 2031: 50, 2036: 50, 2046: 50 },
          goals: [
            {
              title: 'Learn my bend',
              unit: 'bends',
              baseline: 0,
              target: 7,
              points: 20,
              startOn: today,
              dueOn: '2030-02-28',
              templateKey: 'second',
              entries: [],
            },
          ],
        },
        { key: 'keep-the-machines', startingLevel: 0, goals: [] },
      ],
    });
  });

  it('makes one plan of a form that was sent twice, and of ten at once', async () => {
    const by = who(userId);
    const first = await createPlan(by, choices(outlook));
    expect(await createPlan(by, choices(outlook))).toEqual(first);
    const again = await Promise.all(
      Array.from({ length: 10 }, () => createPlan(by, choices(outlook))),
    );
    expect(again).toEqual(Array(10).fill(first));
    expect(await db.plan.count({ where: { userId } })).toBe(1);
  });

  it.each<[string, string, ReturnType<typeof choices>]>([
    [
      'a strategy without a level',
      'levels.keep-the-machines',
      choices(outlook, { levels: { 'learn-the-river': 'new' } }),
    ],
    ['a goal that is no template', 'goals.learn-the-river.title', withGoal({ template: 'none' })],
    ['a goal due already', 'goals.learn-the-river.dueOn', withGoal({ dueOn: '2026-01-01' })],
    ['a target equal to the baseline', 'goals.learn-the-river.target', withGoal({ target: 0 })],
  ])('refuses %s, at its field', async (_what, field, input) => {
    const attempt = createPlan(who(userId), input);
    await expect(attempt).rejects.toBeInstanceOf(RuleError);
    await expect(attempt).rejects.toMatchObject({ field });
    const { User: _user, Session: _session, AccountEvent: _events, ...rest } = await rowsOf(userId);
    expect(Object.values(rest).flat()).toEqual([]);
  });

  it('takes as in use what the person says, and else what is usual for the level', async () => {
    const inUseOf = async (input: ReturnType<typeof choices>) => {
      const { planId } = await createPlan(who(userId), input);
      const { strategies } = await getPlan(planId);
      return strategies.map(({ inUse, inUseAnswered }) => [inUse, inUseAnswered]);
    };
    const left = [true, true];
    expect(await inUseOf(choices(outlook))).toEqual([left, [false, true]]);
    const inUse = { 'learn-the-river': false, 'keep-the-machines': true };
    expect(await inUseOf(choices(outlook, { inUse }))).toEqual([[false, true], left]);
  });

  it('may begin in the past, and its goals then', async () => {
    const startedOn = '2026-02-03';
    const { planId } = await createPlan(who(userId), choices(outlook, { startedOn }));
    const plan = await getPlan(planId);
    expect(plan.startedOn).toBe(startedOn);
    const [goal] = plan.strategies.flatMap(({ goals }) => goals);
    expect(goal?.startOn).toBe(startedOn);
    const entry = { value: 1, note: '', link: '' };
    const log = (occurredOn: string) =>
      logProgress(who(userId), { ...entry, goalId: goal?.id ?? '', occurredOn });
    await expect(log('2026-02-02')).rejects.toMatchObject({ field: 'occurredOn' });
    await expect(log(startedOn)).resolves.toMatchObject({ planId });
  });

  it('begins today at the latest, in the person’s time zone', async () => {
    const timeZone = 'Pacific/Kiritimati';
    const startedOn = todayIn(timeZone, new Date());
    const input = choices(outlook, { timeZone, startedOn });
    await expect(createPlan(who(userId), input)).resolves.toBeDefined();
    const later = { ...input, startedOn: addDays(startedOn, 1) };
    await expect(createPlan(who(userId), later)).rejects.toMatchObject({ field: 'startedOn' });
  });

  it('asks nothing of a goal that was left out', async () => {
    const input = withGoal({ take: undefined, dueOn: '2000-01-01', target: 0, template: 'none' });
    const { planId } = await createPlan(who(userId), input);
    expect(await db.goal.count({ where: { planId } })).toBe(0);
  });

  it.each<[string, Partial<ReturnType<typeof choices>>]>([
    ['a level', { levels: { ...choices('').levels, 'no-such-strategy': 'new' } }],
    ['an answer', { inUse: { 'no-such-strategy': true } }],
    ['a goal', { goals: { 'no-such-strategy': choices('').goals['learn-the-river'] as never } }],
    ['a place on the road', { road: { pace: 'steady', use: { 'no-such-strategy': 'on' } } }],
  ])('refuses %s of a strategy that the outlook does not have (trust 24)', async (_what, given) => {
    const attempt = createPlan(who(userId), choices(outlook, given));
    await expect(attempt).rejects.toMatchObject({ field: '' });
    await expect(attempt).rejects.toBeInstanceOf(RuleError);
    expect(await db.plan.count({ where: { userId } })).toBe(0);
  });

  it('finds no outlook by an unknown slug', async () => {
    const attempt = createPlan(who(userId), choices('no-such-outlook'));
    await expect(attempt).rejects.toThrow(NotFoundError);
  });

  it('starts on the day that it is where the person lives', async () => {
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      const { planId } = await createPlan(who(userId), choices(outlook, { timeZone }));
      const { startedOn, today } = await getPlan(planId);
      expect(startedOn).toBe(today);
      expect(startedOn).toBe(new Date().toLocaleDateString('sv-SE', { timeZone }));
    }
  });

  it('keeps the version that it was made from when the outlook is rewritten', async () => {
    const slug = await makeOutlook();
    const { planId } = await createPlan(who(userId), choices(slug));
    await makeOutlook({ profession: 'Ferry Keeper' }, slug);
    expect((await getPlan(planId)).outlook).toMatchObject({
      profession: 'Bridge Keeper',
      version: 1,
    });
    const later = await createPlan(who(userId), choices(slug));
    expect((await getPlan(later.planId)).outlook).toMatchObject({ version: 2 });
  });

  it('is made from the version that was shown, when another is published meanwhile', async () => {
    const slug = await makeOutlook();
    const { strategies } = sampleOutlook();
    await makeOutlook({ strategies: strategies.slice(0, 1) }, slug);
    const { planId } = await createPlan(who(userId), choices(slug, { outlookVersion: 1 }));
    const { outlook: from, strategies: made } = await getPlan(planId);
    expect(from).toMatchObject({ version: 1, news: { number: 2 } });
    expect(made.map(({ key }) => key)).toEqual(strategies.map(({ key }) => key));
    const unknown = createPlan(who(userId), choices(slug, { outlookVersion: 3 }));
    await expect(unknown).rejects.toThrow(NotFoundError);
  });

  it('says nothing in its file of what was not answered', async () => {
    const { planId } = await createPlan(who(userId), choices(outlook));
    await db.planStrategy.updateMany({ where: { planId }, data: { inUse: null } });
    const plan = await getPlan(planId);
    expect(plan.strategies).toMatchObject(Array(2).fill({ inUse: false, inUseAnswered: false }));
    for (const strategy of (await exportPlan(planId)).strategies)
      expect(strategy).not.toHaveProperty('inUse');
  });

  it('can be written as a plan file that is read without a fault', async () => {
    const { planId } = await createPlan(who(userId), choices(outlook));
    const file = await exportPlan(planId);
    expect(file).toMatchObject({ version: 3, model: MODEL_VERSION });
    expect(file.strategies.map(({ inUse }) => inUse)).toEqual([true, false]);
    const made = file.strategies.flatMap(({ goals }) => goals.map(({ template }) => template));
    expect(made).toEqual(['second']);
    expect(parsePlanFile(JSON.parse(JSON.stringify(file)))).toEqual(file);
  });
});

describe('a plan for any occupation', () => {
  const general = {
    scope: 'general' as const,
    rating: null,
    horizons: sampleOutlook().horizons.map((horizon) => ({ ...horizon, basis: 'none' as const })),
  };
  const KEEPERS = { code: '98-1011.00', title: 'Lighthouse Keepers' };

  it('keeps the occupation’s code and title, and takes the general outlook’s strategies', async () => {
    const slug = await makeOutlook(general);
    const input = choices(slug, { occupation: KEEPERS.code });
    const { planId } = await createPlan(who(userId), input);
    const plan = await getPlan(planId);
    expect(plan.title).toBe('My plan: Lighthouse Keepers');
    expect(plan.outlook).toMatchObject({
      slug,
      profession: KEEPERS.title,
      occupationCode: KEEPERS.code,
    });
    expect(plan.strategies).toHaveLength(2);
    expect((await exportPlan(planId)).plan.occupation).toBe(KEEPERS.code);
  });

  it('can be begun for no occupation in particular', async () => {
    const { planId } = await createPlan(who(userId), choices(await makeOutlook(general)));
    expect(await getPlan(planId)).toMatchObject({
      title: 'My plan',
      outlook: { occupationCode: null },
    });
  });

  it('is refused for an occupation that does not exist, and for one beside a profession', async () => {
    const slug = await makeOutlook(general);
    for (const input of [
      choices(slug, { occupation: '99-9999.00' }),
      choices(outlook, { occupation: KEEPERS.code }),
    ]) {
      await expect(createPlan(who(userId), input)).rejects.toThrow(NotFoundError);
    }
    expect(await db.plan.count({ where: { userId } })).toBe(0);
  });
});

// Ready-made goals have more than a goal has.
const noted = await makeOutlook({
  strategies: sampleOutlook().strategies.map((strategy) => ({
    ...strategy,
    templates: strategy.templates.map((template) => ({ ...template, note: 'Begin upstream.' })),
  })),
});

describe('createPlan with the road', () => {
  const withRoad = (use: Record<string, 'on'>) =>
    choices(noted, { goals: {}, inUse: {}, road: { pace: 'steady', use } });
  const undone = async (adoptionId: string | null) => {
    if (!adoptionId) throw new Error('The road was not stored.');
    await undoAdoption(who(userId), adoptionId);
  };

  it('adds its goals from today on and sets what will be used', async () => {
    const today = todayIn('UTC', new Date());
    const input = { ...withRoad({ 'keep-the-machines': 'on' }), startedOn: '2026-01-01' };
    const { planId } = await createPlan(who(userId), input);
    const plan = await getPlan(planId);
    expect(plan.startedOn).toBe('2026-01-01');
    expect(plan.strategies.map(({ inUse }) => inUse)).toEqual([true, true]);
    const goals = plan.strategies.flatMap((strategy) => strategy.goals);
    expect(goals.length).toBeGreaterThan(3);
    expect(goals.every(({ startOn, templateKey }) => startOn >= today && templateKey)).toBe(true);
    expect(await layPlanRoad(plan, new URLSearchParams())).toMatchObject({ road: { goals: [] } });
  });

  it('adds more where what is learned will not be used', async () => {
    const count = async (use: Record<string, 'on'>) => {
      const { planId } = await createPlan(who(userId), withRoad(use));
      return db.goal.count({ where: { planId } });
    };
    expect(await count({})).toBeGreaterThanOrEqual(await count({ 'keep-the-machines': 'on' }));
  });

  it('can be undone: the plan stays, with the answers that were given', async () => {
    const { planId, adoptionId } = await createPlan(
      who(userId),
      withRoad({ 'keep-the-machines': 'on' }),
    );
    await undone(adoptionId);
    const plan = await getPlan(planId);
    expect(plan.strategies.flatMap(({ goals }) => goals)).toEqual([]);
    expect(plan.strategies.map(({ inUse }) => inUse)).toEqual([true, false]);
  });

  it('takes no account of goals that were typed beside it', async () => {
    const { goals } = choices(outlook);
    const late = Object.fromEntries(
      Object.entries(goals).map(([key, goal]) => [key, { ...goal, dueOn: '2020-01-01' }]),
    );
    const { planId } = await createPlan(who(userId), { ...withRoad({}), goals: late });
    expect(await db.goal.count({ where: { planId, title: 'Learn my bend' } })).toBe(0);
  });
});
