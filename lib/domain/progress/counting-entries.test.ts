import { expect, it } from 'vitest';
import { countingEntries } from './counting-entries';

it('leaves out what was corrected, and what was removed and not restored', () => {
  const entries = [
    { id: 1 },
    { id: 2, replaces: 1 },
    { id: 3, marks: ['removed'] },
    { id: 4, marks: ['removed', 'restored'] },
    { id: 5 },
    { id: 6, replaces: 5, marks: ['removed'] },
  ];
  expect(countingEntries(entries).map(({ id }) => id)).toEqual([2, 4]);
});

it('takes every entry of a file that numbers none', () => {
  expect(countingEntries([{}, {}])).toHaveLength(2);
});
