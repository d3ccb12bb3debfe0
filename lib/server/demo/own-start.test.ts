import { describe, expect, it } from 'vitest';
import { MAX_DATE } from '@/lib/domain/calendar';
import { goalOf, strategyOf } from '@/lib/domain/readiness/testing/plans';
import { startPlanSchema } from '@/lib/schemas/plan/plan';
import { ownStart } from './own-start';

type Plan = Parameters<typeof ownStart>[0];
type Goal = Plan['strategies'][number]['goals'][number];

const offered = [
  { key: 'a', templates: ['first', 'second'].map((key) => ({ key, baseline: 0 })) },
  { key: 'b', templates: [{ key: 'first', baseline: 0 }] },
];
const full = [{ occurredOn: '2027-06-01', value: 10 }];

function goal(change: Partial<Goal>): Goal {
  return { ...goalOf(), title: 'A goal', templateKey: 'first', ...change };
}

function planOf(a: Goal[], b: Goal[] = []): Plan {
  const strategy = (key: string, goals: Goal[]) => ({
    ...strategyOf({ key, startingLevel: key === 'a' ? 35 : 0, inUse: key === 'a' }),
    goals,
  });
  return {
    today: '2028-06-01',
    outlook: { slug: 'keeper', version: 2, occupationCode: null },
    startedOn: '2026-06-01',
    halfLifeYears: null,
    strategies: [strategy('a', a), strategy('b', b)],
  };
}

describe('a plan of one’s own after a demo', () => {
  it('begins at the levels that the demo has reached, with what is in use', () => {
    const fields = ownStart(planOf([goal({ entries: full })]), offered, 'Europe/Lisbon');
    expect(fields).toMatchObject({
      outlook: 'keeper',
      outlookVersion: '2',
      timeZone: 'Europe/Lisbon',
      'levels.a': 'independent',
      'inUse.a': 'yes',
      'levels.b': 'new',
      'inUse.b': 'no',
    });
  });

  it('takes the first open ready-made goal of each strategy, with as much time as it had', () => {
    const fields = ownStart(
      planOf(
        [
          goal({ entries: full }),
          goal({ templateKey: null, title: 'My own' }),
          goal({ templateKey: 'second', title: 'As I renamed it', target: 7 }),
        ],
        [goal({ droppedOn: '2027-02-02' })],
      ),
      offered,
      'UTC',
    );
    expect(startPlanSchema.parse(fields).goals).toEqual({
      a: {
        take: 'on',
        template: 'second',
        title: 'As I renamed it',
        target: 7,
        dueOn: '2029-06-01',
      },
    });
  });

  it('gives a goal thirty days at least, and no date that a goal cannot have', () => {
    const short = goal({ startOn: '2028-05-01', dueOn: '2028-05-06' });
    const long = goal({ startOn: '2026-06-01', dueOn: MAX_DATE });
    const fields = ownStart(planOf([short], [long]), offered, 'UTC');
    expect(startPlanSchema.parse(fields).goals).toMatchObject({
      a: { dueOn: '2028-07-01' },
      b: { dueOn: MAX_DATE },
    });
  });

  it('is the road where no ready-made goal is open', () => {
    const fields = ownStart(planOf([goal({ entries: full })]), offered, 'UTC');
    expect(startPlanSchema.parse(fields)).toMatchObject({ goals: {}, road: { pace: 'steady' } });
  });

  it('begins new in a strategy of the outlook that the demo left out', () => {
    const more = [...offered, { key: 'c', templates: [] }];
    const fields = ownStart(planOf([goal({})]), more, 'UTC');
    expect(startPlanSchema.parse(fields)).toMatchObject({
      levels: { a: 'practising', b: 'new', c: 'new' },
      inUse: { a: true, b: false, c: false },
    });
  });

  it('leaves out what the outlook has no more, and a goal whose target became its beginning', () => {
    const plan = planOf([goal({ baseline: 10, target: 0 })], [goal({ templateKey: 'gone' })]);
    const fields = ownStart(plan, offered.slice(0, 1), 'UTC');
    expect(Object.keys(fields).filter((name) => /\.b$|^goals/.test(name))).toEqual([]);
  });
});
