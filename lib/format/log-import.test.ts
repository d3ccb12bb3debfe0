import { describe, expect, it } from 'vitest';
import type { FaultKind, ResolvedRow } from '@/lib/domain/log-import';
import {
  countsInWords,
  enteredInWords,
  faultInWords,
  faultLines,
  linesInWords,
  logFullInWords,
  readInWords,
} from './log-import';

const entry = { line: 2, title: '', day: '2027-04-03', value: 1, unit: '', note: '', link: '' };
const fault = (line: number, kind: FaultKind, cell = 'x'): ResolvedRow => ({
  ...{ kind: 'fault', line },
  faults: [{ column: 'date', kind, cell }],
});

it('an import is said with what it changed', () => {
  const result = { entries: 1_212, goals: 3, before: 30, after: 33.6 };
  expect(enteredInWords(result)).toBe('1,212 entries in 3 goals. Readiness 30 → 34%.');
  expect(enteredInWords({ entries: 1, goals: 1, before: 30, after: 30.2 })).toBe(
    '1 entry in 1 goal. Readiness still 30%.',
  );
});

it('all rows are counted by what becomes of them', () => {
  const goal = { id: 'g' };
  const rows: ResolvedRow[] = [
    { kind: 'enter', entry, goal },
    { kind: 'twin', entry, goal, of: 'log' },
    { kind: 'waiting', entry },
    { kind: 'left-out', line: 5 },
    fault(6, 'no-date'),
    fault(7, 'no-date'),
  ];
  expect(countsInWords(rows, 1)).toBe(
    '6 rows: 1 will be entered, 1 is there already, 1 waits for a goal, 1 will be left out, 2 cannot be entered as they are.',
  );
  expect(countsInWords(rows.slice(0, 2), 2)).toBe('2 rows: 2 will be entered.');
});

describe('faults', () => {
  it('that rows share are one, with their lines', () => {
    const rows = [
      ...[fault(2, 'future'), fault(3, 'not-a-date', 'soon'), fault(4, 'future')],
      fault(5, 'not-a-date', 'later'),
    ];
    expect(faultLines(rows).map(({ kind, lines }) => ({ kind, lines }))).toEqual([
      { kind: 'future', lines: [2, 4] },
      { kind: 'not-a-date', lines: [3] },
      { kind: 'not-a-date', lines: [5] },
    ]);
  });

  it('name their lines, the first five of many', () => {
    expect(linesInWords([3])).toBe('Line 3');
    expect(linesInWords([3, 4, 9])).toBe('Lines 3, 4 and 9');
    expect(linesInWords([1, 2, 3, 4, 5, 6, 1_007])).toBe('Lines 1, 2, 3, 4, 5 and 2 more');
  });

  it('say what to do, and quote no more of a cell than a line holds', () => {
    const words = (kind: FaultKind, cell: string) =>
      faultInWords({ column: 'value', kind, cell }, '2027-01-01');
    expect(words('not-a-number', 'many')).toBe(
      '“many” is not a number. Write it as 12 or 2.5, without words.',
    );
    expect(words('before-plan', '2026-12-01')).toContain('1 January 2027');
    expect(words('bad-link', 'x'.repeat(2_000)).length).toBeLessThan(150);
  });
});

it('a log without room says how much there is', () => {
  expect(logFullInWords({ left: 12, max: 20_000 }, 212)).toBe(
    'These are 212 entries, and this plan’s log has room for 12 more of 20,000. Leave rows out, or import them into another plan.',
  );
});

it('how a file is read is said in words', () => {
  expect(readInWords(';', 'utf-16le')).toBe('Read as UTF-16, with semicolons between the columns.');
});
