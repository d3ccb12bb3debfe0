import { describe, expect, it } from 'vitest';
import {
  computeReadiness,
  type ReadinessGoal,
  type ReadinessPlan,
  type ReadinessStrategy,
} from '../readiness';
import { nextAction } from './index';

const AS_OF = '2028-03-31';
const entry = (occurredOn: string, value: number) => ({ occurredOn, value });

/** Half done, lately logged on, and due in the year before the horizon. */
function goal(id: string, given: Partial<ReadinessGoal> = {}): ReadinessGoal {
  return {
    id,
    startOn: '2027-01-01',
    dueOn: '2031-06-30',
    baseline: 0,
    target: 10,
    points: 20,
    droppedOn: null,
    entries: [entry('2028-03-01', 5)],
    ...given,
  };
}

/** Its gap in 2031 is `asked` less what its goals bring. */
function strategy(key: string, asked: number, goals: ReadinessGoal[] = []): ReadinessStrategy {
  return {
    key,
    startingLevel: 0,
    weights: { 2031: 1, 2036: 1, 2046: 1 },
    required: { 2026: 0, 2031: asked, 2036: asked, 2046: asked },
    goals,
  };
}

function actionFor(strategies: ReadinessStrategy[], asOf = AS_OF) {
  const plan: ReadinessPlan = { startedOn: '2026-12-31', halfLifeYears: null, strategies };
  return nextAction(plan, computeReadiness(plan, asOf));
}

const LATER = { 2026: 0, 2031: 50, 2036: 80, 2046: 80 };
const overdue = { dueOn: '2028-01-31' };
const quiet = { entries: [entry('2027-12-31', 5)] };

