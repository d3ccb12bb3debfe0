import { expect, it } from 'vitest';
import { goalOf } from '../readiness/testing/plans';
import { goalsByState } from './by-state';

const TODAY = '2028-03-31';

it('groups goals by state, each group by due date', () => {
  const full = [{ occurredOn: '2028-01-01', value: 10 }];
  const groups = goalsByState(
    [
      goalOf({ id: 'later', dueOn: '2031-01-01' }),
      goalOf({ id: 'reached', entries: full }),
      goalOf({ id: 'given up at its target', entries: full, droppedOn: '2028-02-01' }),
      goalOf({ id: 'next', dueOn: '2029-01-01' }),
    ],
    TODAY,
  );
  const ids = Object.entries(groups).map(([state, goals]) => [state, goals.map(({ id }) => id)]);
  expect(Object.fromEntries(ids)).toEqual({
    open: ['next', 'later'],
    reached: ['reached'],
    dropped: ['given up at its target'],
  });
});
