import { own } from '@/lib/domain/own';
import type { Lines, Readiness } from '@/lib/domain/readiness';
import { type CsvCell, tenThousandths, toCsv } from '../csv';

const COLUMNS: readonly (readonly [name: string, read: (lines: Lines) => number | null])[] = [
  ['required', (lines) => lines.required],
  ['required_low', (lines) => lines.requiredRange.low],
  ['required_high', (lines) => lines.requiredRange.high],
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
    ...keys.flatMap((key) => cells(own(row.strategies, key))),
  ]);
  return toCsv([header, ...rows]);
}

/** The same four lines of one strategy alone. */
export function strategyCsv({ series }: Pick<Readiness, 'series'>, key: string): string {
  const rows = series.map((row) => [row.date, ...cells(own(row.strategies, key))]);
  return toCsv([['date', ...COLUMNS.map(([name]) => name)], ...rows]);
}

function cells(lines: Lines | undefined): CsvCell[] {
  return COLUMNS.map(([, read]) => {
    const value = lines ? read(lines) : null;
    return value === null ? null : tenThousandths(value);
  });
}
