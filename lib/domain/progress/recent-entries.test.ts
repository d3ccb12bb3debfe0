import { expect, it } from 'vitest';
import { recentEntries } from './recent-entries';

const entry = (occurredOn: string, value: number) => ({ occurredOn, value });

it('are the last days by date, with what was logged last on each, and none of a day to come', () => {
  const log = [
    entry('2028-03-10', 3),
    entry('2028-01-10', 1),
    entry('2028-03-10', 4),
    entry('2028-02-10', 2),
    entry('2028-05-10', 9),
  ];
  expect(recentEntries(log, '2028-03-31', 2)).toEqual([
    entry('2028-02-10', 2),
    entry('2028-03-10', 4),
  ]);
});
