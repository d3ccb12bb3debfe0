import { describe, expect, it } from 'vitest';
import { addDays, FIRST_DAY } from '@/lib/domain/calendar';
import { axisDay, readinessSeries } from '@/lib/domain/readiness/series';
import { reviewOverlay } from '../readiness/review-overlay';
import { examplePlan, exampleReadiness, reviewOf } from '../testing/examples';
import { liveDays } from './live-rows';
import { allInWords, dateInWords, indexAfter, todayIndex } from './live-words';
import { withoutLines } from './view';

const readiness = exampleReadiness('two-years');
const series = readinessSeries(readiness);
const days = liveDays([series]);
const today = todayIndex(days, readiness.asOf);
const range = (low = 0, high = 0) => `${Math.round(low)}–${Math.round(high)}%`;
const at = (index: number | null) => addDays(FIRST_DAY, days[index ?? -1] ?? 0);
const words = (date: string, of = series) =>
  dateInWords(of, days, days.indexOf(axisDay(date)), readiness.asOf);

describe('the cursor', () => {
  it('begins at today', () => {
    expect(at(today)).toBe(readiness.asOf);
    expect(todayIndex(days, '2050-01-01')).toBe(days.length - 1);
  });

  it('goes by month and by year, to the ends, and no further', () => {
    expect(indexAfter(days, today, 'ArrowRight')).toBe(today + 1);
    expect(at(indexAfter(days, days.length - 1, 'ArrowRight'))).toBe('2046-12-31');
    expect(indexAfter(days, today, 'Home')).toBe(0);
    expect(indexAfter(days, 0, 'ArrowLeft')).toBe(0);
    expect(at(indexAfter(days, 0, 'End'))).toBe('2046-12-31');
    const end = days.length - 1;
    expect(at(indexAfter(days, end, 'PageDown'))).toBe('2045-12-31');
    expect(at(indexAfter(days, end, 'PageUp'))).toBe('2046-12-31');
    expect(indexAfter(days, 0, 'Tab')).toBeNull();
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
    expect(words('2030-12-31')).toBe(
      [
        '31 December 2030',
        `Required ${Math.round(row?.required ?? 0)}%, within ${range(row?.requiredRange.low, row?.requiredRange.high)}`,
        `Projected ${whole}%, likely ${range(row?.projected?.p10, row?.projected?.p90)}`,
        `Planned ${Math.round(row?.planned ?? 0)}%`,
        trend,
      ].join('. '),
    );
    expect(words(readiness.asOf)).toMatch(
      /, today\. Required \d+%, within \d+–\d+%\. Logged \d+%\. Planned \d+%/,
    );
  });

  it('says what a past review expected, where its line runs', () => {
    const { plan } = examplePlan('two-years');
    const past = reviewOverlay(reviewOf(plan, '2027-03-31'), readiness.asOf);
    const said = (date: string) =>
      dateInWords(series, days, days.indexOf(axisDay(date)), readiness.asOf, [past]);
    expect(said('2028-12-31')).toMatch(/\. Expected in March 2027 \d+%\. (up|down|level)/);
    expect(said('2026-12-31')).not.toContain('Expected');
  });

  it('says nothing of a line that is off', () => {
    expect(words('2030-12-31', withoutLines(series, ['required', 'planned']))).toMatch(
      /^31 December 2030\. Projected \d+%, likely \d+–\d+%\. (level|up|down)/,
    );
  });

  it('says after the last due date what is left, without a range and without a plan', () => {
    const left = readiness.series.find(({ date }) => date === '2036-12-31')?.projected?.p50;
    expect(words('2036-12-31')).toMatch(
      new RegExp(
        `If nothing more is planned ${Math.round(left ?? 0)}%\\. down \\d+ on a year before$`,
      ),
    );
  });

  it('says each of several charts’ levels on one date, in one sentence', () => {
    const charts = [
      { title: 'One', series },
      { title: 'Two', series: withoutLines(series, ['projected']) },
    ];
    const row = readiness.series.find(({ date }) => date === '2030-12-31');
    const [projected, required, planned] = [row?.projected?.p50, row?.required, row?.planned].map(
      (level) => Math.round(level ?? 0),
    );
    expect(allInWords(charts, axisDay('2030-12-31'), readiness.asOf)).toBe(
      `31 December 2030. One: projected ${projected}%, required ${required}%; Two: planned ${planned}%, required ${required}%`,
    );
  });
});
