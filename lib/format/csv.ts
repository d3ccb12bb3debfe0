import type { Lines, Readiness } from '@/lib/domain/readiness';

export type CsvCell = string | number | null;

/** What a spreadsheet would run, wide forms included, and the apostrophe that guards against it. */
const RISKY = /^['\t\r\n]|^\s*[=+\-@＝＋－＠]/;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * Rows as RFC 4180 has them: commas, CRLF after each, quotes where they are needed.
 *
 * Text that a spreadsheet would take for a formula gets an apostrophe in front, and so does text
 * that begins with one. The way back: parse as RFC 4180, then take one leading apostrophe off every
 * cell that has it. Numbers, negative ones too, are left as they are; null is an empty cell.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `${cell}`;
  const text = RISKY.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const COLUMNS: readonly (readonly [name: string, read: (lines: Lines) => number | null])[] = [
  ['required', (lines) => lines.required],
  ['planned', (lines) => lines.planned],
  ['logged', (lines) => lines.logged],
  ['projected_p10', (lines) => lines.projected?.p10 ?? null],
  ['projected_p25', (lines) => lines.projected?.p25 ?? null],
  ['projected_p50', (lines) => lines.projected?.p50 ?? null],
  ['projected_p75', (lines) => lines.projected?.p75 ?? null],
  ['projected_p90', (lines) => lines.projected?.p90 ?? null],
];

/**
 * A row for each date of the grid: the four lines of the whole plan, then those of each strategy
 * under its key. Points to a ten-thousandth; empty where a line does not run.
 */
export function readinessCsv({ series }: Pick<Readiness, 'series'>): string {
  const keys = Object.keys(series[0]?.strategies ?? {});
  const header = [
    'date',
    ...COLUMNS.map(([name]) => name),
    ...keys.flatMap((key) => COLUMNS.map(([name]) => `${key}:${name}`)),
  ];
  const rows = series.map((row) => [
    row.date,
    ...cells(row),
    ...keys.flatMap((key) => cells(row.strategies[key])),
  ]);
  return toCsv([header, ...rows]);
}

/** The same four lines of one strategy alone. */
export function strategyCsv({ series }: Pick<Readiness, 'series'>, key: string): string {
  const rows = series.map((row) => [row.date, ...cells(row.strategies[key])]);
  return toCsv([['date', ...COLUMNS.map(([name]) => name)], ...rows]);
}

function cells(lines: Lines | undefined): CsvCell[] {
  return COLUMNS.map(([, read]) => {
    const value = lines ? read(lines) : null;
    return value === null ? null : tenThousandths(value);
  });
}

/** As fine as any file needs it, without the noise of binary fractions. */
export function tenThousandths(value: number): number {
  return Math.round(value * 10_000) / 10_000 + 0;
}
