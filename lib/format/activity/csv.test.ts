import { describe, expect, it } from 'vitest';
import {
  activeDays,
  burnUp,
  contributions,
  paceHistory,
  smallMultiples,
} from '@/lib/domain/activity';
import { computeReadiness } from '@/lib/domain/readiness';
import { goalOf, planOf } from '@/lib/domain/readiness/testing/plans';
import { activityCsv, burnUpCsv, contributionsCsv, paceCsv, panelsCsv } from './csv';

const asOf = '2028-01-15';
const entries = [
  { occurredOn: '2027-03-20', value: 4 },
  { occurredOn: '2027-09-20', value: 7 },
];
const goals = [
  goalOf({ title: '=SUM(A1)', entries }),
  goalOf({ id: 'second', title: 'Two, with a comma', dueOn: '2029-12-31' }),
];
const plan = planOf(goals, { halfLifeYears: 10 });

function cells(csv: string): string[][] {
  return csv
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));
}

describe('the charts’ files', () => {
  it('have contributions that add up in every row, and titles that no spreadsheet runs', () => {
    const [header = [], ...rows] = cells([...contributionsCsv(contributions(plan, asOf))].join(''));
    expect(header.slice(0, 4)).toEqual([
      'date',
      'strategy:starting level',
      'strategy:=SUM(A1)',
      '"strategy:Two, with a comma"',
    ]);
    const { series } = computeReadiness(plan, asOf);
    expect(rows).toHaveLength(series.length);
    for (const [at, row] of rows.entries()) {
      const numbers = row.slice(1).map(Number);
      const together = numbers.at(-1) ?? Number.NaN;
      const parts = numbers.slice(0, -1).reduce((sum, one) => sum + one, 0);
      expect(parts).toBeCloseTo(together, 9);
      const one = series[at];
      expect(together).toBeCloseTo(one?.logged ?? one?.projected?.p50 ?? Number.NaN, 4);
    }
  });

  it('have each quarter as the domain has it', () => {
    const history = paceHistory(plan, asOf);
    const [header = [], ...rows] = cells(paceCsv(history));
    expect(rows.map(([from, to]) => [from, to])).toEqual(history.map(({ from, to }) => [from, to]));
    const read = (row: string[] | undefined, name: string) =>
      Number(row?.[header.indexOf(name)] ?? Number.NaN);
    for (const [at, row] of rows.entries()) {
      const { planned, open, achieved, openQuarters, weight, index } = history[at] ?? {};
      const wanted = { planned, open, achieved, open_quarters: openQuarters, weight, index };
      for (const [name, value] of Object.entries(wanted)) {
        expect(read(row, name)).toBeCloseTo(value ?? Number.NaN, 3);
      }
    }
    const { pace } = computeReadiness(plan, asOf);
    expect(read(rows.at(-1), 'pace_until_then')).toBeCloseTo(pace.mean, 4);
    expect(read(rows.at(-1), 'index_until_then')).toBeCloseTo(pace.spi ?? Number.NaN, 4);
    expect(read(rows.at(-1), 'spread_until_then')).toBeCloseTo(pace.spread, 4);
  });

  it('have a row for each strategy and each active day', () => {
    const [header, row] = cells(panelsCsv(smallMultiples(plan, computeReadiness(plan, asOf))));
    expect(header).toHaveLength(4 + 3 * 8);
    expect(row).toHaveLength(4 + 3 * 8);
    const titles = new Map(goals.map(({ id, title }) => [id, title ?? '']));
    expect(cells(activityCsv(activeDays(plan, asOf), titles))).toEqual([
      ['date', 'entries', 'goals'],
      ['2027-03-20', '1', "'=SUM(A1)"],
      ['2027-09-20', '1', "'=SUM(A1)"],
    ]);
  });

  it('have a goal’s burn-up in its own unit', () => {
    const chart = burnUp(plan, asOf, { strategyKey: 'strategy', goalId: 'goal' });
    const [, ...rows] = cells(burnUpCsv(chart, { baseline: 20, target: 10 }));
    expect(rows).toHaveLength(chart.rows.length);
    const now = rows.find(([date]) => date === asOf);
    expect(Number(now?.[2])).toBeCloseTo(20 - 0.7 * 10, 6);
    expect(now?.slice(3)).toEqual(Array.from({ length: 5 }, () => now?.[2]));
  });
});
