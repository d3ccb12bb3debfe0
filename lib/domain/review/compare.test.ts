import { describe, expect, it } from 'vitest';
import { computeReadiness } from '../readiness';
import { goalOf, strategyOf } from '../readiness/testing/plans';
import { compareReviews } from './compare';
import { expectedOn } from './expected';
import { type SnapshotPlan, takeSnapshot } from './take-snapshot';

type Strategies = SnapshotPlan['strategies'];
type Goal = Strategies[number]['goals'][number];

const goal = (id: string, given: Partial<Goal> = {}): Goal => ({
  ...goalOf({ dueOn: '2030-12-31' }),
  id,
  title: id,
  unit: 'talks',
  ...given,
});
const strategy = (key: string, goals: Goal[]) => ({ ...strategyOf({ key }), title: key, goals });

function taken(asOf: string, strategies: Strategies, version = 1) {
  const outlook = { slug: 'keeper', version };
  const plan = { startedOn: '2026-12-31', halfLifeYears: null, outlook, strategies };
  return takeSnapshot('quarterly', plan, computeReadiness(plan, asOf));
}

const entry = (occurredOn: string, value: number) => ({ occurredOn, value });
const [FROM, TO] = ['2027-06-30', '2028-06-30'] as const;
const before = taken(FROM, [
  strategy('learn', [
    goal('same'),
    goal('done'),
    goal('left'),
    goal('changed', { entries: [entry('2027-01-31', 2)] }),
  ]),
  strategy('retired', [goal('elsewhere'), goal('gone')]),
]);
const after = taken(
  TO,
  [
    strategy('new', []),
    strategy('learn', [
      goal('same'),
      goal('done', { entries: [entry('2028-01-31', 10)] }),
      goal('left', { droppedOn: '2028-02-01' }),
      goal('changed', {
        dueOn: '2031-12-31',
        target: 12,
        points: 35,
        entries: [entry('2027-01-31', 2), entry('2028-01-31', 5)],
      }),
      goal('fresh'),
      goal('elsewhere'),
    ]),
  ],
  2,
);

describe('two reviews beside each other', () => {
  const comparison = compareReviews(before, after);

  it('say what became of each goal', () => {
    const moves = comparison.strategies.map(({ key, goals }) => [
      key,
      Object.fromEntries(goals.map(({ id, moves: own }) => [id, own])),
    ]);
    expect(moves).toEqual([
      ['new', {}],
      [
        'learn',
        {
          same: [],
          done: ['reached', 'progressed'],
          left: ['dropped'],
          changed: ['progressed', 'moved-date', 'retargeted', 'resized'],
          fresh: ['added'],
          elsewhere: ['moved-strategy'],
        },
      ],
      ['retired', { gone: ['removed'] }],
    ]);
  });

  it('give each strategy’s standing at both, and none where it was not there', () => {
    const levels = comparison.strategies.map(({ key, before: then, after: now }) => [
      key,
      then && Math.round(then.level),
      now && Math.round(now.level),
    ]);
    expect(levels).toEqual([
      ['new', null, 0],
      ['learn', 5, 25 + Math.round((35 * 5) / 12)],
      ['retired', 0, null],
    ]);
  });

  it('set what was expected beside what came', () => {
    expect(comparison).toMatchObject({
      from: FROM,
      to: TO,
      expected: expectedOn(before, TO),
      readiness: { before: before.lines.logged.at(-1), after: after.lines.logged.at(-1) },
      sameModel: true,
      sameOutlook: false,
    });
    expect(
      comparison.horizons.map(({ year, before: then, after: now }) => [year, then, now]),
    ).toEqual(before.horizons.map((one, at) => [one.year, one, after.horizons[at]]));
  });

  it('of one and the same review show nothing that moved', () => {
    const { strategies } = compareReviews(after, after);
    expect(strategies.flatMap(({ goals }) => goals.flatMap(({ moves }) => moves))).toEqual([]);
  });

  it('leave out no horizon that was past at the later one', () => {
    const late = taken('2037-01-31', [strategy('learn', [goal('same')])]);
    const years = compareReviews(before, late).horizons;
    expect(years.map(({ year, after: now }) => [year, now === null])).toEqual([
      [2031, true],
      [2036, true],
      [2046, false],
    ]);
  });
});
