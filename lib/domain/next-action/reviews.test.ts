import { describe, expect, it } from 'vitest';
import { computeReadiness, type ReadinessGoal } from '../readiness';
import { goalOf, planOf } from '../readiness/testing/plans';
import { type OpenReview, periodOf } from '../review';
import { actionKey, nextAction } from './index';

const AS_OF = '2028-04-05';
const entry = (occurredOn: string, value = 5) => ({ occurredOn, value });
const review = (kind: OpenReview['kind'], day: string): OpenReview => ({
  ...periodOf(kind, day),
  begun: false,
});
const year = review('yearly', '2027-06-01');
const quarter = review('quarterly', '2028-02-01');
const week = review('weekly', '2028-03-30');

const goal = (given: Partial<ReadinessGoal> = {}) =>
  goalOf({ dueOn: '2031-06-30', entries: [entry('2028-03-01')], ...given });

function actionWith(
  reviews: readonly OpenReview[],
  goals: readonly ReadinessGoal[] = [goal()],
  putOff: string[] = [],
) {
  const plan = planOf(goals);
  const postponed = putOff.map((key) => ({ key, until: '2028-04-12' }));
  return nextAction(plan, computeReadiness(plan, AS_OF), postponed, reviews);
}

describe('a due review as the next action', () => {
  it('is offered after overdue and quiet goals, the longest first', () => {
    const all = [year, quarter, week];
    expect(actionWith(all, [goal({ dueOn: '2028-04-01' })]).kind).toBe('settle-overdue');
    expect(actionWith(all, [goal({ entries: [entry('2027-12-01')] })]).kind).toBe('log-quiet');
    expect(actionWith(all)).toEqual({
      kind: 'take-review',
      review: 'yearly',
      period: '2027',
      begun: false,
      reason: { lastDay: '2027-12-31' },
    });
    expect(actionWith([quarter, week])).toMatchObject({ review: 'quarterly', period: '2028-Q1' });
  });

  it('is a glance at the week only when nothing about a goal is pressing', () => {
    const soon = goal({ dueOn: '2028-04-20' });
    expect(actionWith([week], [soon]).kind).toBe('finish-soon');
    expect(actionWith([quarter], [soon])).toMatchObject({ review: 'quarterly' });
    expect(actionWith([week])).toMatchObject({ review: 'weekly', period: '2028-W13' });
    expect(actionWith([]).kind).toBe('log-progress');
  });

  it('is put off by its kind, so that the next week does not bring it back at once', () => {
    const key = actionKey(actionWith([week]));
    expect(key).toBe('review:weekly');
    expect(actionWith([week], [goal()], ['review:weekly']).kind).toBe('log-progress');
    expect(actionWith([quarter, week], [goal()], ['review:quarterly'])).toMatchObject({
      review: 'weekly',
    });
  });
});
