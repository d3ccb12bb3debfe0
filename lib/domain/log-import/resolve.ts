import type { CivilDate } from '../calendar';
import type { ColumnRole } from './columns';
import { readDate } from './dates';
import { goalOfTitle, type KnownGoal, type Target, titleKey } from './goals';
import { readNumber } from './numbers';
import type { Reading } from './settings';

/** The most rows that one file may bring. */
export const MAX_ROWS = 10_000;
/** The most titles of goals in one file: each has its own question on the page. */
export const MAX_TITLES = 60;
const MAX_NOTE = 5_000;
const MAX_LINK = 2_000;
const MAX_TITLE = 200;

/** Why a row cannot be entered. Sentences for people are in `lib/format/log-import`. */
export type FaultKind =
  | 'no-date'
  | 'not-a-date'
  | 'future'
  | 'before-plan'
  | 'before-axis'
  | 'no-value'
  | 'not-a-number'
  | 'percent'
  | 'no-goal'
  | 'long-title'
  | 'many-titles'
  | 'long-note'
  | 'bad-link'
  | 'long-link'
  | 'broken-text';

export interface RowFault {
  readonly column: ColumnRole;
  readonly kind: FaultKind;
  /** The cell as it is in the file. */
  readonly cell: string;
}

/** A row as it would be entered. */
export interface Entry {
  readonly line: number;
  /** The title in the file; empty where the file has no such column. */
  readonly title: string;
  readonly day: CivilDate;
  readonly value: number;
  readonly unit: string;
  readonly note: string;
  readonly link: string;
}

export type ResolvedRow =
  /** To be entered on a goal that is there, or on a new one of that title. */
  | { readonly kind: 'enter'; readonly entry: Entry; readonly goal: EnteredOn }
  /** Same goal, day and value as an entry of the log, or as an earlier line of the file. */
  | { readonly kind: 'twin'; readonly entry: Entry; readonly goal: EnteredOn; readonly of: TwinOf }
  /** Which goal it belongs to is not said yet. */
  | { readonly kind: 'waiting'; readonly entry: Entry }
  | { readonly kind: 'left-out'; readonly line: number }
  | { readonly kind: 'fault'; readonly line: number; readonly faults: readonly RowFault[] };

export type EnteredOn = { readonly id: string } | { readonly newKey: string };
export type TwinOf = 'log' | { readonly line: number };

/** The plan that the rows go into. */
export interface Into {
  readonly today: CivilDate;
  /** The plan's first day, or the one that it is moved to. */
  readonly startedOn: CivilDate;
  /** The earliest first day that a plan can have. */
  readonly axisBegins: CivilDate;
  readonly goals: readonly KnownGoal[];
  /** By `titleKey`; of a title that is not in it, the goal of that name. */
  readonly targets: ReadonlyMap<string, Target>;
  readonly isLink: (text: string) => boolean;
}

/** A reading in which nothing is left to ask of dates and numbers. */
export type SettledReading = Reading & {
  readonly dateOrder: NonNullable<Reading['dateOrder']>;
  readonly decimalMark: NonNullable<Reading['decimalMark']>;
};

/** The titles of a file's goals, in the order in which they first come; one empty title without a column. */
export function titlesOf({ rows, columns }: Pick<Reading, 'rows' | 'columns'>): string[] {
  const { goal } = columns;
  if (goal === null) return [''];
  const byKey = new Map<string, string>();
  for (const { cells } of rows) {
    const title = (cells[goal] ?? '').trim();
    const key = keyOf(title);
    if (key !== null && title !== '' && !byKey.has(key)) byKey.set(key, title);
  }
  return [...byKey.values()];
}

/** The `titleKey` of a cell; null for one that is too long for a title, which takes no time to compare. */
function keyOf(title: string): string | null {
  return title.length > MAX_TITLE ? null : titleKey(title);
}

/** A row that can be read, whatever else hinders it. */
export type LoggedRow = Pick<Entry, 'day' | 'value' | 'unit'>;

/** The rows of each title, by `titleKey`, that have a day and a value. */
export function loggedByTitle(reading: SettledReading): Map<string, LoggedRow[]> {
  const byTitle = new Map<string, LoggedRow[]>();
  const { date, value, goal, unit } = reading.columns;
  for (const { cells } of reading.rows) {
    const cell = (column: number | null) => (column === null ? '' : (cells[column] ?? '').trim());
    const day = readDate(cell(date), reading.dateOrder);
    const number = readNumber(cell(value), reading.decimalMark);
    if (day === null || number === null) continue;
    const row = { day, value: number.value, unit: number.percent ? '%' : cell(unit) };
    const key = keyOf(cell(goal));
    if (key === null) continue;
    const already = byTitle.get(key);
    if (already) already.push(row);
    else byTitle.set(key, [row]);
  }
  return byTitle;
}

