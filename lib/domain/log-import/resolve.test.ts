import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { FIRST_DAY } from '../calendar';
import { suggestMeasure, type Target, titleKey } from './goals';
import {
  type Into,
  loggedByTitle,
  type ResolvedRow,
  resolveRows,
  type SettledReading,
  titlesOf,
} from './resolve';
import { readingOf } from './settings';

const goals = [
  {
    id: 'g1',
    title: 'Mock interviews',
    unit: 'interviews',
    entries: [{ occurredOn: '2027-04-03', value: 3 }],
  },
  { id: 'g2', title: 'Read papers', unit: '%', entries: [] },
];
const into: Into = {
  ...{ today: '2027-05-01', startedOn: '2027-01-01', axisBegins: FIRST_DAY, goals },
  targets: new Map(),
  isLink: (text) => text.startsWith('https://'),
};

function reading(...lines: string[]): SettledReading {
  const records = lines.map((line, index) => ({ line: index + 1, cells: line.split(';') }));
  const found = readingOf(records, ';', {});
  const { dateOrder, decimalMark } = found;
  if (!dateOrder || !decimalMark) throw new Error('Settled by the rows of the test.');
  return { ...found, dateOrder, decimalMark };
}

const HEADER = 'date;goal;value;note;link';
const resolve = (lines: string[], change: Partial<Into> = {}) =>
  resolveRows(reading(HEADER, ...lines), { ...into, ...change });
const kinds = (rows: readonly ResolvedRow[]) => rows.map(({ kind }) => kind);
const faults = (line: string, change: Partial<Into> = {}) =>
  resolve([line], change).flatMap((row) =>
    row.kind === 'fault' ? row.faults.map(({ column, kind }) => `${column}: ${kind}`) : [],
  );

describe('a row', () => {
  it('is entered on the goal of its title, whatever its case and blanks', () => {
    expect(resolve(['2027-04-05;  MOCK  interviews;4;so;https://example.org/a'])).toEqual([
      {
        kind: 'enter',
        goal: { id: 'g1' },
        entry: {
          ...{ line: 2, title: 'MOCK  interviews', day: '2027-04-05', value: 4, unit: '' },
          ...{ note: 'so', link: 'https://example.org/a' },
        },
      },
    ]);
  });

  // wealthfolio #636: rows went to the account that was chosen first, not to their own.
  it('goes to the goal that it names, each to its own', () => {
    const rows = resolve(['2027-04-05;Read papers;4;;', '2027-04-05;Mock interviews;4;;']);
    expect(rows.map((row) => row.kind === 'enter' && row.goal)).toEqual([
      { id: 'g2' },
      { id: 'g1' },
    ]);
  });

  it('keeps a cell that a spreadsheet would run as text', () => {
    const [row] = resolve(['2027-04-05;Mock interviews;4;=1+1;']);
    expect(row).toMatchObject({ kind: 'enter', entry: { note: '=1+1' } });
  });

  it.each([
    [';Mock interviews;1;;', ['date: no-date']],
    ['soon;Mock interviews;1;;', ['date: not-a-date']],
    ['2027-05-02;Mock interviews;1;;', ['date: future']],
    ['2026-12-31;Mock interviews;1;;', ['date: before-plan']],
    ['2025-12-31;Mock interviews;1;;', ['date: before-axis']],
    ['2027-04-05;Mock interviews;;;', ['value: no-value']],
    ['2027-04-05;Mock interviews;many;;', ['value: not-a-number']],
    ['2027-04-05;Mock interviews;12%;;', ['value: percent']],
    ['2027-04-05;;1;;', ['goal: no-goal']],
    [`2027-04-05;Mock interviews;1;${'x'.repeat(5_001)};`, ['note: long-note']],
    ['2027-04-05;Mock interviews;1;;javascript:alert(1)', ['link: bad-link']],
    [
      'soon;;many;;ftp://x',
      ['goal: no-goal', 'date: not-a-date', 'value: not-a-number', 'link: bad-link'],
    ],
  ])('%j is refused with every fault', (line, expected) => {
    expect(faults(line)).toEqual(expected);
  });

  it('in per cent is entered on a goal in per cent', () => {
    expect(kinds(resolve(['2027-04-05;Read papers;12%;;']))).toEqual(['enter']);
  });

  it('from before the plan is entered where the plan begins earlier', () => {
    expect(faults('2026-12-31;Mock interviews;1;;', { startedOn: '2026-12-31' })).toEqual([]);
  });

  it('waits while nothing says where it goes, and is left out where it is to go nowhere', () => {
    const line = '2027-04-05;Push-ups;20;;';
    const to = (target: Target) => ({ targets: new Map([[titleKey('push-ups'), target]]) });
    expect(kinds(resolve([line]))).toEqual(['waiting']);
    expect(kinds(resolve([line], to({ to: 'nothing' })))).toEqual(['left-out']);
    expect(resolve([line], to({ to: 'new', title: 'Push-ups' }))[0]).toMatchObject({
      kind: 'enter',
      goal: { newKey: 'push-ups' },
    });
  });

  it('waits where two goals have its title', () => {
    const twice = [...goals, { id: 'g3', title: 'read papers', unit: '', entries: [] }];
    expect(kinds(resolve(['2027-04-05;Read papers;1;;'], { goals: twice }))).toEqual(['waiting']);
  });
});

