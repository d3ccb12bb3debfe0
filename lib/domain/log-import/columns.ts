import { looksLikeDate } from './dates';
import { looksLikeNumber } from './numbers';

/** What a column of a file can be. */
export const COLUMN_ROLES = ['date', 'goal', 'value', 'unit', 'note', 'link'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** For each role the place of its column, from 0; null where the file has none. */
export type Columns = Readonly<Record<ColumnRole, number | null>>;

/** A record of a file: its cells, and the line on which it begins, from 1. */
export interface FileRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a column of each role is called, the likeliest name first. */
const NAMES: Readonly<Record<ColumnRole, readonly string[]>> = {
  date: 'date day when datum occurred logged timestamp'.split(' '),
  goal: 'goal title name habit task activity category metric project item'.split(' '),
  value: 'value amount count number quantity progress total result score reading'.split(' '),
  unit: 'unit units measure'.split(' '),
  note: 'note notes comment comments description memo remark remarks details'.split(' '),
  link: 'link url evidence source href website'.split(' '),
};

/** Rows that are looked at to tell columns by what they hold. */
const SAMPLE = 50;

/** Whether a file's first row names its columns: it has no date, and either a known name or dates below it. */
export function hasHeader(rows: readonly FileRow[]): boolean {
  const [first, ...rest] = rows;
  if (!first || first.cells.some((cell) => looksLikeDate(cell) || looksLikeNumber(cell)))
    return false;
  const isNamed = first.cells.some((cell) =>
    COLUMN_ROLES.some((role) => rankOf(cell, role) !== null),
  );
  return isNamed || rest.slice(0, SAMPLE).some(({ cells }) => cells.some(looksLikeDate));
}

/**
 * Matches a file's columns with roles: by their names, and a date and a value that no name gives by
 * what the rows hold.
 *
 * @param header null where the file has none
 */
export function matchColumns(header: readonly string[] | null, rows: readonly FileRow[]): Columns {
  const taken = new Set<number>();
  const found: Record<ColumnRole, number | null> = {
    ...{ date: null, goal: null, value: null, unit: null, note: null, link: null },
  };
  for (const role of COLUMN_ROLES)
    found[role] = take(taken, namedColumn(header ?? [], role, taken));
  found.date ??= take(taken, columnOf(rows, looksLikeDate, taken));
  found.value ??= take(taken, columnOf(rows, looksLikeNumber, taken));
  return found;
}

function take(taken: Set<number>, column: number | null): number | null {
  if (column !== null) taken.add(column);
  return column;
}

/** The free column whose name fits a role best. */
function namedColumn(header: readonly string[], role: ColumnRole, taken: ReadonlySet<number>) {
  const ranked = header
    .map((name, column) => ({ column, rank: rankOf(name, role) }))
    .filter(({ column, rank }) => rank !== null && !taken.has(column))
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  return ranked[0]?.column ?? null;
}

/** How well a name fits a role: less is better, a whole name before a first word; null for not at all. */
function rankOf(name: string, role: ColumnRole): number | null {
  if (name.length > 100) return null;
  const words: readonly string[] = name.toLowerCase().match(/[a-z]+/g) ?? [];
  const whole = NAMES[role].indexOf(words.join(' '));
  if (whole >= 0) return whole;
  const first = NAMES[role].findIndex((known) => words.includes(known));
  return first >= 0 ? NAMES[role].length + first : null;
}

/** The free column in which most of the first rows hold what is asked for; at least half of them. */
function columnOf(
  rows: readonly FileRow[],
  holds: (cell: string) => boolean,
  taken: ReadonlySet<number>,
): number | null {
  const sample = rows.slice(0, SAMPLE);
  const width = Math.max(0, ...sample.map(({ cells }) => cells.length));
  let best: { column: number; count: number } | null = null;
  for (let column = 0; column < width; column++) {
    if (taken.has(column)) continue;
    const count = sample.filter(({ cells }) => holds(cells[column] ?? '')).length;
    if (count * 2 >= sample.length && count > (best?.count ?? 0)) best = { column, count };
  }
  return best?.column ?? null;
}
