import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeReadiness } from '../readiness';
import {
  type LogSource,
  SHARED_SCOPES,
  type SharedScope,
  type SharedSource,
  toSharedPlan,
} from '.';

const TODAY = '2028-03-31';

const source: SharedSource & { halfLifeYears: number } = {
  title: 'My plan',
  profession: 'Keeper',
  startedOn: '2026-01-01',
  halfLifeYears: 10,
  today: TODAY,
  strategies: [
    {
      key: 'learn-the-river',
      title: 'Learn the river',
      retired: false,
      startingLevel: 15,
      inUse: false,
      required: { 2026: 10, 2031: 40, 2036: 60, 2046: 80 },
      weights: { 2031: 50, 2036: 50, 2046: 50 },
      goals: [
        goal('reached', { entries: [{ occurredOn: '2027-01-01', value: 10 }] }),
        goal('later', { dueOn: '2031-01-01' }),
        goal('next', { entries: [{ occurredOn: '2027-01-01', value: 4 }] }),
        goal('dropped', { droppedOn: '2027-06-01' }),
      ],
    },
  ],
};

function goal(id: string, change: object = {}) {
  return {
    id: `id-${id}`,
    title: `title of ${id}`,
    unit: 'bends',
    notes: `notes on ${id}`,
    baseline: 0,
    target: 10,
    points: 20,
    startOn: '2026-01-01',
    dueOn: '2030-01-01',
    droppedOn: null,
    entries: [],
    milestones: [{ title: `step of ${id}`, dueOn: '2029-01-01', doneOn: null }],
    ...change,
  };
}

const log: LogSource = {
  entries: [
    {
      goalId: 'id-dropped',
      occurredOn: '2027-02-01',
      value: 3,
      note: 'a note in the log',
      link: 'https://example.org',
    },
  ],
  page: 1,
  pages: 1,
  total: 1,
};

const share = (scope: SharedScope, from = source, whole = log) =>
  toSharedPlan(from, computeReadiness(from as never, TODAY), { scope, whose: 'Ada', log: whole });

describe('what a link shows of a plan (trust 28)', () => {
  it('is how the plan stands, without any goal’s words, with the scope of the verdict', () => {
    const shown = share('verdict');
    expect(shown).toMatchObject({ title: 'My plan', whose: 'Ada', asOf: TODAY, log: null });
    expect(shown.readiness.horizons.map(({ year }) => year)).toEqual([2031, 2036, 2046]);
    expect(shown.strategies).toMatchObject([{ title: 'Learn the river', goals: null }]);
    expect(JSON.stringify(shown)).not.toMatch(/title of|notes on|step of|a note|bends|id-/);
  });

  it('has goals that are open, the next one due first, and then those reached, with that scope', () => {
    const shown = share('goals');
    const goals = shown.strategies[0]?.goals ?? [];
    expect(goals.map(({ title, state, value }) => [title, state, value])).toEqual([
      ['title of next', 'open', 4],
      ['title of later', 'open', null],
      ['title of reached', 'reached', 10],
    ]);
    expect(goals[0]?.milestones).toMatchObject([{ title: 'step of next', done: false }]);
    expect(shown.log).toBeNull();
    expect(JSON.stringify(shown)).not.toMatch(/notes on|a note|id-/);
  });

  it('has what is written about goals, and the log, with that scope', () => {
    const shown = share('log');
    expect(shown.strategies[0]?.goals?.[0]?.notes).toBe('notes on next');
    expect(shown.log?.entries).toEqual([
      {
        place: 1,
        goal: 'title of dropped',
        ...{ unit: 'bends', baseline: 0, target: 10 },
        ...{ occurredOn: '2027-02-01', value: 3 },
        ...{ note: 'a note in the log', link: 'https://example.org' },
      },
    ]);
    expect(JSON.stringify(shown)).not.toContain('id-');
  });

  it('never has a column that was added to what it is made from', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SHARED_SCOPES),
        fc.stringMatching(/^[a-z]{1,12}Added$/),
        (scope, name) => {
          const more = { [name]: 'a secret column' };
          const wider = widen(source, more) as typeof source;
          expect(share(scope, wider, widen(log, more) as LogSource)).toEqual(share(scope));
        },
      ),
    );
  });
});

/** The same with these properties in every object. */
function widen(value: unknown, more: object): unknown {
  if (Array.isArray(value)) return value.map((one) => widen(one, more));
  if (typeof value !== 'object' || value === null) return value;
  const own = Object.entries(value).map(([name, one]) => [name, widen(one, more)]);
  return { ...Object.fromEntries(own), ...more };
}
