import { describe, expect, it } from 'vitest';
import { readinessSeries } from '@/lib/domain/readiness/series';
import { exampleReadiness } from '../testing/examples';
import { liveRows } from './live-rows';
import { indexAfter, rowInWords, todayIndex } from './live-words';

const readiness = exampleReadiness('two-years');
const rows = liveRows(readinessSeries(readiness));
const today = todayIndex(rows);
const range = (low = 0, high = 0) => `${Math.round(low)}–${Math.round(high)}%`;
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
    const row = readiness.series.find(({ date }) => date === '2030-12-31');
    const before = readiness.series.find(({ date }) => date === '2029-12-31');
    const [whole, then] = [row?.projected?.p50, before?.projected?.p50].map((value) =>
      Math.round(value ?? 0),
    ) as [number, number];
    const change = whole - then;
    const trend =
      change === 0
        ? 'level with a year before'
        : `${change > 0 ? 'up' : 'down'} ${Math.abs(change)} on a year before`;
    const index = rows.findIndex(({ date }) => date === '2030-12-31');
    expect(rowInWords(rows, index)).toBe(
      [
        '31 December 2030',
        `Required ${Math.round(row?.required ?? 0)}%, within ${range(row?.requiredRange.low, row?.requiredRange.high)}`,
        `Projected ${whole}%, likely ${range(row?.projected?.p10, row?.projected?.p90)}`,
        `Planned ${Math.round(row?.planned ?? 0)}%`,
        trend,
      ].join('. '),
    );
    expect(rowInWords(rows, today)).toMatch(
      /, today\. Required \d+%, within \d+–\d+%\. Logged \d+%\. Planned \d+%/,
    );
  });

  it('says after the last due date what is left, without a range and without a plan', () => {
    const index = rows.findIndex(({ date }) => date === '2036-12-31');
    const left = readiness.series.find(({ date }) => date === '2036-12-31')?.projected?.p50;
    expect(rowInWords(rows, index)).toMatch(
      new RegExp(
        `If nothing more is planned ${Math.round(left ?? 0)}%\\. down \\d+ on a year before$`,
      ),
    );
  });
});
