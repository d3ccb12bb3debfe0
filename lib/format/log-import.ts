import type { CivilDate } from '@/lib/domain/calendar';
import type { Room } from '@/lib/domain/ceiling';
import {
  type ColumnRole,
  type Delimiter,
  type FaultKind,
  MAX_ROWS,
  MAX_TITLES,
  type ResolvedRow,
  type RowFault,
} from '@/lib/domain/log-import';
import { own } from '@/lib/domain/own';
import { formatDate } from './dates';
import { listInWords } from './list';
import { groupDigits, plural } from './numbers';
import { readinessInWords } from './progress';

/** `1 entry`, `1,212 entries`. */
export function countOf(count: number, one: string, many?: string): string {
  return `${groupDigits(count)} ${plural(count, one, many)}`;
}

export const COLUMN_NAMES: Readonly<Record<ColumnRole, string>> = {
  date: 'Date',
  goal: 'Goal',
  value: 'Value',
  unit: 'Unit',
  note: 'Note',
  link: 'Link',
};

const ENCODING_NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Latin-1 (Windows-1252)',
};

export const NOTHING_TO_ENTER =
  'No row can be entered yet. Answer the questions above, or choose another file.';

/** Why a file is no text, and what to do about it. */
export function noTextInWords(fault: 'workbook' | 'binary' | 'empty'): string {
  if (fault === 'workbook') {
    return 'This is a spreadsheet’s own file. Open it there, choose “Save as” and then CSV, and import that file.';
  }
  if (fault === 'empty') return 'There is nothing in it. Choose a file with a row for each entry.';
  return 'This is not a text file. Choose a CSV file: from a spreadsheet, “Save as” and then CSV.';
}

type ReadFault =
  | { kind: 'too-many-rows' | 'one-column' }
  | { kind: 'open-quote' | 'long-record' | 'unreadable'; line: number };

/** Why text cannot be read as rows, and what to do about it. */
export function readFaultInWords(fault: ReadFault): string {
  switch (fault.kind) {
    case 'too-many-rows':
      return `This file has more than ${groupDigits(MAX_ROWS)} rows. Split it, then import one part after the other.`;
    case 'one-column':
      return 'Only one column was found. Each row needs a date and a value, with a comma, a semicolon or a tab between them.';
    case 'open-quote':
      return `Line ${fault.line}: a quotation mark opens a cell and none closes it. Close it or remove it, then try again.`;
    case 'long-record':
      return `Line ${fault.line} is longer than 65,536 characters. Perhaps a quotation mark is opened there and never closed.`;
    default:
      return `Line ${fault.line} cannot be read. Save the file again as CSV, then try again.`;
  }
}

/** Why a row cannot be entered, and what to do about it. */
export function faultInWords({ kind, cell }: RowFault, startedOn: CivilDate): string {
  const quoted = `“${cell.length > 40 ? `${cell.slice(0, 40)}…` : cell}”`;
  const words: Record<FaultKind, string> = {
    'no-date': 'There is no date. Add the day.',
    'not-a-date': `${quoted} is not a day in the order chosen above. Write it as 2027-04-03.`,
    future: 'This day is still to come. The log holds what is done: leave it out until then.',
    'before-plan': `This is before your plan begins on ${formatDate(startedOn)}. Let the plan begin earlier, above, or leave it out.`,
    'before-axis': 'This is before 2026, when the time axis begins. Leave it out.',
    'no-value': 'There is no value. Add the number that was reached on that day.',
    'not-a-number': `${quoted} is not a number. Write it as 12 or 2.5, without words.`,
    percent: `${quoted} is in per cent, and this goal counts something else. Write it in the goal’s unit.`,
    'no-goal': 'No goal is named. Add its title.',
    'long-title': 'The title is longer than 200 characters. Shorten it.',
    'many-titles': `The file names more than ${MAX_TITLES} goals. Put the rows of this one into a file of their own.`,
    'long-note': 'The note is longer than 5,000 characters. Shorten it.',
    'bad-link': `${quoted} is no whole address. Begin it with https://, http:// or mailto:.`,
    'long-link': 'The link is longer than 2,000 characters. Shorten it.',
    'broken-text': 'It has a broken character. Remove it.',
  };
  return words[kind];
}

