import { expect, it } from 'vitest';
import { goalRooms } from './goal-rooms';

const goal = (change: object) => ({
  id: 'a',
  startOn: '2026-01-01',
  dueOn: '2030-01-01',
  baseline: 0,
  target: 10,
  points: 10,
  droppedOn: null,
  entries: [],
  ...change,
});

it('counts as open what is neither dropped nor reached on the day (trust 24)', () => {
  const reached = { entries: [{ occurredOn: '2026-05-01', value: 10 }] };
  const goals = [goal({}), goal({ droppedOn: '2026-02-02' }), goal(reached)];
  const strategies = [{ goals }] as never;
  const counts = (day: string) => goalRooms({ strategies }, day).map(({ count }) => count);
  expect(counts('2026-06-01')).toEqual([3, 1]);
  expect(counts('2026-04-30')).toEqual([3, 2]);
});
