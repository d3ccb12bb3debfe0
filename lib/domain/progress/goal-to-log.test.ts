import { expect, it } from 'vitest';
import { goalOf } from '../readiness/testing/plans';
import { goalToLog } from './goal-to-log';

const TODAY = '2028-03-31';
const logged = (id: string, occurredOn: string, value = 5) =>
  goalOf({ id, entries: [{ occurredOn, value }] });
const untouched = (id: string, dueOn: string) => goalOf({ id, dueOn });
const chosen = (goals: ReturnType<typeof goalOf>[], next: string | null = null) =>
  goalToLog(goals, TODAY, next)?.id;

const older = logged('older', '2027-05-01');
const newer = logged('newer', '2028-03-01');
const reached = logged('reached', '2028-03-30', 10);
const dropped = { ...logged('dropped', '2028-03-31'), droppedOn: '2028-03-31' };

it('is what the next action names', () => {
  expect(chosen([newer, older], 'older')).toBe('older');
});

it('is else what was logged last, and an entry of a day to come is not', () => {
  expect(chosen([older, newer])).toBe('newer');
  expect(chosen([older, logged('to come', '2028-04-30')])).toBe('older');
});

it('is else the next one due', () => {
  expect(chosen([untouched('late', '2030-01-01'), untouched('soon', '2029-01-01')])).toBe('soon');
});

it('is never one that is reached or dropped', () => {
  expect(chosen([reached, dropped, older])).toBe('older');
  expect(chosen([reached, dropped, older], 'reached')).toBe('older');
  expect(chosen([reached, dropped])).toBeUndefined();
});