/** Faults that are the same for each row that has them, whatever is in its cell. */
const SHARED: readonly FaultKind[] = [
  'before-plan',
  'before-axis',
  'future',
  'no-date',
  'no-value',
  'no-goal',
];

/** The faults of all rows; those that rows share are one, with their lines. */
export function faultLines(rows: readonly ResolvedRow[]): (RowFault & { lines: number[] })[] {
  const shared = new Map<FaultKind, { lines: number[] }>();
  const all: (RowFault & { lines: number[] })[] = [];
  for (const row of rows) {
    if (row.kind !== 'fault') continue;
    for (const fault of row.faults) {
      const known = shared.get(fault.kind);
      if (known) {
        known.lines.push(row.line);
        continue;
      }
      const first = { ...fault, lines: [row.line] };
      all.push(first);
      if (SHARED.includes(fault.kind)) shared.set(fault.kind, first);
    }
  }
  return all;
}

const LINES_SAID = 5;

/** `Line 3`, `Lines 3, 4 and 9`, `Lines 3, 4, 5, 6, 7 and 12 more`. */
export function linesInWords(lines: readonly number[]): string {
  const said = lines.slice(0, LINES_SAID).map(groupDigits);
  const rest = lines.length - said.length;
  return `${plural(lines.length, 'Line')} ${listInWords(rest > 0 ? [...said, `${groupDigits(rest)} more`] : said)}`;
}

/** Why rows do not fit into the log. */
export function logFullInWords({ left, max }: Pick<Room, 'left' | 'max'>, adding: number): string {
  return `These are ${countOf(adding, 'entry', 'entries')}, and this plan’s log has room for ${groupDigits(left)} more of ${groupDigits(max)}. Leave rows out, or import them into another plan.`;
}

/** What becomes of all rows: `212 rows: 209 will be entered, 2 are there already, 1 cannot be read.` */
export function countsInWords(rows: readonly ResolvedRow[], entering: number): string {
  const count = (kind: ResolvedRow['kind']) => rows.filter((row) => row.kind === kind).length;
  const twins = count('twin') - Math.max(0, entering - count('enter'));
  const parts = [
    `${groupDigits(entering)} will be entered`,
    ...said(twins, (n) => `${n} ${twins === 1 ? 'is' : 'are'} there already`),
    ...said(
      count('waiting'),
      (n) => `${n} ${count('waiting') === 1 ? 'waits' : 'wait'} for a goal`,
    ),
    ...said(count('left-out'), (n) => `${n} will be left out`),
    ...said(
      count('fault'),
      (n) => `${n} cannot be entered as ${count('fault') === 1 ? 'it is' : 'they are'}`,
    ),
  ];
  return `${countOf(rows.length, 'row')}: ${parts.join(', ')}.`;
}

function said(count: number, words: (count: string) => string): string[] {
  return count > 0 ? [words(groupDigits(count))] : [];
}

interface Result {
  readonly entries: number;
  readonly goals: number;
  /** Readiness by what is logged, 0–100. */
  readonly before: number;
  readonly after: number;
}

/** What an import changed: `212 entries in 3 goals. Readiness 30 → 34%.` */
export function enteredInWords({ entries, goals, before, after }: Result): string {
  const where = `${countOf(entries, 'entry', 'entries')} in ${countOf(goals, 'goal')}.`;
  return `${where} ${readinessInWords(before, after)}`;
}

const DELIMITERS_IN_WORDS: Readonly<Record<Delimiter, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
};

/** How a file is read: `Read as UTF-8, with semicolons between the columns.` */
export function readInWords(delimiter: Delimiter, encoding: string): string {
  const name = own(ENCODING_NAMES, encoding) ?? encoding;
  return `Read as ${name}, with ${DELIMITERS_IN_WORDS[delimiter]} between the columns.`;
}

/** What a file is called in a sentence. */
export function fileInWords(name: string): string {
  return name === '' ? 'Pasted rows' : name;
}
