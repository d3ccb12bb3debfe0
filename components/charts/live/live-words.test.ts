import { describe, expect, it } from 'vitest';
import { readinessSeries } from '@/lib/domain/readiness/series';
import { exampleReadiness } from '../testing/examples';
import { liveRows } from './live-rows';
import { indexAfter, rowInWords, todayIndex } from './live-words';

const readiness = exampleReadiness('two-years');
const rows = liveRows(readinessSeries(readiness));
const today = todayIndex(rows);
const at = (index: number | null) => rows[index ?? -1]?.date;

describe('the cursor', () => {
  it('begins at today', () => {
    expect(at(today)).toBe(readiness.asOf);
  });

  it('goes by month and by year, to the ends, and no further', () => {
    expect(at(indexAfter(rows, today, 'ArrowRight'))).toBe(rows[today + 1]?.date);
    expect(at(indexAfter(rows, rows.length - 1, 'ArrowRight'))).toBe('2046-12-31');
    expect(at(indexAfter(rows, today, 'Home'))).toBe(rows[0]?.date);
    expect(at(indexAfter(rows, 0, 'ArrowLeft'))).toBe(rows[0]?.date);
    expect(at(indexAfter(rows, 0, 'End'))).toBe('2046-12-31');
    const end = rows.length - 1;
    expect(at(indexAfter(rows, end, 'PageDown'))).toBe('2045-12-31');
    expect(at(indexAfter(rows, end, 'PageUp'))).toBe('2046-12-31');
    expect(indexAfter(rows, 0, 'Tab')).toBeNull();
  });

  it('says names, values and trend in order', () => {
    const row = readiness.series.find(({ date }) => date === '2036-12-31');
    const before = readiness.series.find(({ date }) => date === '2035-12-31');
    const [whole, then] = [row?.projected?.p50, before?.projected?.p50].map((value) =>
      Math.round(value ?? 0),
    ) as [number, number];
    const change = whole - then;
    const trend =
      change === 0
        ? 'level with a year before'
        : `${change > 0 ? 'up' : 'down'} ${Math.abs(change)} on a year before`;
    const index = rows.findIndex(({ date }) => date === '2036-12-31');
    expect(rowInWords(rows, index)).toBe(
      [
        '31 December 2036',
        `Required ${Math.round(row?.required ?? 0)}`,
        `Projected ${whole}, likely ${Math.round(row?.projected?.p10 ?? 0)} to ${Math.round(row?.projected?.p90 ?? 0)}`,
        `Planned ${Math.round(row?.planned ?? 0)}`,
        trend,
      ].join('. '),
    );
    expect(rowInWords(rows, today)).toMatch(/, today\. Required \d+\. Logged \d+\. Planned \d+/);
  });
});