// Normalising takes time that grows with the square of the combining signs: a cell of 60,000 took seconds.
it('a text that is too long for a title is refused before it is compared (trust 22)', () => {
  const normalize = vi.spyOn(String.prototype, 'normalize');
  const file = reading(HEADER, `2027-04-05;a${'\u0300\u0316'.repeat(1_000)};4;;`);
  const rows = resolveRows(file, into);
  expect([titlesOf(file), loggedByTitle(file).size, kinds(rows)]).toEqual([[], 0, ['fault']]);
  const longest = Math.max(...normalize.mock.contexts.map((text) => String(text).length));
  normalize.mockRestore();
  expect(longest).toBeLessThan(201);
});

describe('a twin', () => {
  it('has the goal, the day and the value of an entry, or of an earlier row', () => {
    const rows = resolve([
      '2027-04-03;Mock interviews;3;other words;',
      '2027-04-04;Mock interviews;3;;',
      '2027-04-04;Mock interviews;3;;',
      '2027-04-04;Read papers;3;;',
    ]);
    expect(rows.map((row) => (row.kind === 'twin' ? row.of : row.kind))).toEqual([
      'log',
      'enter',
      { line: 3 },
      'enter',
    ]);
  });

  // actual #8464: a row with the amount of another day was merged with it, and so was lost.
  it('is none on another day or with another value, however close', () => {
    expect(
      kinds(resolve(['2027-04-02;Mock interviews;3;;', '2027-04-03;Mock interviews;3.5;;'])),
    ).toEqual(['enter', 'enter']);
  });

  // actual #2432: a file that was imported twice left a row more than it has.
  it('is each row of a file that was entered before', () => {
    const row = fc.record({
      day: fc.integer({ min: 1, max: 28 }).map((day) => `2027-04-${String(day).padStart(2, '0')}`),
      value: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (list) => {
        const lines = list.map(({ day, value }) => `${day};Read papers;${value};;`);
        const first = resolve(lines);
        const entered = first.flatMap((one) =>
          one.kind === 'enter' ? [{ occurredOn: one.entry.day, value: one.entry.value }] : [],
        );
        const then = goals.map((goal) => (goal.id === 'g2' ? { ...goal, entries: entered } : goal));
        expect(new Set(kinds(resolve(lines, { goals: then })))).toEqual(new Set(['twin']));
      }),
    );
  });
});

describe('the titles of a file', () => {
  // wealthfolio #926: names beyond the rows that were shown could not be answered, and nothing went on.
  it('are all asked for, also those of rows that are not shown', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `2027-04-05;Goal ${index};1;;`);
    expect(titlesOf(reading(HEADER, ...lines))).toHaveLength(40);
  });

  it('are at most sixty; rows of others say so', () => {
    const lines = Array.from({ length: 61 }, (_, index) => `2027-04-05;Goal ${index};1;;`);
    expect(kinds(resolve(lines)).filter((kind) => kind === 'fault')).toHaveLength(1);
  });
});

describe('what a new goal would count', () => {
  const at = (day: string, value: number, unit = '') => ({ day, value, unit });

  it('goes from nothing to the highest value', () => {
    const rows = [at('2027-02-01', 5), at('2027-01-01', 2, 'books'), at('2027-03-01', 9)];
    expect(suggestMeasure(rows, '2027-05-01')).toEqual({
      ...{ unit: 'books', baseline: 0, target: 9, dueOn: '2028-05-01' },
    });
  });

  it('goes down where the values fall', () => {
    const rows = [at('2027-01-01', 80), at('2027-02-01', 60), at('2027-03-01', 70)];
    expect(suggestMeasure(rows, '2027-05-01')).toMatchObject({ baseline: 80, target: 60 });
  });

  it('has a target that differs from the baseline, whatever the values', () => {
    const row = fc.record({
      day: fc.constant('2027-01-01'),
      value: fc.integer(),
      unit: fc.constant(''),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        const { baseline, target } = suggestMeasure(rows, '2027-05-01');
        expect(target).not.toBe(baseline);
      }),
    );
  });
});
