import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PlanFileError, parsePlanFile, toReadinessPlan } from './plan-file';

const examples = new URL('../../domain/readiness/examples/', import.meta.url);

function file() {
  return {
    format: 'longview.plan',
    version: 1,
    plan: {
      title: 'A plan',
      startedOn: '2026-03-31',
      halfLifeYears: 10 as unknown,
      timeZone: 'Europe/Berlin',
    },
    strategies: [strategy('first', [goal('a'), goal('b')]), strategy('second', [goal('a')])],
  };
}

function strategy(key: string, goals: ReturnType<typeof goal>[]) {
  return {
    key,
    startingLevel: 20,
    weights: { 2031: 1, 2036: 0, 2046: 1 },
    required: { 2026: 10, 2031: 20, 2036: 30, 2046: 40 },
    goals,
  };
}

function goal(id: string) {
  return {
    id,
    startOn: '2026-04-01',
    dueOn: '2027-03-31',
    baseline: 0 as unknown,
    target: 8 as unknown,
    points: 20 as unknown,
    droppedOn: null as unknown,
    entries: [{ occurredOn: '2026-07-10', value: 2 as unknown }],
  };
}

type Draft = ReturnType<typeof file>;
type GoalDraft = ReturnType<typeof goal>;

function faultsOf(input: unknown): readonly string[] {
  try {
    parsePlanFile(input);
  } catch (error) {
    if (error instanceof PlanFileError) return error.faults;
    throw error;
  }
  return [];
}

function faultsAfter(change: (draft: Draft, goal: GoalDraft) => void): readonly string[] {
  const draft = file();
  change(draft, draft.strategies[0]?.goals[1] as GoalDraft);
  return faultsOf(draft);
}

describe('a plan file that fits', () => {
  it.each(readdirSync(examples))('is every worked example: %s', (name) => {
    const { input } = JSON.parse(readFileSync(new URL(name, examples), 'utf8'));
    expect(toReadinessPlan(parsePlanFile(input))).toMatchObject({
      startedOn: input.plan.startedOn,
      halfLifeYears: input.plan.halfLifeYears,
      strategies: input.strategies,
    });
  });

  it('keeps fields that the model does not read', () => {
    const draft = { ...file(), reviews: [{ kind: 'yearly' }] };
    expect(parsePlanFile(draft)).toMatchObject(draft);
  });

  it('is of version 1, or of version 2, which says what is in use', () => {
    const draft = { ...file(), version: 2, model: 2 };
    const strategies = [{ ...strategy('first', []), inUse: true }, strategy('second', [])];
    const plan = toReadinessPlan(parsePlanFile({ ...draft, strategies }));
    expect(plan.strategies.map(({ inUse }) => inUse)).toEqual([true, undefined]);
    expect(faultsOf(file())).toEqual([]);
  });

  it('may be of any version of the model', () => {
    expect(faultsOf({ ...file(), model: 7 })).toEqual([]);
  });

  it('may have values of another type where the model does not read', () => {
    const draft = file();
    expect(faultsOf({ ...draft, plan: { ...draft.plan, title: null, timeZone: 7 } })).toEqual([]);
  });

  it('gets the defaults for absent fields', () => {
    const draft = file();
    const { startedOn } = draft.plan;
    const { points: _points, droppedOn: _droppedOn, ...bare } = goal('a');
    const strategies = [{ ...strategy('first', []), goals: [bare] }];
    const plan = toReadinessPlan(parsePlanFile({ ...draft, plan: { startedOn }, strategies }));
    expect(plan.halfLifeYears).toBe(10);
    expect(plan.strategies[0]?.goals[0]).toMatchObject({ points: 25, droppedOn: null });
  });

  it('may let nothing fade, count downwards, and begin a goal before the plan', () => {
    const faults = faultsAfter((draft, one) => {
      draft.plan.halfLifeYears = null;
      Object.assign(one, { baseline: 60, target: 10, startOn: '2025-01-01' });
    });
    expect(faults).toEqual([]);
  });

  it('may have entries from before its first day that were corrected or removed', () => {
    const entries = [
      { id: 1, occurredOn: '2026-01-01', value: 1, marks: ['removed'] },
      { id: 2, occurredOn: '2026-01-02', value: 1 },
      { id: 3, occurredOn: '2026-04-02', value: 1, replaces: 2 },
    ];
    expect(faultsAfter((_, one) => Object.assign(one, { entries }))).toEqual([]);
  });
});

