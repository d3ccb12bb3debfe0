import { describe, expect, it } from 'vitest';
import { type FileRow, hasHeader, matchColumns } from './columns';

const rows = (...lines: string[]): FileRow[] =>
  lines.map((line, index) => ({ line: index + 1, cells: line.split(',') }));
const none = { date: null, goal: null, value: null, unit: null, note: null, link: null };

describe('the first row', () => {
  it.each([
    ['known names', ['Date,Value', '2027-04-03,1'], true],
    ['unknown names over dates', ['Tag,Wert', '3.4.2027,1'], true],
    ['an entry', ['2027-04-03,1', '2027-04-04,2'], false],
    ['words alone', ['a,b', 'c,d'], false],
  ])('of %s names the columns: %s', (_what, lines, expected) => {
    expect(hasHeader(rows(...lines))).toBe(expected);
  });
});

describe('columns', () => {
  it('are matched by their names, in any order and case', () => {
    const header = ['Comment', 'URL', 'Habit', 'Amount (h)', 'Day', 'Units'];
    expect(matchColumns(header, [])).toEqual({
      ...{ date: 4, goal: 2, value: 3, unit: 5, note: 0, link: 1 },
    });
  });

  it('of our own log are each matched', () => {
    const header = ['date', 'goal', 'value', 'unit', 'note', 'link'];
    const found = { date: 0, goal: 1, value: 2, unit: 3, note: 4, link: 5 };
    expect(matchColumns(header, [])).toEqual(found);
  });

  it('prefer the likelier name', () => {
    expect(matchColumns(['Logged', 'Date', 'Count', 'Value'], [])).toMatchObject({
      date: 1,
      value: 3,
    });
  });

  it('without names are matched by what they hold', () => {
    expect(matchColumns(null, rows('a,2027-04-03,1', 'b,2027-04-04,2'))).toEqual({
      ...none,
      date: 1,
      value: 2,
    });
  });

  it('are left open where nothing fits', () => {
    expect(matchColumns(['constructor', '__proto__'], rows('a,b'))).toEqual(none);
  });
});
