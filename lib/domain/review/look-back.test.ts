import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDayNumber } from '../calendar';
import { loggedReadiness, type ReadinessGoal } from '../readiness';
import { goalOf, planOf, strategyOf } from '../readiness/testing/plans';
import { goalsUnderWay, type LookedBackPlan, lookBack } from './look-back';
import { periodOf, REVIEW_KINDS } from './period';

const entry = (occurredOn: string, value: number) => ({ occurredOn, value });
type Milestones = LookedBackPlan['strategies'][number]['goals'][number]['milestones'];
const withMilestones = (given: Partial<ReadinessGoal>, milestones: Milestones = []) => ({
  ...goalOf(given),
  milestones,
});

const goals = [
  withMilestones({ id: 'moved', entries: [entry('2027-01-05', 2), entry('2027-05-01', 5)] }, [
    { id: 'm1', title: 'Within', doneOn: '2027-06-30' },
    { id: 'm2', title: 'Before', doneOn: '2027-03-31' },
    { id: 'm3', title: 'Open', doneOn: null },
  ]),
  withMilestones({ id: 'reached', entries: [entry('2027-04-01', 4), entry('2027-06-30', 10)] }),
  withMilestones({ id: 'still', entries: [entry('2027-03-31', 4)] }),
  withMilestones({ id: 'after', entries: [entry('2027-07-01', 4)] }),
  withMilestones({ id: 'left', droppedOn: '2027-04-01' }),
];
const plan: LookedBackPlan = { ...planOf(), strategies: [{ ...strategyOf(), goals }] };
const quarter = periodOf('quarterly', '2027-05-01');

describe('a look back', () => {
  it('has what was logged, done and dropped in the period, reached goals first', () => {
    const back = lookBack(plan, quarter, '2027-07-10');
    expect(back.moved.map(({ goal, ...rest }) => [goal.id, rest])).toEqual([
      ['reached', { before: null, after: 10, entries: 2, reached: true }],
      ['moved', { before: 2, after: 5, entries: 1, reached: false }],
    ]);
    expect(back.milestones.map(({ id }) => id)).toEqual(['m1']);
    expect(back.dropped.map(({ id }) => id)).toEqual(['left']);
  });

  it('measures readiness before the first day and at the end of the last', () => {
    const { readiness } = lookBack(plan, quarter, '2027-07-10');
    expect(readiness).toEqual({
      before: loggedReadiness(plan, '2027-03-31'),
      after: loggedReadiness(plan, '2027-06-30'),
    });
  });

  it('has no day before the plan began and none after today', () => {
    const anyDay = fc.integer({ min: 20_818, max: 21_915 }).map(fromDayNumber);
    fc.assert(
      fc.property(fc.constantFrom(...REVIEW_KINDS), anyDay, (kind, today) => {
        const { firstDay, lastDay, moved } = lookBack(plan, periodOf(kind, today), today);
        expect(firstDay >= plan.startedOn && lastDay <= today).toBe(true);
        for (const { goal } of moved) {
          const within = goal.entries.filter(
            ({ occurredOn }) => occurredOn >= firstDay && occurredOn <= lastDay,
          );
          expect(within.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('goals under way', () => {
  it('are open and have begun, what slipped first, and within that what is due first', () => {
    const today = '2027-07-01';
    const fresh = [entry('2027-06-01', 5)];
    const listed = goalsUnderWay(
      [
        goalOf({ id: 'on course', dueOn: '2028-01-31', entries: fresh }),
        goalOf({ id: 'behind', entries: [entry('2027-06-01', 1)] }),
        goalOf({ id: 'quiet', entries: [entry('2027-03-01', 9)] }),
        goalOf({ id: 'never logged', dueOn: '2028-12-31' }),
        goalOf({ id: 'overdue', dueOn: '2027-06-30', entries: fresh }),
        goalOf({ id: 'later', startOn: '2027-07-02' }),
        goalOf({ id: 'just begun', startOn: '2027-06-20', dueOn: '2028-06-20' }),
        goalOf({ id: 'reached', entries: [entry('2027-06-01', 10)] }),
        goalOf({ id: 'dropped', droppedOn: '2027-06-01' }),
      ],
      '2027-04-01',
      today,
    );
    expect(listed.map(({ goal, slipped }) => [goal.id, slipped])).toEqual([
      ['overdue', 'overdue'],
      ['quiet', 'quiet'],
      ['never logged', 'quiet'],
      ['behind', 'behind'],
      ['on course', null],
      ['just begun', null],
    ]);
  });
});