describe('a plan file that does not fit', () => {
  const date = 'must be a real date of the years 2000 to 2100, such as 2028-03-31';
  const inGoal = 'strategies[0].goals[1]';

  it.each<[string, (draft: Draft, goal: GoalDraft) => void]>([
    ['format: must be "longview.plan"', (draft) => Object.assign(draft, { format: 'other' })],
    ['version: must be 1 or 2 or 3', (draft) => Object.assign(draft, { version: 4 })],
    ['strategies: is missing', (draft) => Object.assign(draft, { strategies: undefined })],
    [`plan.startedOn: ${date}`, (draft) => Object.assign(draft.plan, { startedOn: '1999-12-31' })],
    [
      'plan.halfLifeYears: must be more than 0, or null where nothing fades',
      (draft) => Object.assign(draft.plan, { halfLifeYears: 0 }),
    ],
    [
      'plan.halfLifeYears: must be a number',
      (draft) => Object.assign(draft.plan, { halfLifeYears: '5' }),
    ],
    [`${inGoal}.dueOn: ${date}`, (_, one) => Object.assign(one, { dueOn: '2027-02-29' })],
    [
      `${inGoal}.dueOn: must be later than startOn, which is 2026-04-01`,
      (_, one) => Object.assign(one, { dueOn: '2026-04-01' }),
    ],
    [
      `${inGoal}.target: must differ from the baseline`,
      (_, one) => Object.assign(one, { baseline: 8 }),
    ],
    [`${inGoal}.target: must be a number`, (_, one) => Object.assign(one, { target: '8' })],
    [`${inGoal}.points: must be at least 1`, (_, one) => Object.assign(one, { points: 0 })],
    [`${inGoal}.points: must be at most 100`, (_, one) => Object.assign(one, { points: 101 })],
    [`${inGoal}.droppedOn: ${date}`, (_, one) => Object.assign(one, { droppedOn: 'later' })],
    [
      `${inGoal}.entries[0].occurredOn: must not be before the plan's startedOn, which is 2026-03-31`,
      (_, one) => Object.assign(one, { entries: [{ occurredOn: '2026-03-30', value: 1 }] }),
    ],
    [
      `${inGoal}.entries[0].value: must be a number`,
      (_, one) => {
        one.entries = [{ occurredOn: '2026-04-30', value: Number.POSITIVE_INFINITY }];
      },
    ],
    [
      `${inGoal}.id: is the id of an earlier one as well`,
      (_, one) => Object.assign(one, { id: 'a' }),
    ],
    [
      'strategies[1].key: is the key of an earlier one as well',
      (draft) => Object.assign(draft.strategies[1] ?? {}, { key: 'first' }),
    ],
    [
      'strategies[1].startingLevel: must be at most 100',
      (draft) => Object.assign(draft.strategies[1] ?? {}, { startingLevel: 100.5 }),
    ],
    [
      'strategies[1].inUse: must be true or false',
      (draft) => Object.assign(draft.strategies[1] ?? {}, { inUse: 'yes' }),
    ],
    [
      'strategies[1].weights.2036: must be at least 0',
      (draft) => Object.assign(draft.strategies[1]?.weights ?? {}, { 2036: -1 }),
    ],
    [
      'strategies[1].required.2026: is missing',
      (draft) => Object.assign(draft.strategies[1]?.required ?? {}, { 2026: undefined }),
    ],
  ])('%s', (fault, change) => {
    expect(faultsAfter(change)).toEqual([fault]);
  });

  it('has every fault reported at one reading, whatever else is wrong', () => {
    const faults = faultsAfter((draft, one) => {
      Object.assign(draft.plan, { startedOn: 'soon' });
      Object.assign(one, { id: 'a', dueOn: '2026-03-01', target: 0, points: '5' });
    });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'plan.startedOn',
      `${inGoal}.points`,
      `${inGoal}.id`,
      `${inGoal}.dueOn`,
      `${inGoal}.target`,
    ]);
  });

  it.each([[null], [[]], ['text'], [7]])('is not a plan at all: %j', (input) => {
    expect(faultsOf(input)).toEqual(['the file: must be an object']);
  });
});