describe('the next action', () => {
  it('is to settle an overdue goal before all else', () => {
    expect(
      actionFor([
        strategy('a', 90, [goal('quiet', quiet)]),
        strategy('b', 30, [goal('late', overdue)]),
      ]),
    ).toEqual({
      kind: 'settle-overdue',
      goalId: 'late',
      strategyKey: 'b',
      reason: { dueOn: '2028-01-31' },
    });
  });

  it('takes the overdue goal of the strategy with the widest gap', () => {
    const action = actionFor([
      strategy('narrow', 30, [goal('first', overdue)]),
      strategy('wide', 90, [goal('second', overdue)]),
    ]);
    expect(action).toMatchObject({ kind: 'settle-overdue', goalId: 'second' });
  });

  it('ignores overdue goals that are reached or dropped, and goals due today', () => {
    const goals = [
      goal('today', { dueOn: AS_OF, entries: [] }),
      goal('reached', { ...overdue, entries: [entry('2028-01-01', 10)] }),
      goal('dropped', { ...overdue, droppedOn: '2028-02-01' }),
    ];
    expect(actionFor([strategy('a', 90, goals)])).toMatchObject({ kind: 'start-goal' });
  });

  it('is to log on a goal that had no entry for more than 90 days', () => {
    expect(actionFor([strategy('a', 90, [goal('fresh'), goal('silent', quiet)])])).toEqual({
      kind: 'log-quiet',
      goalId: 'silent',
      strategyKey: 'a',
      reason: { lastEntryOn: '2027-12-31' },
    });
    const later = goal('later', { entries: [entry('2028-01-01', 5)] });
    expect(actionFor([strategy('a', 90, [later])])).toMatchObject({ kind: 'log-progress' });
  });

  it('counts the silence of a goal from its start where the last entry is older', () => {
    const early = goal('early', { startOn: '2028-01-15', entries: [entry('2027-06-01', 5)] });
    expect(actionFor([strategy('a', 90, [early])]).kind).toBe('log-progress');
  });

  it('is to finish what is due within a month', () => {
    const goals = [goal('later', { dueOn: '2028-04-30' }), goal('soon', { dueOn: '2028-04-20' })];
    expect(actionFor([strategy('a', 90, goals)])).toEqual({
      kind: 'finish-soon',
      goalId: 'soon',
      strategyKey: 'a',
      reason: { dueOn: '2028-04-20' },
    });
    const later = goal('later', { dueOn: '2028-05-01' });
    expect(actionFor([strategy('a', 20, [later])]).kind).toBe('log-progress');
  });

  it('is to start a goal that has no entry, the one that should have begun first', () => {
    const today = goal('today', { startOn: AS_OF, entries: [] });
    const never = goal('never', { startOn: '2020-01-01', entries: [] });
    expect(actionFor([strategy('a', 90, [goal('one'), today, never])])).toEqual({
      kind: 'start-goal',
      goalId: 'never',
      strategyKey: 'a',
      reason: { startOn: '2026-12-31', dueOn: '2031-06-30' },
    });
  });

  it('is to start a goal on the first day of a plan', () => {
    const fresh = goal('fresh', { startOn: '2026-12-31', entries: [] });
    const wide = goal('wide', { startOn: '2026-12-31', entries: [] });
    const strategies = [strategy('a', 40, [fresh]), strategy('b', 90, [wide])];
    expect(actionFor(strategies, '2026-12-31')).toMatchObject({
      kind: 'start-goal',
      goalId: 'wide',
      reason: { startOn: '2026-12-31' },
    });
  });

  it('is to lay out the road where the years before the next horizon have no goal', () => {
    const road = { kind: 'lay-road', reason: { year: 2031, toPlan: expect.closeTo(70, 9) } };
    const short = goal('short', { dueOn: '2030-12-31' });
    expect(actionFor([strategy('a', 90, [short])])).toEqual(road);
    expect(actionFor([strategy('a', 90)])).toMatchObject({ kind: 'lay-road' });
  });

  it('leaves the road alone where an open goal reaches the horizon’s last year', () => {
    const short = goal('short', { dueOn: '2030-12-31' });
    const long = goal('long', { dueOn: '2031-01-01' });
    expect(actionFor([strategy('a', 90, [short, long])]).kind).toBe('log-progress');
    const reached = { ...long, entries: [entry('2028-01-01', 10)] };
    expect(actionFor([strategy('a', 90, [short, reached])]).kind).toBe('lay-road');
  });

  it('is to lay out the road to a later horizon once nothing is under way', () => {
    const done = goal('done', { points: 50, entries: [entry('2028-03-01', 10)] });
    const reached = { ...strategy('a', 50, [done]), required: LATER };
    expect(actionFor([reached])).toMatchObject({ kind: 'lay-road', reason: { year: 2036 } });
    const busy = { ...strategy('a', 50, [done, goal('one')]), required: LATER };
    expect(actionFor([busy]).kind).toBe('log-progress');
  });

  it('leaves the road alone where all that is required is planned', () => {
    const short = goal('short', { dueOn: '2030-12-31' });
    expect(actionFor([strategy('a', 20.4, [short])]).kind).toBe('log-progress');
  });

  it('is to add a goal where the gap is widest and nothing is open', () => {
    expect(actionFor([strategy('a', 30, [goal('one')]), strategy('b', 60)])).toEqual({
      kind: 'add-goal',
      strategyKey: 'b',
      reason: { year: 2031, gap: 60 },
    });
  });

  it('is to start what starts within a month', () => {
    const soon = goal('soon', { startOn: '2028-04-20', entries: [] });
    const sooner = goal('sooner', { startOn: '2028-04-10', entries: [] });
    const far = goal('far', { startOn: '2028-05-01', entries: [] });
    expect(actionFor([strategy('a', 90, [goal('one'), far, soon, sooner])])).toEqual({
      kind: 'start-soon',
      goalId: 'sooner',
      strategyKey: 'a',
      reason: { startOn: '2028-04-10' },
    });
  });

  it('is otherwise to log where most is left to gain', () => {
    const action = actionFor([
      strategy('a', 90, [goal('small'), goal('large', { points: 60 })]),
      strategy('b', 40, [goal('medium', { points: 30 })]),
    ]);
    expect(action).toEqual({
      kind: 'log-progress',
      goalId: 'large',
      strategyKey: 'a',
      reason: { gain: 15, year: 2031 },
    });
  });

  it('ranks no goal above a very large one for a size that was typed by hand', () => {
    const action = actionFor([
      strategy('a', 90, [goal('huge', { points: 100, entries: [entry('2028-03-01', 6)] })]),
      strategy('b', 90, [goal('large', { points: 35 })]),
    ]);
    expect(action).toMatchObject({ kind: 'log-progress', goalId: 'large' });
  });

  it('is nothing when every goal is reached or far ahead and no strategy falls short', () => {
    const reached = goal('reached', { points: 90, entries: [entry('2028-01-01', 10)] });
    expect(actionFor([strategy('a', 50, [reached])])).toEqual({ kind: 'none' });
    expect(actionFor([])).toEqual({ kind: 'none' });
  });

  it('names the goal that begins next where nothing is to do yet', () => {
    const reached = goal('reached', { points: 90, entries: [entry('2028-01-01', 10)] });
    const later = goal('later', { startOn: '2034-01-01', dueOn: '2035-12-31' });
    const next = goal('next', { startOn: '2033-01-01', dueOn: '2035-12-31' });
    expect(actionFor([strategy('a', 50, [reached, later, next])])).toEqual({
      kind: 'none',
      begins: { strategyKey: 'a', goalId: 'next', startOn: '2033-01-01' },
    });
  });

  it('is still to log progress after the last horizon', () => {
    const old = goal('old', { dueOn: '2050-01-01', entries: [entry('2047-01-01', 5)] });
    expect(actionFor([strategy('a', 90, [old])], '2047-02-01')).toMatchObject({
      kind: 'log-progress',
      reason: { year: null },
    });
  });
});