/** What becomes of each row: entered, passed over as a twin, left out, or refused with its faults. */
export function resolveRows(reading: SettledReading, into: Into): ResolvedRow[] {
  const known = new Set(titlesOf(reading).slice(0, MAX_TITLES).map(titleKey));
  const goals = new Map(into.goals.map((goal) => [goal.id, goal]));
  const targets = new Map([...known].map((key) => [key, targetOf(key, into)]));
  const seen = new Map<string, TwinOf>();
  for (const { id, entries } of into.goals) {
    for (const { occurredOn, value } of entries) seen.set(twinKey(id, occurredOn, value), 'log');
  }
  return reading.rows.map((row): ResolvedRow => {
    const { line } = row;
    const cell = (role: ColumnRole) => {
      const column = reading.columns[role];
      return column === null ? '' : (row.cells[column] ?? '').replaceAll('\r\n', '\n').trim();
    };
    const title = cell('goal');
    const titled = keyOf(title);
    const target = titled === null ? null : targets.get(titled);
    if (target?.to === 'nothing') return { kind: 'left-out', line };
    const goal = target?.to === 'goal' ? goals.get(target.goalId) : undefined;
    const day = readDate(cell('date'), reading.dateOrder);
    const number = readNumber(cell('value'), reading.decimalMark);
    const faults = [
      ...faultsOfTitle(reading, title, titled, known),
      ...faultOf('date', cell('date'), dayFault(day, cell('date'), into)),
      ...faultOf('value', cell('value'), valueFault(number, cell('value'), goal)),
      ...faultOf('note', cell('note'), textFault(cell('note'), MAX_NOTE, 'long-note')),
      ...faultOf('link', cell('link'), linkFault(cell('link'), into)),
    ];
    if (day === null || number === null || titled === null || faults.length > 0)
      return { kind: 'fault', line, faults };
    const { value } = number;
    const unit = number.percent ? '%' : cell('unit');
    const entry = { line, title, day, value, unit, note: cell('note'), link: cell('link') };
    const on: EnteredOn | null =
      target?.to === 'new' ? { newKey: titled } : goal ? { id: goal.id } : null;
    if (!on) return { kind: 'waiting', entry };
    const key = twinKey('id' in on ? on.id : `new ${on.newKey}`, day, value);
    const of = seen.get(key);
    if (of) return { kind: 'twin', entry, goal: on, of };
    seen.set(key, { line });
    return { kind: 'enter', entry, goal: on };
  });
}

/** What was chosen for a title, else the goal of that name; null while that is not said. */
function targetOf(key: string, { targets, goals }: Into): Target | null {
  const chosen = targets.get(key);
  if (chosen) return chosen;
  const named = key === '' ? null : goalOfTitle(key, goals);
  return named ? { to: 'goal', goalId: named.id } : null;
}

function twinKey(goal: string, day: CivilDate, value: number): string {
  return `${goal} ${day} ${value}`;
}

function faultOf(column: ColumnRole, cell: string, kind: FaultKind | null): RowFault[] {
  return kind === null ? [] : [{ column, kind, cell }];
}

function faultsOfTitle(
  { columns }: Reading,
  title: string,
  key: string | null,
  known: ReadonlySet<string>,
): RowFault[] {
  if (columns.goal === null) return [];
  if (title === '') return faultOf('goal', title, 'no-goal');
  if (key === null) return faultOf('goal', title, 'long-title');
  if (!title.isWellFormed()) return faultOf('goal', title, 'broken-text');
  return known.has(key) ? [] : faultOf('goal', title, 'many-titles');
}

function dayFault(day: CivilDate | null, cell: string, into: Into): FaultKind | null {
  if (day === null) return cell === '' ? 'no-date' : 'not-a-date';
  if (day > into.today) return 'future';
  if (day < into.axisBegins) return 'before-axis';
  return day < into.startedOn ? 'before-plan' : null;
}

function valueFault(
  number: { percent: boolean } | null,
  cell: string,
  goal: KnownGoal | undefined,
): FaultKind | null {
  if (number === null) return cell === '' ? 'no-value' : 'not-a-number';
  return number.percent && goal && goal.unit !== '%' ? 'percent' : null;
}

function textFault(text: string, most: number, tooLong: FaultKind): FaultKind | null {
  if (text.length > most) return tooLong;
  return text.isWellFormed() ? null : 'broken-text';
}

function linkFault(text: string, { isLink }: Into): FaultKind | null {
  return (
    textFault(text, MAX_LINK, 'long-link') ?? (text === '' || isLink(text) ? null : 'bad-link')
  );
}
