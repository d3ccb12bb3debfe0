import { expect, it } from 'vitest';
import { sortOutlooks } from './sort-outlooks';

const outlook = (profession: string, rating: string | null, reviewedOn: string) => ({
  profession,
  rating,
  reviewedOn,
});
const keeper = outlook('Keeper', 'lightly-touched', '2026-11-25');
const ringer = outlook('Ringer', null, '2027-01-02');
const piper = outlook('Piper', 'largely-absorbed', '2026-11-25');
const found = [ringer, keeper, piper];

it('keeps the best match first until a column is chosen', () => {
  expect(sortOutlooks(found, undefined)).toEqual(found);
});

it('sorts by each column in both directions, and what has no rating last in both', () => {
  expect(sortOutlooks(found, 'profession')).toEqual([keeper, piper, ringer]);
  expect(sortOutlooks(found, '-profession')).toEqual([ringer, piper, keeper]);
  expect(sortOutlooks(found, 'rating')).toEqual([keeper, piper, ringer]);
  expect(sortOutlooks(found, '-rating')).toEqual([piper, keeper, ringer]);
});

it('leaves equal ones in the order in which they came', () => {
  expect(sortOutlooks(found, 'reviewed')).toEqual([ringer, keeper, piper]);
  expect(sortOutlooks(found, '-reviewed')).toEqual([keeper, piper, ringer]);
});
