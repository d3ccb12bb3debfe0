import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar';
import { computeReadiness, type ReadinessGoal, type ReadinessPlan } from '../readiness';
import { anyCase } from '../readiness/testing/arbitraries';
import { goalOf, planOf, strategyOf } from '../readiness/testing/plans';
import { actionKey, nextAction, type Postponement } from './index';

const AS_OF = '2028-03-31';
const recent = [{ occurredOn: '2028-03-01', value: 5 }];
const goal = (id: string, given: Partial<ReadinessGoal> = {}) =>
  goalOf({ id, dueOn: '2031-06-30', entries: recent, ...given });
const late = goal('late', { dueOn: '2028-01-31', entries: [] });
const quiet = goal('quiet', { entries: [{ occurredOn: '2027-03-01', value: 5 }] });
const unbegun = goal('unbegun', { entries: [] });
const soon = goal('soon', { startOn: '2028-04-10', entries: [] });

function next(goals: readonly ReadinessGoal[], postponed: readonly Postponement[] = []) {
  const required = { 2026: 20, 2031: 20, 2036: 20, 2046: 20 };
  const plan = planOf([], { strategies: [strategyOf({ key: 'a', goals, required })] });
  return nextAction(plan, computeReadiness(plan, AS_OF), postponed);
}
const off = (key: string, until = '2028-05-01') => ({ key, until });

describe('an action that is put off', () => {
  it('makes way for the next one', () => {
    const goals = [goal('steady'), quiet, late, soon, unbegun];
    expect(actionKey(next(goals))).toBe('overdue:late');
    expect(actionKey(next(goals, [off('overdue:late')]))).toBe('quiet:quiet');
    const some = [off('overdue:late'), off('quiet:quiet')];
    expect(actionKey(next(goals, some))).toBe('start:unbegun');
    const more = [...some, off('start:unbegun')];
    expect(actionKey(next(goals, more))).toBe('soon:soon');
    expect(actionKey(next(goals, [...more, off('soon:soon')]))).toBe('log:steady');
  });

  it('silences less urgent actions on the same goal', () => {
    // The goal is also not begun and under way: neither action takes the place of the postponed one.
    expect(next([late], [off('overdue:late')])).toEqual({ kind: 'none', until: '2028-05-01' });
  });

  it('does not silence more urgent actions on the same goal', () => {
    expect(actionKey(next([late], [off('quiet:late'), off('log:late')]))).toBe('overdue:late');
  });

  it('comes back on its day', () => {
    expect(next([late], [off('overdue:late', AS_OF)]).kind).toBe('settle-overdue');
    expect(next([late], [off('overdue:late', addDays(AS_OF, 1))]).kind).toBe('none');
  });

  it('stays away until the later of two days', () => {
    const twice = [off('overdue:late', '2028-06-01'), off('overdue:late', '2028-04-15')];
    expect(next([late], twice)).toEqual({ kind: 'none', until: '2028-06-01' });
  });

  it('says when the first of several comes back', () => {
    const all = [off('overdue:late', '2028-06-01'), off('quiet:quiet', '2028-04-15')];
    expect(next([late, quiet], all)).toEqual({ kind: 'none', until: '2028-04-15' });
  });

  it('can be laying out the road to a horizon, or adding a goal to a strategy', () => {
    expect(actionKey(next([]))).toBe('road:2031');
    expect(actionKey(next([], [off('road:2031')]))).toBe('add:a');
    const both = [off('road:2031'), off('add:a')];
    expect(next([], both)).toEqual({ kind: 'none', until: '2028-05-01' });
  });

  it('has no key when there is nothing to do', () => {
    expect(actionKey(next([goal('done', { points: 100, entries: recent, target: 5 })]))).toBeNull();
  });
});

/** Puts off whatever comes next, again and again. */
function putOffAll(plan: ReadinessPlan, asOf: string): string[] {
  const readiness = computeReadiness(plan, asOf);
  const postponed: Postponement[] = [];
  for (;;) {
    const key = actionKey(nextAction(plan, readiness, postponed));
    if (key === null) return postponed.map((one) => one.key);
    postponed.push({ key, until: addDays(asOf, 30) });
  }
}

it('never comes up again while it is put off, and the order is the same every time', () => {
  fc.assert(
    fc.property(anyCase, ({ plan, asOf }) => {
      const keys = putOffAll(plan, asOf);
      expect(new Set(keys).size).toBe(keys.length);
      expect(putOffAll(structuredClone(plan), asOf)).toEqual(keys);
    }),
    { numRuns: 40 },
  );
}, 60_000);
