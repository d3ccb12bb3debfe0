import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { computeReadiness } from '@/lib/domain/readiness';
import twoYears from '@/lib/domain/readiness/examples/two-years.json';
import { readinessCsv } from './csv';

describe('readinessCsv', () => {
  const { input, asOf } = twoYears;
  const readiness = computeReadiness({ ...input.plan, strategies: input.strategies }, asOf);
  const [header = [], ...rows] = readCsv(readinessCsv(readiness));

  it('has the four lines of the whole and of every strategy on every date', () => {
    expect(rows).toHaveLength(readiness.series.length);
    expect(header.slice(0, 6)).toEqual([
      'date',
      'required',
      'required_low',
      'required_high',
      'planned',
      'logged',
    ]);
    expect(header).toContain('open-research:projected_p50');
    expect(header).toHaveLength(1 + 10 * (1 + input.strategies.length));
    for (const row of rows) expect(row).toHaveLength(header.length);
  });

  it('leaves cells empty where a line does not run', () => {
    const on = (date: string, column: string) =>
      rows.find(([first]) => first === date)?.[header.indexOf(column)];
    expect(on('2027-12-31', 'projected_p50')).toBe('');
    expect(on('2031-12-31', 'logged')).toBe('');
    expect(on('2031-12-31', 'required')).toBe('48');
    expect(on('2031-12-31', 'projected_p50')).toBe('39.0761');
  });
});

/** Parsed by an independent library. */
function readCsv(csv: string): string[][] {
  return parse(csv, { record_delimiter: '\r\n', relax_column_count: true });
}
